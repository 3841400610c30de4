// Text against what lies behind it, by WCAG 2.2 (1.4.3): 4.5 to 1, large text 3 to 1. What lies on a picture is not
// judged.
import { type Color, contrast as ratioOf, resolveHex } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Scene, SceneNode, SceneSlide } from '../../scene/scene.ts';
import { nodesOf } from '../../scene/walk.ts';
import { defineRule, placeOf } from '../rule.ts';

const LEAST = 4.5;
const LEAST_LARGE = 3;
const LARGE = 24;
const LARGE_BOLD = 18.66;

export const contrast = defineRule({
  code: 'lint/contrast',
  check({ slides, scene, report }) {
    for (const slide of slides) {
      for (const { node, paragraph } of slide.texts) {
        const ground = groundOf(node, slide.scene, scene);
        if (!ground) continue;
        const behind = resolveHex(ground, scene.theme.palette);
        const poor = paragraph.runs.find((run) => {
          const large = run.size >= LARGE || (run.bold && run.size >= LARGE_BOLD);
          return (
            run.text.trim() &&
            ratioOf(resolveHex(run.color, scene.theme.palette), behind) < (large ? LEAST_LARGE : LEAST) - 0.005
          );
        });
        if (!poor) continue;
        const start = poor.text.trim().slice(0, 40);
        const least = `${LEAST} to 1 is the least, ${LEAST_LARGE} for large text`;
        const ratio = ratioOf(resolveHex(poor.color, scene.theme.palette), behind);
        report(
          `The text "${start}" has a contrast of ${ratio.toFixed(1)} to 1 with what lies behind it`,
          placeOf(slide, poor.text, paragraph.origin),
          `Change ${named(poor.color)} of the text, or ${named(ground)} behind it: ${least}`,
        );
        break;
      }
    }
  },
});

/** `accent1`, as the theme calls it, or `#12455A`. */
const named = (color: Color): string => ('hex' in color ? `#${color.hex.replace('#', '')}` : color.slot);

/** The colour behind a node: the last filled shape under it, else the slide's; undefined over a picture. */
function groundOf(node: SceneNode, slide: SceneSlide, scene: Scene): Color | undefined {
  if (node.kind === 'shape' && node.fill) return node.fill;
  if (node.kind === 'table') return undefined;
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  const background = slide.background ?? layout?.background;
  let ground: Color | undefined = scene.theme.background;
  if (background) ground = background.kind === 'color' ? background.color : undefined;
  for (const under of [...(layout?.decorations ?? []), ...nodesOf(slide.nodes)]) {
    if (under === node) break;
    if (!holds(under.box, node.box)) continue;
    if (under.kind === 'image') ground = undefined;
    else if (under.kind === 'shape' && under.fill && (under.fill.alpha ?? 1) === 1) ground = under.fill;
  }
  return ground;
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x + 1 &&
  outer.y <= inner.y + 1 &&
  outer.x + outer.w >= inner.x + inner.w - 1 &&
  outer.y + outer.h >= inner.y + inner.h - 1;
