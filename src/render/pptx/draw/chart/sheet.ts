// The workbook in a chart: one sheet whose columns are what the chart shows, so that "Edit Data" changes just that.
// Five parts and the styles, strings inline, no times: the same data give the same bytes (ECMA-376 Part 1, 18.3).
import type { Deflater } from '../../../../base/deflate.ts';
import { markup } from '../../../../base/markup.ts';
import { zip } from '../../../../base/zip.ts';
import type { Value } from '../../../../scene/chart-model.ts';
import { attributes, HEAD, xml } from '../../opc/xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Column {
  readonly head: string;
  readonly values: readonly (string | Value)[];
  readonly date: boolean;
  /** The formula of a row's cell, rows counted from 2; its value is kept beside it. */
  readonly formula?: ((row: number) => string) | undefined;
}

/** Where a column's head and values are. */
export interface Place {
  readonly head: string;
  readonly values: string;
  /** The column's letters. */
  readonly letter: string;
}

export interface ColumnOptions {
  readonly date?: boolean;
  readonly formula?: (row: number) => string;
}

export class Sheet {
  readonly #columns: Column[] = [];

  /** Adds a column and tells its addresses. */
  add(head: string, values: readonly (string | Value)[], { date = false, formula }: ColumnOptions = {}): Place {
    const letter = letterOf(this.#columns.length);
    this.#columns.push({ head, values, date, formula });
    return {
      letter,
      head: `Sheet1!$${letter}$1`,
      values: `Sheet1!$${letter}$2:$${letter}$${Math.max(2, values.length + 1)}`,
    };
  }

  /** The letters of the column with this head. */
  find(head: string): string {
    return letterOf(this.#columns.findIndex((column) => column.head === head));
  }

  zip(deflater: Deflater): Uint8Array {
    const parts: Record<string, string> = {
      '[Content_Types].xml': markup`
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>
        </Types>
      `,
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': markup`
        <workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">
          <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>
        </workbook>
      `,
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
      'xl/styles.xml': markup`
        <styleSheet xmlns="${MAIN}">
          <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
          <fills count="2">
            <fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill>
          </fills>
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
          <cellStyleXfs count="1">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
          </cellStyleXfs>
          <cellXfs count="2">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
          </cellXfs>
        </styleSheet>
      `,
      'xl/worksheets/sheet1.xml': this.#sheetXml(),
    };
    return zip(
      Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(HEAD + text) })),
      deflater,
    );
  }

  #sheetXml(): string {
    const count = Math.max(0, ...this.#columns.map((column) => column.values.length));
    const cell = (column: number, row: number, value: string | Value, { date, formula }: Partial<Column> = {}) => {
      const r = `${letterOf(column)}${row}`;
      if (value === undefined || value === '') return '';
      const worked = formula ? `<f>${formula(row)}</f>` : '';
      return typeof value === 'number'
        ? `<c${attributes({ r, s: date ? 1 : undefined })}>${worked}<v>${value}</v></c>`
        : `<c${attributes({ r, t: 'inlineStr' })}><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
    };
    const head = `<row r="1">${this.#columns.map((column, i) => cell(i, 1, column.head)).join('')}</row>`;
    const rows = Array.from(
      { length: count },
      (_, i) =>
        markup`
          <row r="${i + 2}">
            ${this.#columns.map((column, c) => cell(c, i + 2, column.values[i], column)).join('')}
          </row>
        `,
    );
    return `<worksheet xmlns="${MAIN}"><sheetData>${head}${rows.join('')}</sheetData></worksheet>`;
  }
}

const relations = (list: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], i) =>
        `<Relationship${attributes({ Id: `rId${i + 1}`, Type: `${OFFICE}/${type}`, Target: target })}/>`,
    )
    .join('')}</Relationships>`;

/** 0 is A, 26 is AA. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
}
