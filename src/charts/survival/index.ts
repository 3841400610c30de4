// Survival curves: steps with a mark where somebody was censored, the name at each curve's end, and the numbers at risk
// in a native table under the ticks. The native chart is a scatter chart with lines.
import { sizeInFrame } from '../frame/size.ts';
import { defineChart } from '../kind.ts';
import { drawSurvival } from './draw.ts';
import type { Survival } from './model.ts';
import { readSurvival } from './read.ts';

export const survival = defineChart<Survival>({
  types: ['survival'],
  read: readSurvival,
  heights(content, _width, pen) {
    const tableLines = content.atRisk ? content.groups.length + 1 : 0;
    return { least: pen.line * (9 + tableLines), wanted: pen.line * 40 };
  },
  size: (_content, box, pen, most) => sizeInFrame(box, pen, most),
  draw: drawSurvival,
});
