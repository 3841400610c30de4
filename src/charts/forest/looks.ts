// Colours and sizes that the drawing and the native chart of a forest plot share.
import type { Color } from '../../base/color.ts';
import type { Pt } from '../../base/units.ts';
import { markOn, marksOf } from '../../theme/marks.ts';
import { listOf } from '../kind.ts';
import type { Pen } from '../pen.ts';
import { type Forest, isStudy, type Study } from './model.ts';

/** Side of a square by its weight; without weights all are alike. */
export function sideOf(study: Study, content: Forest, pen: Pen): Pt {
  const weights = content.rows
    .filter(isStudy)
    .flatMap((one) => (one.pooled || one.weight === undefined ? [] : [one.weight]));
  const most = Math.round(pen.size * 0.85);
  if (!weights.length || study.weight === undefined) return Math.round(most * 0.8);
  return Math.max(4, Math.round(most * Math.sqrt(Math.max(0, study.weight) / Math.max(...weights))));
}

/** Width of the lines of intervals and diamonds, in points. */
export const WHISKER: Pt = 3;

/** Width of the line of no effect. */
export const NULL_LINE: Pt = 1.5;

/** Half a diamond's height, in lines of text. */
export const HALF_DIAMOND = 0.32;

/** Whether the writer brings this row out. */
export const isMarked = ({ label }: Study, { settings }: Pen): boolean => listOf(settings.highlight).includes(label);

/** A row's mark: of the rows that are not brought out beside one that is, quiet. */
export function colorOf(study: Study, content: Forest, pen: Pen): Color {
  const { theme } = pen.context;
  const [plain, pooled] = marksOf(theme) as [Color, Color];
  const asked = pen.settings.colors?.[study.label];
  if (asked) return markOn(theme, { slot: asked });
  if (isMarked(study, pen)) return plain;
  if (content.rows.some((row) => isStudy(row) && isMarked(row, pen))) return pen.quiet;
  return study.pooled ? pooled : plain;
}
