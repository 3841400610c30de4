// What has too little room gives way: footnotes to the text above them, code to its longest line. Nothing is drawn over
// anything else, and no line of code is broken that a smaller size keeps whole.
import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../../src/scene/walk.ts';
import { oneSlide } from '../../support/one-slide.ts';

const LINE = '- A line of a slide that is full of text, about the way in which bone is renewed';
const NOTE = 'A long note that goes on for a while, since the author wished to be exact about the numbers above. ';
const foot = ({ box }: SceneNode): number => box.y + box.h;

async function footnoted(lines: number, note: string, keys = '') {
  const body = `${Array.from({ length: lines }, () => `${LINE}[^1]`).join('\n')}\n\n[^1]: ${note}`;
  const { nodes, diagnostics, infos } = await oneSlide(body, keys);
  const notes = nodes.find(({ name }) => name === 'Footnotes') as SceneNode;
  const text = nodes.filter((node) => node !== notes);
  const reach = Math.max(...text.map((node) => node.box.y + heightOf(node)));
  return {
    notes,
    reach,
    told: [...diagnostics, ...infos].map(({ code }) => code).filter((code) => code !== 'cite/unused'),
  };
}
const heightOf = (node: SceneNode): number =>
  paragraphsOf(node).reduce((sum, p, i) => sum + (i ? p.spaceBefore : 0) + p.lines.length * p.lineHeight, 0);
const sizeOf = (node: SceneNode): number => paragraphsOf(node)[0]?.size ?? 0;

describe('footnotes', () => {
  it('keep their size where there is room', async () => {
    const { notes, told } = await footnoted(1, NOTE);
    expect(sizeOf(notes)).toBe(24);
    expect(told).toEqual([]);
  });
  it('get smaller where the text above them needs the room, and it is told', async () => {
    const { notes, reach, told } = await footnoted(8, NOTE.repeat(2));
    expect(sizeOf(notes)).toBeLessThan(24);
    expect(sizeOf(notes)).toBeGreaterThanOrEqual(16);
    expect(reach).toBeLessThanOrEqual(notes.box.y);
    expect(foot(notes)).toBeLessThan(540);
    expect(told).toContain('layout/shrunk');
  });
  it.each([
    ['words', NOTE.repeat(3)],
    ['paragraphs and a list', `${NOTE}\n\n    ${NOTE}\n\n    - one\n    - two`],
    ['a table', `${NOTE}\n\n    | a | b |\n    |---|---|\n    | c | d |\n    | e | f |`],
  ])('of %s are never drawn over the text, however full the slide is', async (_, note) => {
    const { notes, reach, told } = await footnoted(9, note);
    expect(reach).toBeLessThanOrEqual(notes.box.y + 0.5);
    expect(told).toContain('layout/overflow');
  });
});

describe('code', () => {
  const coded = async (width: number, column = false) => {
    const code = `\`\`\`\n+${'-'.repeat(width - 2)}+\n|${' '.repeat(width - 2)}|\n\`\`\``;
    const { nodes, diagnostics } = await oneSlide(
      column ? `::: columns\n::: column\n${code}\n:::\n::: column\nWords\n:::\n:::` : code,
    );
    const lines = [...nodesOf(nodes)].flatMap(paragraphsOf).filter(({ kind }) => kind === 'code');
    return { lines, told: diagnostics.map(({ code }) => code) };
  };
  it.each([
    [40, false, []],
    [67, false, ['layout/code-small']],
    [67, true, ['layout/code-small']],
    [110, false, ['layout/code-small']],
  ])('of lines of %i letters is made smaller as a whole (in a column: %s)', async (width, column, told) => {
    const made = await coded(width, column);
    expect(made.lines.map(({ lines }) => lines.length)).toEqual([1, 1]);
    expect(new Set(made.lines.map(({ size }) => size)).size).toBe(1);
    expect(made.told).toEqual(told);
  });
  it('is broken only where it could not be read any more', async () => {
    const { lines, told } = await coded(300);
    expect(lines[0]?.size).toBe(9);
    expect(told).toContain('layout/code-wraps');
  });
});

describe('a table of many numbers', () => {
  const tabled = async (columns: number, number: string, word = 'One') => {
    const cells = Array.from({ length: columns }, () => number);
    const { nodes, diagnostics } = await oneSlide(
      `| Name | ${cells.map((_, i) => `c${i}`).join(' | ')} |\n|---|${cells.map(() => '---|').join('')}\n| ${word} | ${cells.join(' | ')} |`,
    );
    const table = nodes.find(({ kind }) => kind === 'table') as SceneNode;
    const [name, ...numbers] = paragraphsOf(table).filter(({ runs }) => [word, number].includes(runs[0]?.text ?? ''));
    return { name, numbers, told: diagnostics.map(({ code }) => code) };
  };
  it.each([
    [4, '12.3', []],
    [15, '12.3', ['layout/table-small']],
    [20, '1,012.35', ['layout/table-small']],
    [12, '−12.3', ['layout/table-small']],
  ])('cuts none of %i like %s', async (columns, number, told) => {
    const made = await tabled(columns, number);
    expect(made.numbers).toHaveLength(columns);
    for (const { lines } of made.numbers) expect(lines).toHaveLength(1);
    expect(made.told.filter((code) => code === 'layout/table-small')).toEqual(told);
  });
  it('cuts a long word before any number, and tells it', async () => {
    const made = await tabled(18, '1012.35', 'Wirbelkoerperfraktur'.repeat(12));
    for (const { lines } of made.numbers) expect(lines).toHaveLength(1);
    expect(made.told).toContain('layout/word-cut');
  });
  it('is as large as the theme has it where only words are cut', async () => {
    const word = 'Wirbelkoerperfrakturrisikoabschaetzungsgesellschaft';
    const { name } = await tabled(1, '12.3', `${word}${word}`);
    expect(name?.size).toBeGreaterThanOrEqual(24);
  });
});
