// `results.xlsx#Sheet 2!B3:D20` -> the file, and which part of it is meant.

export interface SheetAddress {
  readonly file: string;
  readonly sheet?: string;
  readonly range?: Range;
  /** What stands behind `#` is neither a sheet nor a range; only told. */
  readonly wrong?: string;
}

/** Rows and columns from 1, both ends counted in. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const WORKBOOK = /^(.*?\.xls[xm])(?:#(.*))?$/is;

export const isWorkbook = (address: string): boolean => WORKBOOK.test(address);

/** The file that an address of data names. */
export const dataFileOf = (address: string): string => WORKBOOK.exec(address)?.[1] ?? address;

export function sheetAddress(address: string): SheetAddress {
  const found = WORKBOOK.exec(address);
  const file = found?.[1] ?? address;
  const part = found?.[2]?.trim();
  if (!part) return { file };
  const at = part.lastIndexOf('!');
  const range = rangeOf(at >= 0 ? part.slice(at + 1) : part);
  if (at < 0) return range ? { file, range } : { file, sheet: unquoted(part) };
  if (!range) return { file, sheet: unquoted(part.slice(0, at)), wrong: part.slice(at + 1) };
  return { file, sheet: unquoted(part.slice(0, at)), range };
}

/** Excel writes names with blanks in them between single quotes. */
const unquoted = (name: string): string =>
  name.trim().replace(/^'(.*)'$/s, (_, inner: string) => inner.replaceAll("''", "'"));

function rangeOf(text: string): Range | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text.trim());
  if (!found) return undefined;
  const [, a = '', b = '', c = '', d = ''] = found;
  const [columns, rows] = [
    [columnNumber(a), columnNumber(c)],
    [Number(b), Number(d)],
  ];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/** `A` is 1, `AA` is 27. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
