// How large the words of a forest plot are set: with the height of its rows, as long as its columns have room.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import { footOf, labelOver, measuresOf, silentOf } from './measures.ts';
import type { Forest } from './model.ts';

/** Height of a row in lines of text, at least, and share of the width that is the plot's. */
export const CLOSE_ROW = 0.96;
const PLOT = 0.24;

/** The largest size up to `most` at which no name is cut, rows have room and the plot is wide enough. */
export function sizeOfForest(content: Forest, box: Box, pen: Pen, most: Pt): Pt {
  const fits = (size: Pt): boolean => {
    const own = pen.sized(size);
    const { widths, head } = measuresOf(content, box.w, own);
    const row = (box.h - head - footOf(content, widths, own)) / content.rows.length;
    const plot = widths[widths.length - 2] as Pt;
    return (
      row >= own.line * CLOSE_ROW &&
      plot >= Math.max(box.w * PLOT, silentOf(content, own)) &&
      labelOver(content, widths[0] as Pt, own) <= 0
    );
  };
  return pen.largest(most, fits);
}
