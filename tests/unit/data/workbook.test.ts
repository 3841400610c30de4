// Workbooks of Excel and CSVs as people have them: cells, sheets, ranges, dates, shares, encodings, separators.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { parseCsv } from '../../../src/data/csv.ts';
import { decodeText } from '../../../src/data/decode.ts';
import { hasDecimalComma, readNumber } from '../../../src/data/number.ts';
import { sheetAddress } from '../../../src/data/sheet-address.ts';
import { readTruth } from '../../../src/data/truth.ts';
import { readSheet, SheetFault } from '../../../src/data/workbook.ts';
import { NS, workbook } from '../../support/workbooks.ts';

const read = (bytes: Uint8Array, address: string) => readSheet(bytes, sheetAddress(address), DEFAULT_LIMITS);
const texts = (bytes: Uint8Array, address = 'a.xlsx') =>
  read(bytes, address).rows.map((row) => row.map(({ text, line, column }) => `${column}/${line} ${text}`));

test('cells of all kinds, with their places', () => {
  const row =
    '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>in</t></is></c><c r="D3"><v>0.30000000000000004</v></c><c r="E3" s="1"><v>45429</v></c><c r="F3" s="2"><v>0.42</v></c><c r="G3" s="3"><v>45429</v></c><c r="H3" s="4"><v>7</v></c><c r="I3" t="b"><v>1</v></c><c r="J3" t="e"><v>#N/A</v></c><c r="K3" t="str"><f>A1</f><v>of a formula</v></c></row>';
  expect(texts(workbook({ A: row }, ['<r><t>two </t></r><r><t>pieces</t></r>']))).toEqual([
    [
      '2/3 two pieces',
      '3/3 in',
      '4/3 0.3',
      '5/3 2024-05-17',
      '6/3 42%',
      '7/3 2024-05-17',
      '8/3 7',
      '9/3 true',
      '11/3 of a formula',
    ],
  ]);
});

const cell = (ref: string, value: number) => `<row><c r="${ref}"><v>${value}</v></c></row>`;

test('sheets and ranges; the first that can be seen where none is named', () => {
  const book = workbook({
    Hidden: cell('A1', 1),
    'Sheet 2': cell('A1', 2),
    Third: '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>4</v></c></row><row r="2"><c r="B2"><v>5</v></c></row>',
  });
  expect(texts(book)).toEqual([['1/1 2']]);
  expect(read(book, 'a.xlsx').sheets).toEqual(['Sheet 2', 'Third']);
  expect(texts(book, 'a.xlsx#sheet 2')).toEqual([['1/1 2']]);
  expect(texts(book, 'a.xlsx#Third!B1:B2')).toEqual([['2/1 4'], ['2/2 5']]);
  expect(texts(book, "a.xlsx#'Third'!$B$2:$A$2")).toEqual([['2/2 5']]);
  expect(() => read(book, 'a.xlsx#Fourth')).toThrow(SheetFault);
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', strToU8('a,b\n1,2\n')],
  ['another zip', zipSync({ 'a.txt': strToU8('x') })],
  [
    'a workbook without its sheet',
    zipSync({ 'xl/workbook.xml': strToU8(`<workbook ${NS}><sheets><sheet name="A"/></sheets></workbook>`) }),
  ],
  ['broken XML', zipSync({ 'xl/workbook.xml': strToU8('<workbook><') })],
])('%s is told as a fault of the file', (_, bytes) => expect(() => read(bytes, 'a.xlsx')).toThrow(SheetFault));

test('addresses', () => {
  expect(sheetAddress('d/a.xlsx')).toEqual({ file: 'd/a.xlsx' });
  expect(sheetAddress('a.xlsx#B3:D20')).toEqual({ file: 'a.xlsx', range: { top: 3, left: 2, bottom: 20, right: 4 } });
  expect(sheetAddress('a.xlsx#S!x')).toEqual({ file: 'a.xlsx', sheet: 'S', wrong: 'x' });
  expect(sheetAddress('a#b.csv')).toEqual({ file: 'a#b.csv' });
});

describe('numbers', () => {
  const point = { comma: false, shares: false };
  const comma = { comma: true, shares: false };
  test.each([
    ['1,234', point, 1234],
    ['1,234.5', point, 1234.5],
    ['1 234', point, 1234],
    ["1'234", point, 1234],
    ['1\u202F234\u202F567', point, 1_234_567],
    ['12,5', point, undefined],
    ['12,5', comma, 12.5],
    ['1.234,5', comma, 1234.5],
    ['1.234', comma, 1234],
    ['1.5', comma, 1.5],
    ['\u22123,2', comma, -3.2],
    ['42 %', point, 42],
    ['42%', { comma: false, shares: true }, 0.42],
    ['1e-3', point, 0.001],
    ['12 mg', point, undefined],
    ['1,2,3', point, undefined],
    ['', point, undefined],
  ])('%s', (text, style, value) => expect(readNumber(text, style)).toBe(value));

  test('a decimal comma is told by how fields look', () => {
    expect(hasDecimalComma(['1,5', '2'], ';')).toBe(true);
    expect(hasDecimalComma(['1,5', '2.5'], ';')).toBe(false);
    expect(hasDecimalComma(['1,234'], ';')).toBe(true);
    expect(hasDecimalComma(['1,234'], '\t')).toBe(false);
    expect(hasDecimalComma(['0,123'], '\t')).toBe(true);
  });
});

test('events in many words', () => {
  for (const text of ['1', 'yes', 'Ja', 'TRUE', 'wahr', 'oui', 's\u00ed', 'dead', '1.0'])
    expect(readTruth(text)).toBe(true);
  for (const text of ['0', 'no', 'Nein', 'false', 'censored', 'alive', '0,0']) expect(readTruth(text)).toBe(false);
  for (const text of ['2', 'perhaps', '']) expect(readTruth(text)).toBeUndefined();
});

describe('CSV', () => {
  const utf16 = (text: string, mark: boolean) => {
    const units = [...(mark ? ['\uFEFF'] : []), ...text].map((sign) => sign.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => [unit & 255, unit >> 8]));
  };
  test('encodings', () => {
    expect(decodeText(strToU8('\u00E4'))).toEqual({ text: '\u00E4', encoding: 'UTF-8' });
    expect(decodeText(strToU8('\uFEFFa')).text).toBe('a');
    expect(decodeText(utf16('Gr\u00F6\u00DFe;1', true))).toEqual({ text: 'Gr\u00F6\u00DFe;1', encoding: 'UTF-16' });
    expect(decodeText(utf16('a;b\n1;2\n', false))).toEqual({ text: 'a;b\n1;2\n', encoding: 'UTF-16' });
    expect(decodeText(new Uint8Array([0x47, 0x72, 0xf6, 0x80]))).toEqual({
      text: 'Gr\u00F6\u20AC',
      encoding: 'Windows-1252',
    });
  });
  test.each([
    ['a;b,c\n1,5;2\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a,b\n1;2,3\n', ','],
    ['a|b\n1|2\n', '|'],
    ['sep=;\na;b\n1;2\n', ';'],
  ])('the separator of %j', (text, separator) =>
    expect(parseCsv(text)).toMatchObject({ separator, rows: [{ length: 2 }, { length: 2 }] }),
  );
  test('a named separator is no row', () =>
    expect(parseCsv('sep=;\na;b\n').rows[0]?.[0]).toMatchObject({ text: 'a', line: 2 }));
});
