// Colours and sizes that the drawing and the native chart of a forest plot share.
import type { Color } from '../../base/color.ts';
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import { type Forest, isStudy, type Study } from './model.ts';

/** Side of a square by its weight; without weights all are alike. */
export function sideOf(study: Study, content: Forest, pen: Pen): Pt {
  const weights = content.rows
    .filter(isStudy)
    .flatMap((one) => (one.pooled || one.weight === undefined ? [] : [one.weight]));
  const most = Math.round(pen.size * 0.75);
  if (!weights.length || study.weight === undefined) return Math.round(most * 0.8);
  return Math.max(4, Math.round(most * Math.sqrt(Math.max(0, study.weight) / Math.max(...weights))));
}

/** Half a diamond's height, in lines of text. */
export const HALF_DIAMOND = 0.32;

export function colorsOfRows(pen: Pen): { readonly study: Color; readonly pooled: Color } {
  const [study, pooled] = pen.context.theme.file.chart;
  return { study: { slot: study ?? 'accent1' }, pooled: { slot: pooled ?? 'accent2' } };
}
