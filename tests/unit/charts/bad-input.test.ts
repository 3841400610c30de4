// Mistakes in charts: each told at its place with a hint, and a marked box where nothing can be drawn.
import { expect, test } from 'vitest';
import { chartOf } from '../../support/charts.ts';

const rows = (count: number) => `x,y\n${Array.from({ length: count }, (_, i) => `${i},${i}`).join('\n')}`;

/** Name, YAML, code, line and column of the deck (the YAML begins at line 11) or of the file, and what the hint says. */
const CASES: readonly (readonly [string, string, string, string, RegExp])[] = [
  [
    'a wrong column name',
    'type: bar\nx: studdy\ndata: [{study: A, people: 3}]\nalt: x',
    'chart/unknown-column',
    'talk/deck.md:12:4',
    /study/,
  ],
  ['an unknown type', 'type: barr\ndata: [{a: A, b: 3}]', 'schema/wrong-type', 'talk/deck.md:11:7', /bar/],
  [
    'an unknown key',
    'type: bar\nlabls: true\ndata: [{a: A, b: 3}]\nalt: x',
    'schema/unknown-key',
    'talk/deck.md:12:1',
    /labels/,
  ],
  [
    'text in a number column',
    'type: bar\ny: b\ndata:\n  - {a: A, b: 3}\n  - {a: B, b: many}\nalt: x',
    'chart/not-a-number',
    'talk/deck.md:15:15',
    /gap/,
  ],
  [
    'a decimal comma, which is read and told',
    'type: bar\ny: v\ndata: comma.csv\nalt: x',
    'chart/assumed',
    'talk/comma.csv:1:1',
    /decimal: comma/,
  ],
  [
    'low above high',
    'type: forest\ndata:\n  - {label: A, estimate: 0.5, low: 0.9, high: 0.2}\nalt: x',
    'chart/interval',
    'talk/deck.md:13:36',
    /three numbers/,
  ],
  [
    'nought on a log axis',
    'type: column\ny-axis: {log: true}\ndata: [{a: A, b: 0}, {a: B, b: 5}]\nalt: x',
    'chart/log-zero',
    'talk/deck.md:13:18',
    /log:/,
  ],
  ['10,000 points', 'type: scatter\ndata: many.csv\nalt: x', 'chart/too-many', 'talk/many.csv:1:1', /fewer/],
  ['no rows', 'type: line\ndata: []\nalt: x', 'chart/no-data', 'talk/deck.md:12:7', /rows such as/],
  ['an empty file', 'type: line\ndata: empty.csv\nalt: x', 'chart/no-data', 'talk/deck.md:12:7', /first line/],
  ['a quote that never closes', 'type: line\ndata: open.csv\nalt: x', 'chart/csv', 'talk/open.csv:2:3', /Close it/],
  ['a missing file', 'type: line\ndata: nowhere.csv\nalt: x', 'resolve/file-missing', 'talk/deck.md:12:7', /name/],
  [
    'more people than there are',
    'type: icons\nn: 12\nof: 10\nalt: x',
    'chart/interval',
    'talk/deck.md:12:4',
    /no greater/,
  ],
  [
    'a part below nought',
    'type: pie\ndata: [{a: A, b: -1}, {a: B, b: 5}]\nalt: x',
    'chart/interval',
    'talk/deck.md:12:18',
    /type: bar/,
  ],
  [
    'no words for those who do not see it',
    'type: pie\ndata: [{a: A, b: 1}, {a: B, b: 3}]',
    'resolve/alt-missing',
    'talk/deck.md:11:1',
    /A 25%, B 75%/,
  ],
];

const FILES = {
  'comma.csv': 'a,v\nA,"1,5"\nB,2',
  'many.csv': rows(10_000),
  'empty.csv': '',
  'open.csv': 'a,b\n1,"2\n',
};

test.each(CASES)('%s', async (_, yaml, code, place, hint) => {
  const { diagnostics, nodes } = await chartOf(yaml, FILES);
  const found = diagnostics.find((one) => one.code === code);
  expect(diagnostics.map((one) => one.code)).toContain(code);
  expect(`${found?.span?.file}:${found?.span?.line}:${found?.span?.column}`).toBe(place);
  expect(found?.hint).toMatch(hint);
  const shown = nodes.some(
    (node) =>
      node.kind === 'chart' ||
      node.kind === 'group' ||
      (node.kind === 'shape' && node.name === 'Chart that cannot be drawn'),
  );
  expect(shown).toBe(true);
});
