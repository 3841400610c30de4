// A chart's data file -> its table: a CSV in whatever form spreadsheet programs write, or a sheet of a workbook. What
// was taken from how the data look is told once.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { decodeText } from '../../data/decode.ts';
import { isWorkbook, sheetAddress } from '../../data/sheet-address.ts';
import { readSheet, type SheetCells, SheetFault } from '../../data/workbook.ts';
import { tableOfCsv } from './csv.ts';
import { tableOfFields } from './fields.ts';
import { headOf } from './head.ts';
import type { Table, TableStyle } from './table.ts';

export interface DataAsked {
  /** As the chart names it, sheet and range included. */
  readonly address: string;
  /** Where the chart names it. */
  readonly at: Span;
  /** The file's name in messages. */
  readonly file: string;
  readonly style: TableStyle;
}

/** The table; undefined after a diagnostic. */
export function readData(bytes: Uint8Array, asked: DataAsked, diagnostics: Diagnostics): Table | undefined {
  if (isWorkbook(asked.address)) return tableOfSheet(bytes, asked, diagnostics);
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'Windows-1252')
    diagnostics.report(
      'chart/assumed',
      `${asked.file} is read as Windows-1252, since it is no UTF-8`,
      { file: asked.file, line: 1, column: 1 },
      'Save it as "CSV UTF-8" if letters such as \u00E4 or \u03BC look wrong',
    );
  return tableOfCsv(text, asked.file, asked.style, diagnostics);
}

function tableOfSheet(
  bytes: Uint8Array,
  { address, at, file, style }: DataAsked,
  diagnostics: Diagnostics,
): Table | undefined {
  const asked = sheetAddress(address);
  if (asked.wrong !== undefined)
    diagnostics.report(
      'chart/workbook',
      `"${asked.wrong}" is no range of cells; the whole sheet is read`,
      at,
      'Write the first and the last cell, e.g. data: results.xlsx#Sheet 2!B3:D20',
    );
  try {
    const { rows, sheet, sheets, hidden } = readSheet(bytes, asked, diagnostics.limits);
    if (asked.sheet === undefined && sheets.length > 1)
      diagnostics.report(
        'chart/assumed',
        `The sheet "${sheet}" of ${file} is read, the first of ${sheets.length}`,
        at,
        `For another write data: ${asked.file}#${sheets.find((name) => name !== sheet)}`,
      );
    if (hidden.rows + hidden.columns)
      diagnostics.report(
        'chart/assumed',
        `Hidden in Excel, and left out here: ${hiddenWords(hidden)} of ${file}`,
        at,
        'Show them in Excel where the chart is to have them',
      );
    const head = headOf(rows);
    if (head > 0)
      diagnostics.report(
        'chart/assumed',
        `Row ${rows[head]?.[0]?.line} of ${file} is taken for the head; what stands above it is left out`,
        { file, line: rows[head]?.[0]?.line ?? 1, column: 1 },
        'Name the cells to be sure, e.g. data: results.xlsx#Sheet 2!B3:D20',
      );
    return tableOfFields(placed(rows.slice(head)), { file, line: 1, column: 1 }, style, diagnostics);
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    diagnostics.report('chart/workbook', `${file} cannot be read: ${error.message}`, at, error.hint);
    return undefined;
  }
}

/** "2 rows", "1 row and 3 columns". */
function hiddenWords({ rows, columns }: SheetCells['hidden']): string {
  const counted = (n: number, one: string) => (n ? [`${n} ${one}${n === 1 ? '' : 's'}`] : []);
  return [...counted(rows, 'row'), ...counted(columns, 'column')].join(' and ');
}

type Rows = ReturnType<typeof readSheet>['rows'];

/** Fields in the columns of the head, gaps between them empty. */
function placed(rows: Rows): Rows {
  const columns = (rows[0] ?? []).map(({ column }) => column);
  return rows.map((row) => {
    const line = row[0]?.line ?? 1;
    return columns.map((column) => row.find((field) => field.column === column) ?? { text: '', line, column });
  });
}
