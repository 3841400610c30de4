// Bars that lie (`bar`) or stand (`column`): beside each other or stacked, with error bars and reference lines. Where
// the values are written at the bars, their axis is left out.
import { defineChart } from '../kind.ts';
import { drawBarChart } from './draw.ts';
import type { Bars } from './model.ts';
import { readBars } from './read.ts';
import { sizeOfBars } from './size.ts';

export const bars = defineChart<Bars>({
  types: ['bar', 'column'],
  read: readBars,
  heights(content, _width, pen) {
    if (content.type === 'column') return { least: pen.line * 7, wanted: pen.line * 30 };
    const rows = content.categories.length * (content.series.length > 1 ? 1.2 + 0.8 * content.series.length : 1.35);
    return { least: pen.line * (rows + 1.5), wanted: pen.line * (rows * 3.4 + 3) };
  },
  size: sizeOfBars,
  draw: drawBarChart,
});
