// The scene with layouts that suit its slides: PowerPoint's edits and Reset slide go by them.
import type { Placeholder, Scene } from '../../../../scene/scene.ts';
import { withOwnPlaces } from './own-places.ts';
import { withTextBelow } from './text-below.ts';
import { withFittedTitles } from './titles.ts';

export const withFittedLayouts = (scene: Scene): Scene =>
  withOwnPlaces(withTextBelow(withFittedTitles(withWideTitles(scene))));

/** A title's place reaches so far into the margin, as a share of its width: a title that just fits needs no other. */
const BEYOND = 0.01;

function withWideTitles(scene: Scene): Scene {
  const wide = (one: Placeholder): Placeholder => {
    if (one.name !== 'title') return one;
    const more = one.box.w * BEYOND;
    const x = scene.dir === 'rtl' ? one.box.x - more : one.box.x;
    return { ...one, box: { ...one.box, x, w: one.box.w + more } };
  };
  const layouts = scene.layouts.map((layout) => ({ ...layout, placeholders: layout.placeholders.map(wide) }));
  return { ...scene, layouts };
}
