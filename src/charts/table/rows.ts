// A table from rows of the YAML.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { type Cell, Table, type TableStyle } from './table.ts';

/** Rows of the YAML: keys with values, or lists under a first list of names. `where` tells places below `data`. */
export function tableOfRows(
  rows: readonly unknown[],
  where: (path: readonly (string | number)[]) => Span,
  style: TableStyle,
  diagnostics: Diagnostics,
): Table {
  const span = where([]);
  const lists = rows.every(Array.isArray);
  const columns = lists
    ? ((rows[0] as unknown[] | undefined) ?? []).map(String)
    : [...new Set(rows.flatMap((row) => Object.keys(row as object)))];
  const cells = (lists ? rows.slice(1) : rows).map((row, i) =>
    columns.map((name, j): Cell | undefined => {
      const key = lists ? j : name;
      const value = (row as Record<string | number, unknown>)[key];
      if (value === undefined || value === null) return undefined;
      return { value: typeof value === 'number' ? value : String(value), span: where([lists ? i + 1 : i, key]) };
    }),
  );
  return new Table(columns, cells, span, diagnostics, style);
}
