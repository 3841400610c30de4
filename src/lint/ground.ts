// What lies behind a text: the last filled shape under it, else the slide's own ground.
import { type Color, resolveHex, seenOn } from '../base/color.ts';
import { type Box, covers, spaceAbove } from '../base/geometry.ts';
import { decorationsOf } from '../scene/layouts.ts';
import type { Scene, SceneNode, SceneSlide } from '../scene/scene.ts';
import { nodesOf } from '../scene/walk.ts';
import { heightOf } from '../typeset/paragraph.ts';

/** The colour of a slide as a whole; undefined where that is a picture. */
export function slideGround(slide: SceneSlide, scene: Scene): Color | undefined {
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  const background = slide.background ?? layout?.background;
  if (background) return background.kind === 'color' ? background.color : undefined;
  return scene.theme.background;
}

/**
 * The colour behind a node: its own fill, seen through where it is thin, else the last filled shape under it, else the
 * slide's; undefined over a picture, an outline or a scrim.
 */
export function groundOf(node: SceneNode, slide: SceneSlide, scene: Scene): Color | undefined {
  const fill = node.kind === 'shape' ? node.fill : undefined;
  if (fill && (fill.alpha ?? 1) === 1) return fill;
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  let ground = slideGround(slide, scene);
  const ink = inkOf(node);
  for (const under of [...decorationsOf(layout, slide), ...nodesOf(slide.nodes)]) {
    if (under === node) break;
    if (!covers(under.box, ink)) continue;
    if (under.kind === 'image' || (under.kind === 'path' && under.fill) || (under.kind === 'shape' && under.fade))
      ground = undefined;
    else if (under.kind === 'shape' && under.fill && (under.fill.alpha ?? 1) === 1) ground = under.fill;
  }
  if (!fill || !ground) return ground;
  const { palette } = scene.theme;
  return { hex: seenOn(resolveHex(ground, palette), fill, palette) };
}

/** Where a text's letters are: its place may be higher, as that of a title on a band is. */
function inkOf(node: SceneNode): Box {
  if (node.kind !== 'text') return node.box;
  const { paragraphs, anchor, inset } = node.body;
  const around = LINE_AROUND * (paragraphs[0]?.size ?? 0);
  const lines = heightOf(paragraphs);
  const room = node.box.h - inset.top - inset.bottom;
  const above = spaceAbove(room - lines, anchor);
  return { ...node.box, y: node.box.y + inset.top + above + around, h: Math.max(1, lines - 2 * around) };
}
/** How much of its size a line has above and below its letters. */
const LINE_AROUND = 0.15;
