// What lies behind a text: the last filled shape under it, else the slide's own ground.
import type { Color } from '../base/color.ts';
import { covers } from '../base/geometry.ts';
import type { Scene, SceneNode, SceneSlide } from '../scene/scene.ts';
import { nodesOf } from '../scene/walk.ts';

/** The colour of a slide as a whole; undefined where that is a picture. */
export function slideGround(slide: SceneSlide, scene: Scene): Color | undefined {
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  const background = slide.background ?? layout?.background;
  if (background) return background.kind === 'color' ? background.color : undefined;
  return scene.theme.background;
}

/**
 * The colour behind a node: the last filled shape under it, else the slide's; undefined over a picture, an outline or a
 * scrim.
 */
export function groundOf(node: SceneNode, slide: SceneSlide, scene: Scene): Color | undefined {
  if (node.kind === 'shape' && node.fill) return node.fill;
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  let ground = slideGround(slide, scene);
  for (const under of [...(layout?.decorations ?? []), ...nodesOf(slide.nodes)]) {
    if (under === node) break;
    if (!covers(under.box, node.box)) continue;
    if (under.kind === 'image' || (under.kind === 'path' && under.fill) || (under.kind === 'shape' && under.fade))
      ground = undefined;
    else if (under.kind === 'shape' && under.fill && (under.fill.alpha ?? 1) === 1) ground = under.fill;
  }
  return ground;
}
