// Where marks stand on a chart of points: at a point, or on a series' trend.
import type { MarkField } from '../marks/model.ts';
import type { SeriesData } from '../series/model.ts';
import type { Trend } from './model.ts';

export function scatterField(data: SeriesData, trends: readonly (Trend | undefined)[]): MarkField {
  const xs = data.xs.filter((x) => x !== undefined);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  return {
    xName: data.xName,
    series: data.series.map(({ name }) => name),
    stacked: false,
    style: data.style,
    known: `${low} to ${high}`,
    placeOf: (text) => {
      const x = text === '' ? Number.NaN : Number(text);
      return x >= low && x <= high ? x : undefined;
    },
    valueAt: (series = 0, place) => {
      const trend = trends[series];
      if (trend) return place >= trend.from && place <= trend.to ? trend.at(place) : undefined;
      const values = data.series[series]?.values ?? [];
      return values.find((value, i) => value !== undefined && data.xs[i] === place);
    },
  };
}
