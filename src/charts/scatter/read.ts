// The settings and data of a scatter plot: its points, checked, and what its sentence says.
import type { ChartSource } from '../kind.ts';
import { readMarks } from '../marks/read.ts';
import { readSeries } from '../series/read.ts';
import { scatterField } from './field.ts';
import type { Scatter } from './model.ts';
import { readTrends } from './trend.ts';

const MAX_POINTS = 2000;

export function readScatter(source: ChartSource): Scatter | undefined {
  const { settings, where, report } = source;
  const data = readSeries(source, { most: MAX_POINTS, log: settings['y-axis']?.log });
  if (!data) return undefined;
  if (data.xKind !== 'number') {
    report(
      'chart/not-a-number',
      `The column ${data.xName} is no column of numbers, as a scatter chart needs`,
      where(['x']),
      'Name a column of numbers with x:, or use type: line',
    );
    return undefined;
  }
  const log = settings['x-axis']?.log === true;
  const xs = data.xs.map((x, i) => {
    if (!log || x === undefined || x > 0) return x;
    report(
      'chart/log-zero',
      `${x} cannot stand on a log axis`,
      source.table.spanOf(i, data.xName),
      'Leave log: out, or the field empty',
    );
    return undefined;
  });
  if (!xs.some((x) => x !== undefined)) {
    report('chart/no-data', 'The chart has no point to draw', where(['data']), 'Fill in the values');
    return undefined;
  }
  const count = data.series.reduce((sum, one) => sum + one.values.filter((value) => value !== undefined).length, 0);
  const points = { ...data, xs };
  const { trends, told } = readTrends(source, points);
  const { marks, marked } = readMarks(source, scatterField(points, trends));
  return {
    type: 'scatter',
    ...points,
    trends,
    marks,
    marked: [...told, ...marked],
    sentence: `${count} points: ${data.series.map((one) => one.name).join(', ')} by ${data.xName}`,
  };
}
