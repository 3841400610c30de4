// The native pie or ring chart.
import type { Color } from '../../base/color.ts';
import type { ChartModel } from '../../scene/chart-model.ts';
import { numberCode } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { HOLE, type Pie } from './model.ts';

export function nativePie(
  content: Pie,
  { plot, colors, values }: { plot: ChartModel['plot']; colors: readonly Color[]; values: readonly number[] },
  pen: Pen,
): ChartModel {
  const name = content.series[0]?.name ?? '';
  return {
    type: content.type,
    grouping: 'standard',
    plot,
    size: pen.size,
    color: pen.text,
    categories: { name: content.xName, values: content.categories },
    series: [
      {
        name,
        color: colors[0] as Color,
        values,
        format: numberCode(content.style, pen.lang),
        points: colors.map((color, index) => ({ index, color })),
      },
    ],
    hole: Math.round(HOLE * 100),
  };
}
