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
  if (!lists) tellSplit(rows, where, diagnostics);
  const columns = lists
    ? ((rows[0] as unknown[] | undefined) ?? []).map(String)
    : [...new Set(rows.flatMap((row) => Object.keys(row as object).filter((key) => !isSplit(row, key))))];
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

/** `{n: 5,5}`: to YAML the comma begins a key `5` without a value. */
const isSplit = (row: unknown, key: string): boolean =>
  /^\d+%?$/.test(key) && ((row as Record<string, unknown>)[key] ?? null) === null;

function tellSplit(
  rows: readonly unknown[],
  where: (path: readonly (string | number)[]) => Span,
  diagnostics: Diagnostics,
): void {
  const split = rows.flatMap((row, i) => {
    const keys = Object.keys(row as object);
    const at = keys.findIndex((key) => isSplit(row, key));
    // keys that are whole numbers come first in JavaScript, so their number is not told
    return at < 0 ? [] : [{ i, key: keys[at] as string }];
  });
  const [first] = split;
  if (!first) return;
  const more = split.length > 1 ? `, and in ${split.length - 1} more rows` : '';
  diagnostics.report(
    'chart/not-a-number',
    `The comma before ${first.key} begins a new key here${more}; the number is cut off at it`,
    where([first.i, first.key]),
    'Write decimals with a point, 5.5, or put the number between quotation marks: "5,5"',
  );
}
