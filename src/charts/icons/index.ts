// Icon arrays: n of N people as small figures in rows of ten (or more), native shapes in one named group, with the
// sentence "7 of 100" beside them. Several rows of data stand beside each other with the same denominator in sight.
import { defineChart } from '../kind.ts';
import { drawIcons } from './draw.ts';
import type { Icons } from './model.ts';
import { readIcons } from './read.ts';

export const icons = defineChart<Icons>({
  types: ['icons'],
  read: readIcons,
  heights(content, width, pen) {
    const count = content.arrays.length;
    const words = pen.line * 1.4 + (content.arrays.some(({ label }) => label) ? pen.line * 1.2 : 0);
    return { least: Math.min(width / count, 140) + words, wanted: Math.min(width / count, 420) * 1.05 + words };
  },
  draw: drawIcons,
});
