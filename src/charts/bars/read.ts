// The settings and data of a bar or column chart: its series, checked, and what its sentence says.
import type { ChartSource } from '../kind.ts';
import { readMarks } from '../marks/read.ts';
import { seriesField } from '../marks/series-field.ts';
import { formatNumber } from '../numbers.ts';
import type { SeriesData } from '../series/model.ts';
import { readSeries } from '../series/read.ts';
import type { Bars } from './model.ts';

const MAX_BARS = 60;

function sentenceOf(data: SeriesData, lang: string): string {
  const first = data.series[0];
  if (data.series.length > 1)
    return `${data.series.map((one) => one.name).join(', ')} for ${data.categories.length} categories`;
  return data.categories
    .slice(0, 6)
    .map(
      (name, i) =>
        `${name} ${first?.values[i] === undefined ? '-' : formatNumber(first.values[i] as number, data.style, lang)}`,
    )
    .join(', ');
}

export function readBars(source: ChartSource): Bars | undefined {
  const { settings, where, report } = source;
  const data = readSeries(source, { most: MAX_BARS, log: settings['y-axis']?.log });
  if (!data) return undefined;
  if (settings.stack && settings['y-axis']?.log)
    report('chart/log-zero', 'Stacked bars cannot stand on a log axis', where(['stack']), 'Leave out stack: or log:');
  if (settings['y-axis']?.log)
    report(
      'chart/log-bars',
      'Bars on a log axis mislead: their lengths no longer say how many',
      where(['y-axis']),
      'Leave out log: true, or show points (type: scatter)',
    );
  const least = settings['y-axis']?.min ?? 0;
  if (least > 0 && !settings['y-axis']?.log)
    report(
      'chart/axis-cut',
      `The axis of the bars begins at ${least}, not at nought: a small difference looks large`,
      where(['y-axis']),
      'Leave out min:, or show points (type: scatter)',
    );
  return {
    type: settings.type as Bars['type'],
    ...data,
    sentence: sentenceOf(data, source.lang),
    ...readMarks(source, seriesField(data, settings, false)),
  };
}
