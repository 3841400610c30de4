import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/data/csv.ts';

const texts = (csv: string) => parseCsv(csv).rows.map((row) => row.map((field) => field.text));

test('quoted fields hold separators, quotes and line ends, and places go on behind them', () => {
  const { rows } = parseCsv('a,b\n"x, ""y""\nz",2\n3,oops\n');
  expect(rows[1]?.map((field) => field.text)).toEqual(['x, "y"\nz', '2']);
  expect(rows[2]?.[1]).toEqual({ text: 'oops', line: 4, column: 3 });
});

test.each([
  ['comma', 'a,b\n1,2'],
  ['semicolon', 'a;b\n1;2'],
  ['tab', 'a\tb\n1\t2'],
  ['byte-order mark and CRLF', '\uFEFFa,b\r\n1,2\r\n'],
])('%s', (_, csv) => {
  expect(texts(csv)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('an empty last field is a field, a blank line is no row', () => {
  expect(texts('a,b\n1,\n\n,2')).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['', '2'],
  ]);
});

test('a quote that never closes is told with its place', () => {
  expect(parseCsv('a,b\n1,"open').problem).toEqual({ line: 2, column: 3 });
});
