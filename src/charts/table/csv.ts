// A table from a CSV file.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { raiseHint } from '../../base/limits.ts';
import { parseCsv } from '../../data/csv.ts';
import { type Cell, Table } from './table.ts';

/** A CSV file under its name in messages; undefined after a diagnostic. */
export function tableOfCsv(text: string, file: string, comma: boolean, diagnostics: Diagnostics): Table | undefined {
  const { rows, problem } = parseCsv(text);
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
  const { dataRows, dataColumns } = diagnostics.limits;
  const large = [
    { name: 'dataRows', what: 'rows', count: rows.length - 1, most: dataRows },
    { name: 'dataColumns', what: 'columns', count: head.length, most: dataColumns },
  ] as const;
  const over = large.find(({ count, most }) => count > most);
  if (over) {
    diagnostics.report(
      'chart/too-many',
      `The file has ${over.count} ${over.what}, more than ${over.most}`,
      span,
      `Keep only what is shown, ${raiseHint(over.name, diagnostics.limits)}`,
    );
    return undefined;
  }
  const twice = head.find((field, i) => head.findIndex((other) => other.text === field.text) !== i);
  if (twice)
    diagnostics.report(
      'chart/csv',
      `Two columns are called "${twice.text}"; the first one counts`,
      { file, line: twice.line, column: twice.column },
      'Give each column a name of its own',
    );
  for (const row of rows.slice(1)) {
    const extra = row[head.length];
    if (extra?.text)
      diagnostics.report(
        'chart/csv',
        `The row has ${row.length} fields, the head ${head.length}`,
        { file, line: extra.line, column: extra.column },
        'Put a text with a separator in it between quotation marks',
      );
  }
  const cells = rows.slice(1).map((row) =>
    head.map((_, i): Cell | undefined => {
      const field = row[i];
      return field && { value: field.text, span: { file, line: field.line, column: field.column } };
    }),
  );
  return new Table(
    head.map((field) => field.text.trim()),
    cells,
    span,
    diagnostics,
    comma,
  );
}
