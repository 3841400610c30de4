// The map in docs/architecture.md is true: each symbol is in the file beside it, and files that the pages name are there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/base/catalog.ts';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/architecture.md', root), 'utf8');
const rows = [...text.matchAll(/^\| ([^|]+) \| `([\w/.-]+\.ts)` \| `(\w+)` \|$/gm)];

test('each question is answered by a file and a symbol defined in it', () => {
  expect(rows.length).toBeGreaterThanOrEqual(30);
  const wrong = rows.filter(([, , file = '', symbol = '']) => {
    const place = new URL(`src/${file}`, root);
    const defined = new RegExp(`(?:function\\*?|const|class|interface|type|private) ${symbol}\\b`);
    return !existsSync(place) || !defined.test(readFileSync(place, 'utf8'));
  });
  expect(wrong.map(([row]) => row)).toEqual([]);
});

test('every folder of the source is told of', () => {
  const folders = readdirSync(new URL('src', root), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(folders.length).toBeGreaterThan(20);
  const told = (name: string) => new RegExp(`^\\| .*\`${name}(?:/|\`)`, 'm').test(text);
  expect(folders.filter((name) => !told(name))).toEqual([]);
});

test.each(['docs/architecture.md', 'docs/pptx.md'])('every file and folder that %s names is there', (page) => {
  const said = readFileSync(new URL(page, root), 'utf8');
  const named = [...said.matchAll(/`((?:[\w-]+\/)+[\w.-]*|(?:[\w-]+\/)*[\w-]+\.ts)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(20);
  const places = ['', 'src/', 'src/render/pptx/'];
  const missing = named.filter(
    (name) =>
      !/NAME|^(?:dist|node_modules|stage|ppt)\//.test(name) &&
      !(name in CATALOG) &&
      !places.some((place) => existsSync(new URL(place + name, root))),
  );
  expect(missing).toEqual([]);
});
