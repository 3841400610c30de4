// Survival curves: steps with a mark where somebody was censored, the name at each curve's end, and the numbers at risk
// in a native table under the ticks. The native chart is a scatter chart with lines.
import { sizeInFrame } from '../frame/size.ts';
import { defineChart } from '../kind.ts';
import { drawSurvival } from './draw.ts';
import type { Survival } from './model.ts';
import { readSurvival } from './read.ts';

/** Share of the height that is the curves' where numbers at risk stand below them. */
const CURVES = 0.72;

export const survival = defineChart<Survival>({
  types: ['survival'],
  read: readSurvival,
  heights(content, _width, pen) {
    const tableLines = content.atRisk ? content.groups.length + 1 : 0;
    return { least: pen.line * (9 + tableLines), wanted: pen.line * 40 };
  },
  // the numbers at risk grow with the words and leave the curves less
  size: (content, box, pen, most) => sizeInFrame(content.atRisk ? { ...box, h: box.h * CURVES } : box, pen, most),
  draw: drawSurvival,
});
