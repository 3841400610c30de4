// The native scatter chart.

import type { Color } from '../../base/color.ts';
import type { ChartModel, ChartSeries } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { nativeErrors } from '../error-bars.ts';
import type { makeFrame } from '../frame/index.ts';
import { numberCode } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { shapeOf } from '../series/looks.ts';
import type { Scatter } from './model.ts';
import { TREND } from './trend.ts';

export function nativeScatter(
  content: Scatter,
  _settings: ChartSettings,
  { colors, frame, size }: { colors: readonly Color[]; frame: ReturnType<typeof makeFrame>; size: number },
  pen: Pen,
): ChartModel {
  const series = content.series.map((one, s): ChartSeries => {
    const rows = one.values.flatMap((value, i) => (value === undefined || content.xs[i] === undefined ? [] : [i]));
    const pick = <T>(values: readonly T[]) => rows.map((i) => values[i] as T);
    return {
      name: one.name,
      color: colors[s] as Color,
      x: {
        name: content.series.length > 1 ? `${content.xName} (${one.name})` : content.xName,
        values: pick(content.xs),
      },
      values: pick(one.values),
      format: numberCode(content.style, pen.lang),
      marker: { shape: shapeOf(s), size },
      trend: content.trends[s] && { color: colors[s] as Color, width: TREND },
      errors: nativeErrors({ plus: one.plus && pick(one.plus), minus: one.minus && pick(one.minus) }, pen),
    };
  });
  return {
    type: 'scatter',
    grouping: 'standard',
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    series,
    x: frame.across,
    y: frame.up,
  };
}
