// Text against what lies behind it, by WCAG 2.2 (1.4.3): 4.5 to 1, large text 3 to 1. What lies on a picture is not
// judged.
import { type Color, contrast as ratioOf, resolveHex } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import { holds, strokesOf } from '../../base/path.ts';
import { leftOf, type TextMark } from '../../scene/chart-model.ts';
import type { ChartNode, Run } from '../../scene/scene.ts';
import { groundOf } from '../ground.ts';
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
        const under = node.kind === 'table' ? undefined : groundOf(node, slide.scene, scene);
        const ground = node.kind === 'chart' ? (markBehind(node, paragraph.runs[0]) ?? under) : under;
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
          `Change ${named(poor.color)} of the text, or ${named(ground)} behind it: ${least}${follow(poor.color)}`,
        );
        break;
      }
    }
  },
});

/** The fill of the last mark of a chart, a bar for instance, that one of its words stands on. */
function markBehind({ drawing }: ChartNode, run: Run | undefined): Color | undefined {
  const at = drawing.find((mark): mark is TextMark => mark.kind === 'text' && mark.run === run);
  if (!at) return undefined;
  const words: Box = { x: leftOf(at), y: at.y - at.run.size * CAPITAL, w: at.width, h: at.run.size * CAPITAL };
  const before = drawing.slice(0, drawing.indexOf(at));
  const fills = before.flatMap((mark) =>
    mark.kind === 'path' && mark.fill && BAR.test(mark.d) && lieOn(mark.d, words) ? [mark.fill] : [],
  );
  return fills.at(-1);
}
/** A bar or an area: nothing that is round, as the parts of a ring are. */
const BAR = /^[\s,\d.eE+\-MLZ]*$/;
/** Whether words stand on a shape whole: its corners hold all of theirs. */
const lieOn = (d: string, { x, y, w, h }: Box): boolean =>
  strokesOf(d).some((corners) =>
    [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ].every(([left = 0, top = 0]) => holds(corners, left, top)),
  );
/** Height of capitals as a share of a text's size. */
const CAPITAL = 0.7;

/** A colour in digits is that of one variant. */
const follow = (color: Color): string =>
  'hex' in color ? '. A name of the theme, color=accent or color=caution, follows its light and dark' : '';

/** `accent1`, as the theme calls it, or `#12455A`. */
const named = (color: Color): string => ('hex' in color ? `#${color.hex.replace('#', '')}` : color.slot);
