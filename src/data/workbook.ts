// A workbook of Excel (ECMA-376 Part 1, 18) -> the cells of one sheet as people see them, under the limits that all
// foreign packages are read under. Formulas count by the value that Excel kept; nothing is worked out, nothing outside
// is read.
import type { Limits } from '../base/limits.ts';
import { resolvePart } from '../base/part-name.ts';
import { OfficeFault } from '../office/fault.ts';
import { openParts } from '../office/parts.ts';
import { parseXml, type XmlElement } from '../office/xml.ts';
import { cellText, dateStyles, type Looks, local } from './cell.ts';
import type { Field } from './csv.ts';
import { columnNumber, type SheetAddress } from './sheet-address.ts';

export interface SheetCells {
  /** Rows without blank ones; `line` and `column` of a field are those of the sheet. */
  readonly rows: readonly (readonly Field[])[];
  readonly sheet: string;
  /** Names of the sheets that can be seen. */
  readonly sheets: readonly string[];
  /** How many rows and columns with cells are hidden, and left out as Excel's own charts leave them out. */
  readonly hidden: { readonly rows: number; readonly columns: number };
}

/** Thrown with a sentence for the writer. */
export class SheetFault extends Error {
  override readonly name = 'SheetFault';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const SAVE = 'Save it in Excel as .xlsx, or as CSV UTF-8';

/** The cells of the sheet, or of its range, that the address names; the first visible sheet where it names none. */
export function readSheet(bytes: Uint8Array, address: SheetAddress, limits: Limits): SheetCells {
  try {
    const parts = openParts(bytes, limits);
    const xml = (name: string) => {
      const part = parts.get(name);
      return part && parseXml(part, name, limits);
    };
    const book = xml('xl/workbook.xml');
    if (!book) throw new SheetFault('it is no workbook of Excel: it has no xl/workbook.xml', SAVE);
    const listed = sheetsOf(book, xml('xl/_rels/workbook.xml.rels'));
    const visible = listed.filter(({ hidden }) => !hidden);
    const sheets = visible.map(({ name }) => name);
    const wanted = address.sheet?.toLowerCase();
    const found =
      wanted === undefined ? (visible[0] ?? listed[0]) : listed.find(({ name }) => name.toLowerCase() === wanted);
    if (!found)
      throw new SheetFault(
        wanted === undefined ? 'it has no sheet' : `it has no sheet "${address.sheet}"`,
        `Sheets: ${sheets.join(', ') || 'none'}`,
      );
    const sheet = xml(found.part);
    if (!sheet) throw new SheetFault(`the sheet "${found.name}" is missing in it`, SAVE);
    return { ...rowsOf(sheet, address, looksOf(xml, book)), sheet: found.name, sheets };
  } catch (error) {
    if (error instanceof OfficeFault)
      throw new SheetFault(error.reason === 'not-a-package' ? 'it is no workbook of Excel' : error.message, SAVE);
    throw error;
  }
}

const all = (root: XmlElement | undefined, name: string): XmlElement[] =>
  (root?.children ?? []).flatMap((one) => (local(one) === name ? [one] : all(one, name)));

function sheetsOf(book: XmlElement, rels: XmlElement | undefined) {
  const targets = new Map(all(rels, 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target ?? '']));
  return all(book, 'sheet').map(({ attributes }, i) => {
    const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1];
    const target = targets.get(id);
    return {
      name: attributes.name ?? `Sheet ${i + 1}`,
      hidden: (attributes.state ?? 'visible') !== 'visible',
      part: target ? resolvePart('xl/workbook.xml', target) : `xl/worksheets/sheet${i + 1}.xml`,
    };
  });
}

function looksOf(xml: (name: string) => XmlElement | undefined, book: XmlElement): Looks {
  const shared = all(xml('xl/sharedStrings.xml'), 'si').map(stringOf);
  const styles = xml('xl/styles.xml');
  const custom = new Map(
    all(styles, 'numFmt').map((one) => [one.attributes.numFmtId ?? '', one.attributes.formatCode ?? '']),
  );
  const formats = all(
    (styles?.children ?? []).find((one) => local(one) === 'cellXfs'),
    'xf',
  ).map((one) => one.attributes.numFmtId ?? '0');
  const old = all(book, 'workbookPr').some((one) => /^(?:1|true)$/.test(one.attributes.date1904 ?? ''));
  return { shared, styles: dateStyles(formats, custom), date1904: old };
}

/** Text of a shared or inline string; what is said above East Asian text is left out (18.4.8). */
const stringOf = (element: XmlElement): string =>
  element.children
    .map((one) => {
      if (local(one) === 't') return one.text;
      return local(one) === 'r' ? stringOf(one) : '';
    })
    .join('');

/** First and last column of each stretch that is hidden, or of no width (18.3.1.13). */
const hiddenColumns = (sheet: XmlElement): (readonly [first: number, last: number])[] =>
  all(sheet, 'col').flatMap(({ attributes: { hidden, width, min, max } }) =>
    isTrue(hidden) || width === '0' ? [[Number(min), Number(max)] as const] : [],
  );

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function rowsOf(sheet: XmlElement, { range }: SheetAddress, looks: Looks): Pick<SheetCells, 'rows' | 'hidden'> {
  const out: Field[][] = [];
  const unseen = hiddenColumns(sheet);
  const columns = new Set<number>();
  let rows = 0;
  let line = 0;
  for (const row of all(sheet, 'row')) {
    line = Number(row.attributes.r ?? line + 1);
    if (range && (line < range.top || line > range.bottom)) continue;
    const fields: Field[] = [];
    let column = 0;
    for (const cell of row.children.filter((one) => local(one) === 'c')) {
      column = columnNumber(/^[A-Z]+/i.exec(cell.attributes.r ?? '')?.[0] ?? '') || column + 1;
      if (range && (column < range.left || column > range.right)) continue;
      const text = cellText(cell, looks, stringOf);
      if (text === '') continue;
      if (unseen.some(([first, last]) => column >= first && column <= last)) columns.add(column);
      else fields.push({ text, line, column });
    }
    // hidden by hand, by a filter, or of no height (18.3.1.73)
    const isHidden = isTrue(row.attributes.hidden) || row.attributes.ht === '0';
    if (fields.length && isHidden) rows++;
    else if (fields.length) out.push(fields);
  }
  return { rows: out, hidden: { rows, columns: columns.size } };
}
