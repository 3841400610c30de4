// Reading series, whether the writer's table is wide (a column per series) or long (a column names the series).
import type { Value } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { type ChartSource, listOf } from '../kind.ts';
import { decimalsOf, formatNumber, type NumberStyle } from '../numbers.ts';
import type { Table } from '../table/table.ts';
import { withErrors } from './errors.ts';
import { long, wide } from './groups.ts';
import type { SeriesData, SeriesOptions } from './model.ts';
import { tellUnlike } from './unlike.ts';

/** Most series that people can tell apart. */
const MAX_SERIES = 8;

export function readSeries(source: ChartSource, { most, log }: SeriesOptions): SeriesData | undefined {
  const { settings, table, where, report, lang } = source;
  const xName = settings.x ?? table.columns.find((name) => !listOf(settings.y).includes(name)) ?? '';
  const named = [xName, settings.series, settings.low, settings.high, settings.error];
  const keys = [
    ['x', settings.x],
    ['series', settings.series],
    ['low', settings.low],
    ['high', settings.high],
    ['error', settings.error],
  ] as const;
  if (keys.map(([key, name]) => name === undefined || table.find(name, where([key])) !== undefined).includes(false))
    return undefined;
  const asked = listOf(settings.y);
  if (
    asked
      .map((name, i) => table.find(name, where(Array.isArray(settings.y) ? ['y', i] : ['y'])) !== undefined)
      .includes(false)
  )
    return undefined;
  const found = asked.length ? asked : valueColumns(table, named);
  if (!found.length) {
    report(
      'chart/no-data',
      'The chart has no column of numbers',
      table.span,
      `Name it with y:. Columns here: ${table.columns.join(', ')}`,
    );
    return undefined;
  }
  if (table.rows.length > most) {
    report(
      'chart/too-many',
      `The chart has ${table.rows.length} rows; at most ${most} are shown`,
      table.span,
      'Show fewer: sum them up, or keep every tenth row',
    );
    return undefined;
  }
  tellUnlike(source, found, xName);
  const all =
    settings.series === undefined
      ? wide(table, found, settings)
      : long(table, found[0] as string, xName, settings.series, settings);
  const columns = { low: settings.low, high: settings.high };
  const { rows, groups } = all;
  if (groups.length > MAX_SERIES)
    report(
      'chart/too-many',
      `The chart has ${groups.length} series; the first ${MAX_SERIES} are shown`,
      where(['series']),
      'Highlight one and leave out what nobody asks about',
    );
  const { xKind, raw } = readX(table, xName);
  const series = groups.slice(0, MAX_SERIES).map((group) => withErrors(source, group, columns, log === true));
  const numbers = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  if (!numbers.length) {
    report('chart/no-data', 'The chart has no number to draw', table.span, 'Fill in the values');
    return undefined;
  }
  const style = styleOf(settings, numbers);
  const texts = table.texts(xName);
  const categories = rows.map((row) => texts[row] ?? '');
  return {
    xName,
    xKind,
    categories,
    xs: rows.map((row) => raw[row]),
    series,
    style,
    table: {
      head: [xName, ...series.map((one) => one.name)],
      rows: rows.map((_, i) => [
        categories[i] as string,
        ...series.map((one) => (one.values[i] === undefined ? '' : formatNumber(one.values[i] as number, style, lang))),
      ]),
    },
  };
}

/** What kind of values x has, and they themselves unless they are words. */
function readX(table: Table, name: string): { readonly xKind: SeriesData['xKind']; readonly raw: readonly Value[] } {
  if (table.isDates(name)) return { xKind: 'date', raw: table.days(name) };
  if (table.isNumeric(name)) return { xKind: 'number', raw: table.numbers(name) };
  return { xKind: 'category', raw: [] };
}

export const styleOf = (settings: ChartSettings, numbers: readonly number[]): NumberStyle => ({
  decimals:
    settings.decimals ?? Math.max(0, decimalsOf(settings.percent ? numbers.map((value) => value * 100) : numbers)),
  percent: settings.percent,
  suffix: settings.suffix,
  ...(numbers.some((value) => value < 0) && { minus: true }),
});

/** Columns of numbers that have no other task. */
const valueColumns = (table: Table, taken: readonly (string | undefined)[]): string[] =>
  table.columns.filter((name) => !taken.includes(name) && table.isNumeric(name));
