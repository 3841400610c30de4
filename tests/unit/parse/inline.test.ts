import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { readAttributes } from '../../../src/parse/attributes.ts';
import { plainText, trailingAttributes } from '../../../src/parse/inline.ts';
import { collectDefinitions, parseMarkdown } from '../../../src/parse/markdown.ts';
import { readInline } from '../../../src/parse/read-inline.ts';
import { SourceFile } from '../../../src/source/file.ts';

function inlines(text: string) {
  const file = new SourceFile('deck.md', 'deck.md', text);
  const definitions = collectDefinitions(text, DEFAULT_LIMITS.definitions);
  const node = parseMarkdown(text, 1, definitions.text)[0];
  if (!node || !('children' in node)) throw new Error('no paragraph');
  return readInline(node.children as never, { file, definitions, diagnostics: new Diagnostics() });
}
const brief = (text: string) =>
  inlines(text).map((piece) =>
    piece.type === 'text'
      ? [piece.text, ...Object.keys(piece).filter((key) => !['type', 'text'].includes(key))].join('|')
      : piece.type,
  );

describe('inline text', () => {
  it('reads marks', () =>
    expect(brief('a **b** _c_ ~~d~~ `e`')).toEqual(['a ', 'b|bold', ' ', 'c|italic', ' ', 'd|strike', ' ', 'e|code']));
  it('reads spans with attributes, also around marks', () =>
    expect(brief('x [a *b*]{.term} y')).toEqual(['x ', 'a |term', 'b|italic|term', ' y']));
  it('keeps brackets that are no span', () => expect(plainText(inlines('see [1] and {2}'))).toBe('see [1] and {2}'));
  it('reads raised and lowered text', () =>
    expect(brief('H~2~O 10^3^')).toEqual(['H', '2|script', 'O 10', '3|script']));
  it('reads links with their title', () => {
    const [piece] = inlines('[a](https://example.org "T")');
    expect(piece).toMatchObject({ text: 'a', link: { address: 'https://example.org', title: 'T' } });
  });
  it('finds definitions given elsewhere', () =>
    expect(inlines('[a][x]\n\n[x]: https://example.org')[0]).toMatchObject({
      link: { address: 'https://example.org' },
    }));
  it('gives attributes to the picture before them', () =>
    expect(inlines('![a](b.png){width=50% .decorative}')[0]).toMatchObject({
      type: 'image',
      attributes: { classes: ['decorative'], values: { width: '50%' } },
    }));
  it('draws simple HTML as marks and drops the rest', () =>
    expect(brief('a<sub>2</sub> <b>x</b><script>y</script>z')).toEqual(['a', '2|script', ' ', 'x|bold', 'z']));
  it('takes attributes off the end of a block', () => {
    const { pieces, attributes } = trailingAttributes(inlines('Some text {.step}'));
    expect(plainText(pieces)).toBe('Some text');
    expect(attributes.classes).toEqual(['step']);
  });
});

describe('attributes', () => {
  it('reads ids, classes and values', () =>
    expect(readAttributes('{#a .b c=d e="f g"}')?.attributes).toEqual({
      id: 'a',
      classes: ['b'],
      values: { c: 'd', e: 'f g' },
    }));
  it('is strict about what is none', () => {
    expect(readAttributes('{a b}')).toBeUndefined();
    expect(readAttributes('{}')).toBeUndefined();
    expect(readAttributes('{.a')).toBeUndefined();
  });
});
