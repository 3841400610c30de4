// The data of charts with categories or points: series of values over one x, whether the writer's table is wide (a column a
// series) or long (a column that names the series), with error bars, colours and highlights.
import type { Color } from '../base/color.ts';
import type { ChartTable, MarkerShape, Pattern, Value } from '../scene/chart-model.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import type { ChartSource } from './kind.ts';
import { listOf, QUIET } from './kind.ts';
import { decimalsOf, formatNumber, type NumberStyle } from './numbers.ts';
import type { Table } from './table.ts';

export interface DataSeries {
  readonly name: string;
  readonly values: readonly Value[];
  /** Lengths of error bars. */
  readonly plus?: readonly Value[];
  readonly minus?: readonly Value[];
}

export interface SeriesData {
  /** Name of the x column, and its values: words, days or numbers. */
  readonly xName: string;
  readonly xKind: 'category' | 'date' | 'number';
  readonly categories: readonly string[];
  /** Days or numbers, where x is not words. */
  readonly xs: readonly Value[];
  readonly series: readonly DataSeries[];
  readonly style: NumberStyle;
  readonly table: ChartTable;
}

/** Most series that people can tell apart. */
const MAX_SERIES = 8;

export interface SeriesOptions {
  /** Most points of a series. */
  readonly most: number;
  readonly log?: boolean | undefined;
}

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
  ] as const; // prettier-ignore
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
  const xKind = table.isDates(xName) ? 'date' : table.isNumeric(xName) ? 'number' : 'category';
  const raw = xKind === 'date' ? table.days(xName) : xKind === 'number' ? table.numbers(xName) : [];
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

export const styleOf = (settings: ChartSettings, numbers: readonly number[]): NumberStyle => ({
  decimals:
    settings.decimals ?? Math.max(0, decimalsOf(settings.percent ? numbers.map((value) => value * 100) : numbers)),
  ...(settings.percent && { percent: true }),
  ...(settings.suffix && { suffix: settings.suffix }),
});

/** Columns of numbers that have no other task. */
const valueColumns = (table: Table, taken: readonly (string | undefined)[]): string[] =>
  table.columns.filter((name) => !taken.includes(name) && table.isNumeric(name));

/** A series as rows of the table; undefined where the series has no row for a place of x. */
interface Group {
  readonly name: string;
  readonly column: string;
  readonly rows: readonly Value[];
}

interface Groups {
  /** The row that stands for each place of x. */
  readonly rows: readonly number[];
  readonly groups: readonly Group[];
}

function wide(table: Table, columns: readonly string[], _settings: ChartSettings): Groups {
  const rows = table.rows.map((_, i) => i);
  return { rows, groups: columns.map((column) => ({ name: column, column, rows })) };
}

function long(table: Table, column: string, xName: string, seriesName: string, settings: ChartSettings): Groups {
  const [names, xs] = [table.texts(seriesName), table.texts(xName)];
  const places = new Map<string, number>();
  xs.forEach((x, i) => {
    if (settings.type === 'scatter') places.set(String(i), i);
    else if (!places.has(x)) places.set(x, i);
  });
  const keys = [...places.keys()];
  const at = (name: string, key: string) =>
    names.findIndex((other, i) => other === name && (settings.type === 'scatter' ? String(i) : xs[i]) === key);
  const groups = [...new Set(names)].map((name) => ({
    name,
    column,
    rows: keys.map((key) => (at(name, key) < 0 ? undefined : at(name, key))),
  }));
  return { rows: [...places.values()], groups };
}

function withErrors(
  { table, settings, report }: ChartSource,
  group: Group,
  { low, high }: { low?: string | undefined; high?: string | undefined },
  log: boolean,
): DataSeries {
  const pick = (name: string | undefined) => {
    const all = name === undefined ? [] : table.numbers(name);
    return group.rows.map((row) => (row === undefined ? undefined : all[row]));
  };
  const values = pick(group.column).map((value, i): Value => {
    if (!log || value === undefined || value > 0) return value;
    const row = group.rows[i] as number;
    report(
      'chart/log-zero',
      `${value} cannot stand on a log axis`,
      table.spanOf(row, group.column),
      'Leave log: out, or the field empty',
    );
    return undefined;
  });
  if (settings.error !== undefined) {
    const lengths = pick(settings.error).map((length) => (length === undefined ? undefined : Math.abs(length)));
    return { name: group.name, values, plus: lengths, minus: lengths };
  }
  if (low === undefined && high === undefined) return { name: group.name, values };
  const [lows, highs] = [pick(low), pick(high)];
  const sound = values.map((value, i) => {
    const [from, to] = [lows[i] ?? value, highs[i] ?? value];
    if (value === undefined || from === undefined || to === undefined) return false;
    if (from <= value && value <= to) return true;
    const row = group.rows[i] as number;
    const why =
      from > to ? `low ${from} lies above high ${to}` : `${value} does not lie between low ${from} and high ${to}`;
    report(
      'chart/interval',
      `In "${table.texts(settings.x ?? table.columns[0] ?? '')[row]}" ${why}`,
      table.spanOf(row, low ?? high ?? ''),
      'Check the three numbers',
    );
    return false;
  });
  const length = (ends: readonly Value[], sign: 1 | -1) =>
    values.map((value, i) =>
      sound[i] && ends[i] !== undefined
        ? Number((sign * ((ends[i] as number) - (value as number))).toPrecision(12))
        : undefined,
    );
  return { name: group.name, values, plus: length(highs, 1), minus: length(lows, -1) };
}

// ---- Looks

const SHAPES: readonly MarkerShape[] = ['circle', 'square', 'diamond', 'triangle'];
export const shapeOf = (index: number): MarkerShape => SHAPES[index % SHAPES.length] as MarkerShape;
const PATTERNS: readonly Pattern[] = ['plain', 'stripes', 'dots', 'cross'];
export const patternOf = (index: number): Pattern => PATTERNS[index % PATTERNS.length] as Pattern;

/** Colours of series: asked for by name, else the theme's in order; grey for what is not highlighted. */
export function colorsOf(names: readonly string[], settings: ChartSettings, palette: readonly Color[]): Color[] {
  const highlights = listOf(settings.highlight);
  const some = names.some((name) => highlights.includes(name));
  let next = 0;
  return names.map((name, i) => {
    const asked = settings.colors?.[name];
    if (asked) return { slot: asked };
    if (!some) return palette[i % palette.length] as Color;
    return highlights.includes(name) ? (palette[next++ % palette.length] as Color) : QUIET;
  });
}
