// Fields of a file, the first row their names -> a table; undefined where they are more than the limits allow.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { raiseHint } from '../../base/limits.ts';
import type { Field } from '../../data/csv.ts';
import { type Cell, Table, type TableStyle } from './table.ts';

export function tableOfFields(
  rows: readonly (readonly Field[])[],
  span: Span,
  style: TableStyle,
  diagnostics: Diagnostics,
): Table | undefined {
  const { file } = span;
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
  const twice = head.find((field, i) => field.text && head.findIndex((other) => other.text === field.text) !== i);
  if (twice)
    diagnostics.report(
      'chart/csv',
      `Two columns are called "${twice.text}"; the first one counts`,
      { file, line: twice.line, column: twice.column },
      'Give each column a name of its own',
    );
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
    style,
  );
}
