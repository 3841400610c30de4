// The settings and data of a pie or doughnut: its parts, checked, and what its sentence says.
import type { ChartSource } from '../kind.ts';
import { formatNumber } from '../numbers.ts';
import { readSeries } from '../series/read.ts';
import type { Pie } from './model.ts';

const MAX_PARTS = 8;

export function readPie(source: ChartSource): Pie | undefined {
  const { settings, table, report, lang } = source;
  const data = readSeries(source, { most: MAX_PARTS });
  const first = data?.series[0];
  if (!data || !first) return undefined;
  const wrong = first.values.findIndex((value) => value !== undefined && value < 0);
  if (wrong >= 0) {
    report(
      'chart/interval',
      `A part of a whole cannot be ${first.values[wrong]}`,
      table.spanOf(wrong, first.name),
      'Use type: bar for values below nought',
    );
    return undefined;
  }
  const sum = first.values.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (!sum) {
    report('chart/no-data', 'The parts add up to nought', table.span, 'Fill in the values');
    return undefined;
  }
  const shares = first.values.map((value) => formatNumber((value ?? 0) / sum, { decimals: 0, percent: true }, lang));
  return {
    type: settings.type as Pie['type'],
    ...data,
    series: [first],
    sentence: data.categories.map((name, i) => `${name} ${shares[i]}`).join(', '),
    table: {
      head: [...data.table.head.slice(0, 2), '%'],
      rows: data.table.rows.map((row, i) => [row[0] ?? '', row[1] ?? '', shares[i] as string]),
    },
  };
}
