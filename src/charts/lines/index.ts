// Lines and areas over categories or dates: each line with its own marker shape and, where there is room, its name at
// its end in place of a legend; error bars and reference lines.
import { sizeInFrame } from '../frame/size.ts';
import { defineChart } from '../kind.ts';
import { drawLineChart } from './draw.ts';
import type { Lines } from './model.ts';
import { readLines } from './read.ts';

export const lines = defineChart<Lines>({
  types: ['line', 'area'],
  read: readLines,
  size: (content, box, pen, most) => sizeInFrame(box, pen, most, content.xKind === 'date' ? [] : content.categories),
  draw: drawLineChart,
});
