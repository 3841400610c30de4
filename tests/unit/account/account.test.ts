// The account finds what is lost: each part that is taken out of a finished file is told with its place, and what is private,
// hidden, for others or a sign of the language is told as that.

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { accountOf } from '../../../src/account/index.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { createBuilder } from '../../../src/pipeline.ts';
import { everyKind, KINDS_HEAD as HEAD } from '../../fuzz/kinds.ts';

const { resource } = nodeHost({});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const DECK = `${HEAD}## Heading

Wordone **wordtwo** and [wordthree](https://example.org "linktitle"). <!-- commentword -->

| cellhead | h |
|---|---|
| cellword | ![altword](a.svg "captionword") |

Text^[inlinenote] and more[^1].

[^1]: footword

::: only doctors
doctorword
:::

::: notes
noteword
:::

---
hidden: true
---

## Hiddenword

---
audience: doctors
---

## Otherslide
`;

async function finished(deck: string, audience?: string) {
  const host = memoryHost({ 'talk/deck.md': deck, 'talk/a.svg': SVG }, resource);
  const result = await createBuilder(host).build({ path: 'talk', to: ['html', 'pptx'], ...(audience && { audience }) });
  const [one] = result.built;
  const bytes = (end: string) => one?.files.find(({ name }) => name.endsWith(end))?.bytes as Uint8Array;
  const sources = new Map([...result.sources].map(([file, { text }]) => [file, text]));
  return {
    audience,
    sources,
    page: bytes('.html'),
    pptx: bytes('.pptx'),
    diagnostics: [...result.diagnostics, ...(one?.diagnostics ?? [])],
  };
}
const without = (bytes: Uint8Array, word: string) => strToU8(strFromU8(bytes).replaceAll(word, ''));
const partsWithout = (bytes: Uint8Array, word: string) =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, /\.xml$/.test(name) ? without(part, word) : part]),
    ),
  );

describe('a deck', () => {
  it('has an account of all that was written', async () => {
    const account = accountOf(await finished(DECK, 'patients'));
    expect(account.lost).toEqual([]);
    expect(account.fates).toMatchObject({ comment: 1, notes: 1, hidden: 1, other: 2 });
    expect(account.pictures).toBe(1);
    expect(account.signs).toMatchObject({ addresses: 1 });
  });
  it.each([
    'Wordone',
    'wordtwo',
    'wordthree',
    'cellword',
    'altword',
    'captionword',
    'inlinenote',
    'footword',
    'noteword',
  ])('tells that %s is lost, in either file', async (word) => {
    const made = await finished(DECK, 'patients');
    const line = DECK.split('\n').findIndex((text) => text.includes(word)) + 1;
    const lost = { word: word.toLowerCase(), file: 'talk/deck.md', line };
    expect(accountOf({ ...made, page: without(made.page, word) }).lost).toEqual([{ ...lost, output: 'page' }]);
    expect(accountOf({ ...made, pptx: partsWithout(made.pptx, word) }).lost).toEqual([
      { ...lost, output: 'PowerPoint file' },
    ]);
  });
  it('tells that a picture is lost', async () => {
    const made = await finished(DECK, 'patients');
    const page = strToU8(strFromU8(made.page).replace(/<img\b[^>]*>|<image\b[^>]*>/g, '<i aria-label="altword"></i>'));
    expect(accountOf({ ...made, page }).lost).toMatchObject([{ word: 'a picture', output: 'page' }]);
  });
  it('takes a word that a message tells of as told', async () => {
    const account = accountOf(await finished(`${HEAD}## A\n\n<iframe>frameword</iframe>\n`));
    expect(account.lost).toEqual([]);
    expect(account.told).toBeGreaterThan(0);
  });
});

const RUNS = Number(process.env.LECTERN_FUZZ_RUNS ?? 60);
test(`nothing of ${RUNS} made decks is lost`, { timeout: 60_000 + RUNS * 1000 }, async () => {
  let words = 0;
  await fc.assert(
    fc.asyncProperty(everyKind, fc.constantFrom('patients', 'doctors'), async (deck, audience) => {
      const account = accountOf(await finished(deck, audience));
      words += account.words;
      expect(account.lost, deck).toEqual([]);
    }),
    { numRuns: RUNS, seed: 16 },
  );
  expect(words).toBeGreaterThan(RUNS * 10);
});
