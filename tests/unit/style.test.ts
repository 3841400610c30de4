// What the source reads like, as far as it can be counted: width of lines, length of files, what the first line says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAX_WIDTH = 120;
const MAX_LINES = 250;

/** Tables of data and words in many languages, which are read by the row. */
const TABLES = [
  'base/catalog.ts',
  'base/slide-words.ts',
  'icons/own.ts',
  'office/drawing/presets.ts',
  'render/web/client/words-of-controls.ts',
  'template/names.ts',
  'text/fallback-fonts.ts',
];

const ROOT = fileURLToPath(new URL('../../src', import.meta.url));
const files = (readdirSync(ROOT, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n') }));
const read = files.filter(({ file }) => !TABLES.includes(file));

test('the source is found, and every table that is let off is there and needs it', () => {
  expect(read.length).toBeGreaterThan(300);
  const needing = files.filter(
    ({ lines }) => lines.length > MAX_LINES || lines.some((line) => line.length > MAX_WIDTH),
  );
  expect(TABLES.filter((table) => !needing.some(({ file }) => file === table))).toEqual([]);
});

test('no line is wider than 120 characters', () => {
  const wide = read.flatMap(({ file, lines }) =>
    lines.flatMap((line, i) => (line.length > MAX_WIDTH ? [`${file}:${i + 1} has ${line.length}`] : [])),
  );
  expect(wide).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const long = read.filter(({ lines }) => lines.length > MAX_LINES);
  expect(long.map(({ file, lines }) => `${file} has ${lines.length}`)).toEqual([]);
});

test('the first line says what the file is for', () => {
  const silent = files.filter(({ lines }) => !/^\/[/*] ?\S|^\/\*\*/.test(lines[0] ?? ''));
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test('a test of the browser waits for what it is about, not for a time', () => {
  const tests = fileURLToPath(new URL('../', import.meta.url));
  const waiting = ['browser', 'firefox', 'webkit', 'docs', 'dialects', 'office'].flatMap((room) =>
    (readdirSync(join(tests, room), { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /waitForTimeout|resolve, \d+\)/.test(readFileSync(join(tests, room, file), 'utf8'))),
  );
  expect(waiting).toEqual([]);
});

test('every room of the source has its own in the unit tests', () => {
  const units = readdirSync(fileURLToPath(new URL('.', import.meta.url)));
  const rooms = [
    ...new Set(files.filter(({ file }) => file.includes('/')).map(({ file }) => file.split('/')[0] ?? '')),
  ];
  expect(rooms.length).toBeGreaterThan(30);
  expect(rooms.filter((room) => !units.includes(room))).toEqual([]);
});
