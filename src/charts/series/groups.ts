// Which rows of a table belong to which series, and which place of x they stand for.
import type { Value } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import type { Table } from '../table/table.ts';

/** A series as rows of the table; undefined where the series has no row for a place of x. */
export interface Group {
  readonly name: string;
  readonly column: string;
  readonly rows: readonly Value[];
}

interface Groups {
  /** The row that stands for each place of x. */
  readonly rows: readonly number[];
  readonly groups: readonly Group[];
}

export function wide(table: Table, columns: readonly string[], _settings: ChartSettings): Groups {
  const rows = table.rows.map((_, i) => i);
  return { rows, groups: columns.map((column) => ({ name: column, column, rows })) };
}

export function long(table: Table, column: string, xName: string, seriesName: string, settings: ChartSettings): Groups {
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
