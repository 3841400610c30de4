// Forest plots: a native table with one row per study and, over its empty column, a native scatter chart whose points
// stand in the middle of the rows. Intervals are error bars from the workbook, squares grow with weight, pooled rows
// are diamonds, and a row without numbers says that there is no trial.
import type { Pt } from '../../base/units.ts';
import { defineChart } from '../kind.ts';
import { drawForest } from './draw.ts';
import { footOf, labelOver, measuresOf } from './measures.ts';
import type { Forest } from './model.ts';
import { readForest } from './read.ts';
import { sizeOfForest } from './size.ts';

export const forest = defineChart<Forest>({
  types: ['forest'],
  read: readForest,
  heights(content, width, pen) {
    const { row, head, widths } = measuresOf(content, width, pen);
    const foot = footOf(content, widths, pen);
    const rows = content.rows.length * row;
    const over = labelOver(content, widths[0] as Pt, pen);
    return { least: rows + head + foot, wanted: rows * 2.2 + head + foot, over };
  },
  size: sizeOfForest,
  draw: drawForest,
});
