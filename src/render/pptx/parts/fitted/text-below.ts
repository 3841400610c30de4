// Slides whose text stands below a chart, a table or pictures get a layout whose place for text is there: PowerPoint's
// "Reset slide" and a text that grows then stay below, and do not lie over what they explain.
import type { LayoutName, Placeholder, Scene, SceneLayout, SceneNode, SceneSlide } from '../../../../scene/scene.ts';
import { onLayouts, TOUCH } from './places.ts';

/** Text that begins this far down the layout's place for it, as a share of that, stands below something. */
const BELOW = 0.4;
/** Of the slides' texts, so many begin no lower than the layout's place. */
const SHARE = 0.75;

/** The scene with such layouts behind its own; itself where no slide wants one. */
export function withTextBelow(scene: Scene): Scene {
  const tops = new Map<SceneLayout, number[]>();
  const found = new Map<number, SceneLayout>();
  for (const [i, slide] of scene.slides.entries()) {
    const layout = scene.layouts.find(({ name }) => name === slide.layout);
    const top = layout && topOfText(slide, layout);
    if (!layout || top === undefined) continue;
    tops.set(layout, [...(tops.get(layout) ?? []), top]);
    found.set(i, layout);
  }
  if (!tops.size) return scene;
  const more = new Map([...tops].map(([layout, list]) => [layout, lowered(layout, list)]));
  const moved = new Map([...found].map(([i, layout]) => [i, more.get(layout) as SceneLayout]));
  return onLayouts(scene, [...scene.layouts, ...more.values()], moved);
}

/** Where the slide's text begins, if that is below something; in points from the slide's top. */
function topOfText({ nodes }: SceneSlide, layout: SceneLayout): number | undefined {
  const place = bodyOf(layout);
  const text = nodes.find((node) => node.kind === 'text' && node.placeholder === 'body');
  if (!place || !text || layout.native || layout.purpose || layout.cover) return undefined;
  const { y } = text.box;
  if (y < place.box.y + place.box.h * BELOW) return undefined;
  const isAbove = (node: SceneNode) =>
    !('placeholder' in node && node.placeholder) && node.box.h > 0 && node.box.y + node.box.h < y + TOUCH;
  return nodes.some(isAbove) ? y : undefined;
}

const bodyOf = ({ placeholders }: SceneLayout): Placeholder | undefined =>
  placeholders.find(({ name }) => name === 'body');

/** The layout with its place for text where these texts begin. */
function lowered(layout: SceneLayout, tops: readonly number[]): SceneLayout {
  const sorted = [...tops].sort((a, b) => a - b);
  const y = sorted[Math.floor((sorted.length - 1) * SHARE)] as number;
  const lower = (one: Placeholder): Placeholder =>
    one.name === 'body' ? { ...one, box: { ...one.box, y, h: one.box.y + one.box.h - y } } : one;
  return {
    ...layout,
    // a name that no slide of a deck can ask for
    name: `${layout.name}-below` as LayoutName,
    label: `${layout.label}, text below`,
    placeholders: layout.placeholders.map(lower),
  };
}
