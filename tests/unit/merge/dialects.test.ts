// Decks of other programs: what a colleague changed is written into the file that people wrote, never its translation.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { mergeEdited } from '../../../src/merge/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { fileOf, merged, replaced, ship, textOf, withParts } from './files.ts';

const MARP = `---
marp: true
paginate: true
---

# Walking after hip surgery

<!-- Say who you are. -->

---

## Day one

* A frame takes the weight
* Pain is _usual_ and treatable

---

<!-- _class: lead -->

## Ask us

What can I do today?
`;

const PANDOC = `% Walking
% A. Clinician

# Day one

## Most people walk

- A frame takes the weight[^1]
- Pain is *usual*

[^1]: In our ward.

::: notes
Ask who has a frame at home.
:::
`;

test.each([
  ['Marp', MARP, 'takes the weight', 'takes all the weight'],
  ['Marp, a note', MARP, 'who you are', 'who they are'],
  ['pandoc', PANDOC, 'takes the weight', 'takes all the weight'],
  ['pandoc, notes', PANDOC, 'a frame at home', 'a walker at home'],
])('%s: words', async (_, deck, from, to) => {
  const merge = await merged(withParts(await fileOf(deck), replaced(from, to)), deck);
  expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
  expect(textOf(merge)).toBe(deck.replace(from, to));
  const { line = 0 } = merge.changes[0] ?? {};
  expect(deck.split('\n')[line - 1]).toContain(from.split(' ')[0]);
});

test('what has no place in the file is told with its name', async () => {
  const edited = withParts(await fileOf(MARP), (text, part) =>
    /slides\/slide3\.xml$/.test(part) ? text.replace('<p:sld ', '<p:sld show="0" ') : text,
  );
  const merge = await merged(edited, MARP);
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['slide-hidden', 'told']]);
  expect(merge.files.size).toBe(0);
});

describe('fields of the data', () => {
  const deck =
    '---\ntitle: Falls\ndata: facts.yaml\n---\n\n## Falls\n\n- Of them {{ harm }} did harm\n- Most at night\n';

  test('stay, and the words around them come back', async () => {
    const host = memoryHost({ 'talk/deck.md': deck, 'talk/facts.yaml': 'harm: 4\n' }, (name) => ship.resource(name));
    const { built } = await buildDeck(host, { path: 'talk', to: ['pptx'] });
    const bytes = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
    const words = await mergeEdited({
      host,
      path: 'talk',
      edited: withParts(bytes, replaced('did harm', 'did great harm')),
    });
    expect(textOf(words)).toBe(deck.replace('did harm', 'did great harm'));
    const value = await mergeEdited({ host, path: 'talk', edited: withParts(bytes, replaced('them 4', 'them 5')) });
    expect(value.changes.map(({ state }) => state)).toEqual(['told']);
    expect(value.files.size).toBe(0);
  });
});
