// Pies and rings: few parts of one whole, each with its name and share beside it. Parts that would be unreadable are
// refused.
import { defineChart } from '../kind.ts';
import { drawPie } from './draw.ts';
import { sizeOfPie } from './labels.ts';
import type { Pie } from './model.ts';
import { readPie } from './read.ts';

export const pie = defineChart<Pie>({
  types: ['pie', 'doughnut'],
  read: readPie,
  size: sizeOfPie,
  draw: drawPie,
});
