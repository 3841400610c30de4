// A table from a CSV file.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { type Field, parseCsv } from '../../data/csv.ts';
import { tableOfFields } from './fields.ts';
import { headOf } from './head.ts';
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
  const read = rows.slice(headOf(rows));
  const head = read[0] ?? [];
  tellLeftOut(
    rows.filter((one) => isAlone(one, head)),
    file,
    diagnostics,
  );
  const extras = read.slice(1).flatMap((row) => (row[head.length]?.text ? [row] : []));
  const [row] = extras;
  const extra = row?.[head.length];
  if (row && extra)
    diagnostics.report(
      'chart/csv',
      `The row has ${row.length} fields, the head ${head.length}${others(extras.length - 1)}`,
      { file, line: extra.line, column: extra.column },
      'Put a text with a separator in it between quotation marks',
    );
  const full = read.filter((one) => !isAlone(one, head));
  return tableOfFields(full, span, { ...style, separator }, diagnostics);
}

/** A title above, a source or remark below: one field where the head has more. */
const isAlone = (row: readonly unknown[], head: readonly unknown[]): boolean => row.length === 1 && head.length > 1;

function tellLeftOut(alone: readonly (readonly Field[])[], file: string, diagnostics: Diagnostics): void {
  const [first] = alone[0] ?? [];
  if (!first) return;
  const more = alone.length > 1 ? `, and ${alone.length - 1} more` : '';
  diagnostics.report(
    'chart/assumed',
    `Line ${first.line} of ${file} has one field${more}; it is taken for words about the table, and left out`,
    { file, line: first.line, column: first.column },
    `Where it is a row without values, write NA for each of them`,
  );
}

const others = (count: number): string => {
  if (count < 1) return '';
  return count === 1 ? '; one more row has too many' : `; ${count} more rows have too many`;
};
