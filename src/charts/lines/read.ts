// The settings and data of a line chart: its series, checked, and what its sentence says.
import type { ChartSource } from '../kind.ts';
import { readMarks } from '../marks/read.ts';
import { seriesField } from '../marks/series-field.ts';
import { formatNumber } from '../numbers.ts';
import { readSeries } from '../series/read.ts';
import type { Lines } from './model.ts';

const MAX_POINTS = 400;

export function readLines(source: ChartSource): Lines | undefined {
  const { settings } = source;
  const data = readSeries(source, { most: MAX_POINTS, log: settings['y-axis']?.log });
  if (!data) return undefined;
  const last = data.categories.length - 1;
  const sentence = data.series
    .slice(0, 4)
    .map((one) => {
      const ends = [one.values[0], one.values[last]].map((value) =>
        value === undefined ? '-' : formatNumber(value, data.style, source.lang),
      );
      return `${one.name}: ${ends[0]} (${data.categories[0]}) to ${ends[1]} (${data.categories[last]})`;
    })
    .join('; ');
  return {
    type: settings.type as Lines['type'],
    ...data,
    sentence,
    ...readMarks(source, seriesField(data, settings, true)),
  };
}
