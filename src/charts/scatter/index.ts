// Points over two axes of numbers: a colour and a shape for each series.
import { sizeInFrame } from '../frame/size.ts';
import { defineChart } from '../kind.ts';
import { drawScatter } from './draw.ts';
import type { Scatter } from './model.ts';
import { readScatter } from './read.ts';

export const scatter = defineChart<Scatter>({
  types: ['scatter'],
  read: readScatter,
  size: (_content, box, pen, most) => sizeInFrame(box, pen, most),
  draw: drawScatter,
});
