// A table from a CSV file.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { parseCsv } from '../../data/csv.ts';
import { tableOfFields } from './fields.ts';
import type { Table, TableStyle } from './table.ts';

/** A CSV file under its name in messages; undefined after a diagnostic. */
export function tableOfCsv(text: string, file: string, style: TableStyle, diagnostics: Diagnostics): Table | undefined {
  const { rows, problem, separator } = parseCsv(text);
  const span: Span = { file, line: 1, column: 1 };
  if (problem) {
    diagnostics.report(
      'chart/csv',
      'A quotation mark opens here and never closes',
      { file, ...problem },
      'Close it; two quotation marks inside a field mean one',
    );
    return undefined;
  }
  const head = rows[0] ?? [];
  const extras = rows.slice(1).flatMap((row) => (row[head.length]?.text ? [row] : []));
  const [row] = extras;
  const extra = row?.[head.length];
  if (row && extra)
    diagnostics.report(
      'chart/csv',
      `The row has ${row.length} fields, the head ${head.length}${others(extras.length - 1)}`,
      { file, line: extra.line, column: extra.column },
      'Put a text with a separator in it between quotation marks',
    );
  return tableOfFields(rows, span, { ...style, separator }, diagnostics);
}

const others = (count: number): string => {
  if (count < 1) return '';
  return count === 1 ? '; one more row has too many' : `; ${count} more rows have too many`;
};
