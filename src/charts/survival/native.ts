// The native chart of survival curves: a scatter chart with lines.
import type { Color } from '../../base/color.ts';
import type { ChartModel, ChartSeries } from '../../scene/chart-model.ts';
import type { Frame } from '../frame/model.ts';
import type { Pen } from '../pen.ts';
import { corners, MARK, STROKE, type Survival } from './model.ts';

export function nativeSurvival(content: Survival, colors: readonly Color[], frame: Frame, pen: Pen): ChartModel {
  const tidy = (value: number) => Number(value.toPrecision(12));
  const series = content.groups.flatMap(({ name, curve }, g): ChartSeries[] => {
    const color = colors[g] as Color;
    const points = corners(curve.steps);
    const line: ChartSeries = {
      name,
      color,
      x: { name: `${content.timeName} (${name})`, values: points.map(({ time }) => time) },
      values: points.map(({ share }) => tidy(share)),
      format: '0%',
      line: { color, width: STROKE, dash: g % 2 === 1 },
    };
    if (!curve.censored.length) return [line];
    return [
      line,
      {
        name: `${name}, censored`,
        color,
        x: { name: `${content.timeName} (${name}, censored)`, values: curve.censored.map(({ time }) => time) },
        values: curve.censored.map(({ share }) => tidy(share)),
        format: '0%',
        marker: { shape: 'plus', size: MARK },
      },
    ];
  });
  // LibreOffice loses series that stand before a longer one
  series.sort((a, b) => b.values.length - a.values.length);
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
