import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { type Item, splitDivs } from '../../../src/parse/divs.ts';
import { parseMarkdown } from '../../../src/parse/markdown.ts';
import { SourceFile } from '../../../src/source/file.ts';

function split(body: string) {
  const diagnostics = new Diagnostics();
  const file = new SourceFile('deck.md', 'deck.md', body);
  const items = splitDivs({ file, body, firstLine: 1 }, (text, line) => parseMarkdown(text, line, ''), diagnostics);
  return { items: items.map(brief), codes: diagnostics.list.map((d) => `${d.code}@${d.span?.line}:${d.span?.column}`) };
}
const brief = (item: Item): unknown =>
  item.type === 'div' ? { [item.name]: item.children.map(brief) } : item.nodes.map((node) => node.type).join(' ');

describe('fenced divs', () => {
  it('nests without counting colons', () => {
    expect(split('::: columns\n::: column\na\n:::\n::: {.column width=40%}\nb\n:::\n:::\n\nc').items).toEqual([
      { columns: [{ column: ['paragraph'] }, { column: ['paragraph'] }] },
      'paragraph',
    ]);
  });
  it('reads :::name, ::: name and ::: {.name} alike', () => {
    for (const head of [':::notes', '::: notes', '::: {.notes}', ':::: notes ::::'])
      expect(split(`${head}\na\n:::`).items).toEqual([{ notes: ['paragraph'] }]);
  });
  it('leaves code alone', () => expect(split('```\n::: notes\n```').items).toEqual(['code']));
  it('ends an open div with its slide and says so', () =>
    expect(split('a\n\n::: notes\nb')).toEqual({
      items: ['paragraph', { notes: ['paragraph'] }],
      codes: ['source/div-open@3:1'],
    }));
  it('reports a close too many', () => expect(split('a\n\n:::').codes).toEqual(['source/div-stray@3:1']));
  it('drops comments, over lines too, but not from code', () => {
    expect(split('<!-- secret\n::: notes\n-->\nseen').items).toEqual(['paragraph']);
    expect(split('`<!-- kept -->`').items).toEqual(['paragraph']);
    expect(split('a <!-- b --> c').items).toEqual(['paragraph']);
  });
});
