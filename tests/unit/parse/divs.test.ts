import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { type Item, splitDivs } from '../../../src/parse/divs.ts';
import { type Node, parseMarkdown } from '../../../src/parse/markdown.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { readLines } from '../../../src/source/lines.ts';

function split(body: string) {
  const diagnostics = new Diagnostics();
  const file = new SourceFile('deck.md', 'deck.md', body);
  const nodes = parseMarkdown(readLines(body).text, 1, '');
  const items = splitDivs(nodes, { file, body, firstLine: 1 }, diagnostics);
  const inner = items.flatMap((item) => (item.type === 'chunk' ? item.nodes.map(deep) : [`::: ${item.name}`]));
  return {
    items: items.map(brief),
    nodes: inner,
    codes: diagnostics.list.map((d) => `${d.code}@${d.span?.line}:${d.span?.column}`),
  };
}
const brief = (item: Item): unknown =>
  item.type === 'div' ? { [item.name]: item.children.map(brief) } : item.nodes.map((node) => node.type).join(' ');

/** A block with what its lists and quotations hold. */
function deep(node: Node): string {
  if (node.type === 'div')
    return `${node.name}(${node.children.flatMap((item) => (item.type === 'chunk' ? item.nodes.map(deep) : [deep(item as Node)]))})`;
  return ['list', 'listItem', 'blockquote'].includes(node.type)
    ? `${node.type}(${(node as { children: Node[] }).children.map(deep)})`
    : node.type;
}

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
  it('finds divs in lists and quotations, indented as they are', () => {
    expect(split('- a\n  ::: notes\n  b\n  :::\n- c').nodes).toEqual([
      'list(listItem(paragraph,notes(paragraph)),listItem(paragraph))',
    ]);
    expect(split('> a\n>\n> ::: tip\n> b\n> :::').nodes).toEqual(['blockquote(paragraph,tip(paragraph))']);
    expect(split('1. a\n\n   - b\n\n     ::: only x\n     c\n     :::').nodes).toEqual([
      'list(listItem(paragraph,list(listItem(paragraph,only(paragraph)))))',
    ]);
  });
  it('ends a list at a div at the margin', () =>
    expect(split('- a\n::: notes\nb\n:::\n- c').items).toEqual(['list', { notes: ['paragraph'] }, 'list']));
  it('ends a div with the item it stands in, and says so', () =>
    expect(split('- a\n  ::: notes\n  b\n\nc')).toMatchObject({
      nodes: ['list(listItem(paragraph,notes(paragraph)))', 'paragraph'],
      codes: ['source/div-open@2:3'],
    }));
  it('refuses text before a ::: too many, where a private block is closed above', () => {
    expect(split('::: notes\na\n:::\nb\n:::').codes).toEqual(['private/closed-twice@5:1']);
    expect(split('- x\n  ::: notes\na\n  :::').codes).toEqual(['source/div-open@2:3', 'private/closed-twice@4:3']);
  });
  it('is closed by nothing in a fence, wherever that stands', () => {
    expect(split('- ```sh\n  run\n  ```\n\n::: notes\nb\n:::').items).toEqual(['list', { notes: ['paragraph'] }]);
    expect(split('::: notes\n- ```\n  :::\n  ```\n:::').items).toEqual([{ notes: ['list'] }]);
    expect(split('> ~~~\n> ::: notes\n\n::: tip\nb\n:::').items).toEqual(['blockquote', { tip: ['paragraph'] }]);
  });
  it('ends an open div with its slide and says so', () =>
    expect(split('a\n\n::: notes\nb')).toMatchObject({
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
