// A finished deck after the edits that people make: nothing over something else, nothing off the slide. LibreOffice draws
// what PowerPoint would write; poppler tells where each word stands.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { EDITS, edited, withFonts, withLayout } from './edits.ts';
import { openOffice } from './office.ts';
import { faultsOf } from './words.ts';

const TITLE = 'A title that says what the slide shows, and takes two lines of its own to do so in full';
const LIST = '- The first point, in a few words\n- The second\n  - with a part of its own\n- The third point\n';
const DECK = `---
title: Edited
title-slide: false
---

## ${TITLE}

${LIST}

---

## ${TITLE}

A paragraph before the list, of some length, so that it takes more than one line on the slide.

${LIST}

---

## ${TITLE}

::: columns
::: column
${LIST}
:::
::: column
${LIST}
:::
:::
`;

const office = openOffice();
const pages = new Map<string, string>();
let built = new Uint8Array();

beforeAll(async () => {
  const { built: decks } = await buildDeck(memoryHost({ 'deck.md': DECK }, nodeHost().resource), {
    path: 'deck.md',
    to: ['pptx'],
    theme: 'congress',
  });
  built = new Uint8Array(decks[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes ?? []);
  const files = new Map([
    ['as built', built],
    ...Object.entries(EDITS).map(([name, change]): [string, Uint8Array] => [name, edited(built, change)]),
    ['theme fonts changed', withFonts(built, 'Liberation Serif')],
    ['another layout', withLayout(built, 'Content', 'Two columns')],
  ]);
  for (const [name, bytes] of files) {
    if (name !== 'as built') expect(bytes, name).not.toEqual(built);
    pages.set(name, office.words(bytes));
  }
}, 300_000);
afterAll(() => office.close());

it.each(['as built', ...Object.keys(EDITS), 'theme fonts changed', 'another layout'])('%s', (name) => {
  const words = pages.get(name) ?? '';
  expect(words.match(/<page /g)).toHaveLength(3);
  expect(faultsOf(words)).toEqual({ off: [], over: [] });
});

it('every placeholder of another layout still has one to inherit from', () => {
  const parts = unzipSync(withLayout(built, 'Content', 'Two columns'));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const kinds = (xml: string) => [...xml.matchAll(/<p:ph [^>]*?(?:idx="\d+"|type="title")/g)].map(([ph]) => keyOf(ph));
  const keyOf = (ph: string) => /idx="\d+"/.exec(ph)?.[0] ?? 'title';
  for (const n of [1, 2, 3]) {
    const layout = /slideLayouts\/slideLayout\d+\.xml/.exec(text(`ppt/slides/_rels/slide${n}.xml.rels`))?.[0];
    const own = kinds(text(`ppt/slides/slide${n}.xml`));
    expect(own.length).toBeGreaterThan(1);
    expect(kinds(text(`ppt/${layout}`))).toEqual(expect.arrayContaining(own));
  }
});

it('text below a table goes back below it by Reset slide', async () => {
  const rows = ['Alendronate', 'Romosozumab', 'Teriparatide', 'Zoledronate'].map((name) => `| ${name} | 1,000 | 0.5 |`);
  const table = ['| Medicine | People | Ratio |', '| --- | --- | --- |', ...rows].join('\n');
  const slide = (title: string) => `## ${title}\n\n${table}\n\nWhat the rows have in common, said below them.\n`;
  const text = `---\ntitle: Below\ntitle-slide: false\n---\n\n${slide('A table')}\n---\n\n${slide('Another')}`;
  const { built: decks } = await buildDeck(memoryHost({ 'deck.md': text }, nodeHost().resource), {
    path: 'deck.md',
    to: ['pptx'],
    theme: 'congress',
  });
  const pptx = new Uint8Array(decks[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes ?? []);
  const parts = unzipSync(pptx);
  const layout = /slideLayout\d+\.xml/.exec(strFromU8(parts['ppt/slides/_rels/slide1.xml.rels'] as Uint8Array))?.[0];
  expect(strFromU8(parts[`ppt/slideLayouts/${layout}`] as Uint8Array)).toMatch(/<p:cSld name="[^"]+, text below">/);
  const reset = edited(pptx, EDITS['slide reset'] as (slide: string) => string);
  expect(faultsOf(office.words(reset))).toEqual({ off: [], over: [] });
}, 120_000);

it("a section's name that gets longer does not lie over what follows it", async () => {
  const slide = '---\nlayout: section\nsection: One\n---\n\n## A name of one line\n\nA line of what comes\n';
  const text = `---\ntitle: Section\ntitle-slide: false\noutline: [One]\n---\n\n${slide}`;
  const { built: decks } = await buildDeck(memoryHost({ 'deck.md': text }, nodeHost().resource), {
    path: 'deck.md',
    to: ['pptx'],
  });
  const pptx = new Uint8Array(decks[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes ?? []);
  const longer = (slide: string) => {
    const once = (EDITS['title twice as long'] as (slide: string) => string)(slide);
    return once.replaceAll('A name of one line A name of one line', 'A name of one line '.repeat(6));
  };
  expect(faultsOf(office.words(edited(pptx, longer)))).toEqual({ off: [], over: [] });
}, 120_000);

const SHORT = `---
title: Short titles
title-slide: false
---

## One line, nearly as long as there is room for

| Medicine | People | Ratio (95 % CI) |
| --- | --- | --- |
${Array.from({ length: 9 }, (_, i) => `| Medicine ${i} | 1,000 | 0.${i + 1} (0.41 to 0.68) |`).join('\n')}

---

## Numbers beside each other, and words on them

::: numbers
- **5.4 v 12.0 %** teriparatide
- **6.2 v 11.9 %** romosozumab
- **1.6 v 4.9 %** zoledronate
:::

What the numbers have in common, said below them, on a line of its own.

---
layout: statement
---

## One sentence that stands in the middle

And what follows it, close below
`;

it('layouts fit titles of one line, numbers and statements: no edit sets words over words', async () => {
  const { built: decks } = await buildDeck(memoryHost({ 'deck.md': SHORT }, nodeHost().resource), {
    path: 'deck.md',
    to: ['pptx'],
    theme: 'congress',
  });
  const pptx = new Uint8Array(decks[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes ?? []);
  const files = new Map(Object.entries(EDITS).map(([name, change]) => [name, edited(pptx, change)]));
  files.set('theme fonts changed', withFonts(pptx, 'Liberation Serif'));
  for (const [name, bytes] of files) expect(faultsOf(office.words(bytes)), name).toEqual({ off: [], over: [] });
}, 300_000);

it('tells words over words and off the slide', () => {
  const word = (x: number, y: number, text: string) =>
    `<word xMin="${x}" yMin="${y}" xMax="${x + 40}" yMax="${y + 20}">${text}</word>`;
  const page = `<page width="960" height="540">${word(10, 10, 'one')}${word(20, 16, 'two')}${word(940, 10, 'far')}</page>`;
  expect(faultsOf(page)).toEqual({ off: ['slide 1: far'], over: ['slide 1: one, two'] });
});
