// What writers put where a block holds text: pictures in cells, quotations and headings, two sized pictures in a
// paragraph, footnotes with lists and tables, footnotes in the line, line breaks as PowerPoint writes them.
import { describe, expect, it, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';
import { oneSlide } from '../../support/one-slide.ts';

const kinds = async (body: string) => {
  const { nodes, diagnostics } = await oneSlide(body);
  return { nodes: [...nodesOf(nodes)], told: diagnostics.map(({ code }) => code) };
};
async function oneSlideDeck(body: string) {
  const deck = `---\ntitle: T\ntitle-slide: false\nfit: split\n---\n\n## One\n\n${body}\n`;
  const files = {
    'talk/deck.md': deck,
    'talk/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
  };
  const { built } = await buildDeck(memoryHost(files, nodeHost().resource), { path: 'talk', to: [] });
  return { built: (built[0]?.scene.slides ?? []).map(({ nodes }) => [...nodesOf(nodes)]) };
}
const wordsOf = (nodes: Awaited<ReturnType<typeof kinds>>['nodes']) =>
  nodes.flatMap((node) => paragraphsOf(node).map((one) => textOf(one)));

describe('a picture in a cell', () => {
  it.each([
    ['alone', '![A box](a.svg)'],
    ['behind words', 'Stop ![A box](a.svg)'],
    ['before words', '![A box](a.svg) Stop'],
    ['with a width', '![A box](a.svg){width=2cm}'],
  ])('%s lies in the cell', async (_, cell) => {
    const { nodes, told } = await kinds(`| Sign | Meaning |\n|---|---|\n| x | y |\n| ${cell} | Halt |`);
    const table = nodes.find((node) => node.kind === 'table');
    const image = nodes.find((node) => node.kind === 'image');
    if (table?.kind !== 'table' || !image) throw new Error('no table or no picture');
    const [head = 0, first = 0, second = 0] = table.rows.map(({ height }) => height);
    const top = table.box.y + head + first;
    expect(image.box.y).toBeGreaterThanOrEqual(top);
    expect(image.box.y + image.box.h).toBeLessThanOrEqual(top + second + 0.01);
    expect(image.box.x + image.box.w).toBeLessThanOrEqual(table.box.x + (table.columns[0] ?? 0));
    expect(image.alt).toBe('A box');
    expect(told).toEqual([]);
  });
  it('goes with its row where the table goes on on another slide', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `| row ${i} | ${i === 35 ? '![A box](a.svg)' : 'n'} |`);
    const { built } = await oneSlideDeck(`| A | B |\n|---|---|\n${rows.join('\n')}`);
    const on = built.flatMap((slide, i) => (slide.some((node) => node.kind === 'image') ? [i] : []));
    const row = built.flatMap((slide, i) => (wordsOf(slide).includes('row 35') ? [i] : []));
    expect(on).toEqual(row);
    expect(on).toHaveLength(1);
  });
});

test.each([
  ['a quotation', '> Said a surgeon ![A box](a.svg)', 'Said a surgeon'],
  ['a quotation of nothing else', 'Words\n\n> ![A box](a.svg)', 'Words'],
  ['a heading', 'Words\n\n### Part ![A box](a.svg)', 'Part'],
])('a picture in %s is shown', async (_, body, words) => {
  const { nodes } = await kinds(body);
  expect(nodes.filter((node) => node.kind === 'image')).toHaveLength(1);
  expect(wordsOf(nodes).join(' ')).toContain(words);
});

describe('sized pictures in a paragraph', () => {
  it.each([
    ['shares', '40%', '20%', 2],
    ['centimetres', '10cm', '5cm', 2],
    ['points', '300pt', '100pt', 3],
  ])('stand beside each other, in %s', async (_, one, two, ratio) => {
    const { nodes } = await kinds(`![A](a.svg){width=${one}} ![B](a.svg){width=${two}}`);
    const [a, b] = nodes.filter((node) => node.kind === 'image').map(({ box }) => box);
    if (!a || !b) throw new Error('two pictures');
    expect(b.x).toBeGreaterThan(a.x + a.w);
    expect(Math.max(a.y, b.y)).toBeLessThan(Math.min(a.y + a.h, b.y + b.h));
    expect(a.w / b.w).toBeCloseTo(ratio, 0);
  });
  it('stand below each other where they have no room side by side', async () => {
    const { nodes } = await kinds('![A](a.svg){width=80%} ![B](a.svg){width=80%}');
    const [a, b] = nodes.filter((node) => node.kind === 'image').map(({ box }) => box);
    expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.h ?? 0));
  });
  it('a width that is none is told', async () => {
    expect((await kinds('![A](a.svg){width=wide}')).told).toEqual(['parse/unknown-attribute']);
  });
});

describe('footnotes', () => {
  it.each([
    ['in the line', 'Text^[The *text* of it].', ['The text of it']],
    [
      'two in a line, one with a link',
      'A^[first] b^[see [there](https://example.org) now].',
      ['first', 'see there now'],
    ],
    ['with brackets in it', 'A^[one [two] three].', ['one [two] three']],
    ['of two paragraphs', 'A[^1].\n\n[^1]: One\n\n    Two', ['One', 'Two']],
    ['with a list', 'A[^1].\n\n[^1]: One\n\n    - item\n    - more', ['One', 'item', 'more']],
    ['with numbers', 'A[^1].\n\n[^1]: One\n\n    3. item\n    4. more', ['3.', 'item', '4.', 'more']],
    [
      'with a table',
      'A[^1].\n\n[^1]: One\n\n    | a | b |\n    |---|---|\n    | c | d |',
      ['a \u00B7 b', 'c \u00B7 d'],
    ],
    ['with code', 'A[^1].\n\n[^1]: One\n\n    ```\n    x = 1\n    ```', ['x = 1']],
    ['with a quotation', 'A[^1].\n\n[^1]: One\n\n    > said', ['said']],
  ])('%s', async (_, body, parts) => {
    const { nodes, told } = await kinds(body);
    const foot = nodes.find(({ name }) => name === 'Footnotes');
    const text = foot ? wordsOf([foot]).join('\n') : '';
    for (const words of parts) expect(text).toContain(words);
    expect(wordsOf(nodes).join(' ')).not.toContain('^[');
    expect(told).toEqual([]);
  });
  it('a raised number is none, and what is not closed stays', async () => {
    const { nodes } = await kinds('A^[1]^ and ^[open');
    expect(nodes.some(({ name }) => name === 'Footnotes')).toBe(false);
    expect(wordsOf(nodes).join(' ')).toContain('^[open');
  });
  it('a block in one is told and left out', async () => {
    const { nodes, told } = await kinds('A[^1].\n\n[^1]: One\n\n    ::: notes\n    secret\n    :::');
    expect(told).toEqual(['resolve/block-in-footnote']);
    expect(wordsOf(nodes).join(' ')).not.toContain('secret');
  });
});

test.each([
  ['\u000B', 'PowerPoint'],
  ['\u2028', 'Unicode'],
  ['\u2029', 'Unicode, of paragraphs'],
])('a line break is one as %j', async (sign) => {
  for (const body of [`one${sign}two`, `- one${sign}two`, `| a | b |\n|---|---|\n| one${sign}two | c |`]) {
    const lines = wordsOf((await kinds(body)).nodes);
    expect(lines.join('|')).toContain('one\ntwo');
  }
});

describe('notes', () => {
  const notesOf = async (text: string) => {
    const { slide, diagnostics } = await oneSlide(`Text\n\n::: notes\n${text}\n:::`);
    const said = slide.notes.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
    return { said, told: diagnostics.map(({ code }) => code) };
  };
  it('a picture is its alternative text, and is told', async () => {
    const { said, told } = await notesOf('See ![A box](a.svg) here.');
    expect(said).toBe('See A box here.');
    expect(told).toEqual(['resolve/picture-in-notes']);
  });
  it('footnotes in the line and with lists, HTML and blocks keep their words', async () => {
    const { said } = await notesOf('A^[aside]\n\n- b\n  ::: callout\n  inner\n  :::\n\n<div>raw</div>');
    for (const words of ['A (aside)', 'b', 'inner', 'raw']) expect(said).toContain(words);
  });
});
