// The line of no effect: which rows it runs through, beside the words of rows without numbers.
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import type { Across } from './favours.ts';
import { silentOf } from './measures.ts';
import { type Forest, isSilent, type Row } from './model.ts';
import { PAD } from './names.ts';

/** Rows, as the first and the one behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Between the line and words beside it: nearer they would seem to lean on it. */
const CLEAR: Pt = 10;

/** Whether words in the plot's column end at its right: more of it lies there. */
export const standRight = (content: Forest, { x, w, at }: Across): boolean => at(content.null) < x + w / 2;

/** All rows, or where words of some would lie on the line the others. */
export function lineOf(content: Forest, across: Across, pen: Pen): Stretch[] {
  const { rows } = content;
  if (clears(content, across, pen)) return [{ from: 0, to: rows.length }];
  const starts = rows.flatMap((row, i) => (!isSilent(row) && (i === 0 || isSilent(rows[i - 1] as Row)) ? [i] : []));
  return starts.map((from) => {
    const length = rows.slice(from).findIndex(isSilent);
    return { from, to: length < 0 ? rows.length : from + length };
  });
}

function clears(content: Forest, across: Across, pen: Pen): boolean {
  const words = silentOf(content, pen) - 2 * PAD;
  const line = across.at(content.null);
  const [from, to] = [across.x - PAD, across.x + across.w + PAD];
  return standRight(content, across) ? line <= to - words - CLEAR : line >= from + words + CLEAR;
}
