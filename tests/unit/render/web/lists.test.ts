import { expect, it } from 'vitest';
import { isList, type ListTree, nest } from '../../../../src/render/web/lists.ts';

type Entry = [text: string, level?: number, listId?: number, more?: boolean];

/** A tree as text: `[a [b c] d]`, paragraphs of one item joined by +. */
const drawn = (entries: Entry[]): string => {
  const piece = (one: Entry | ListTree<Entry>): string =>
    isList(one) ? `[${one.items.map((item) => item.content.map(piece).join('+')).join(' ')}]` : one[0];
  return nest(entries, ([, level, listId = 1, more]) =>
    level === undefined ? undefined : { level, ordered: false, listId, ...(more && { more }) },
  )
    .map(piece)
    .join(' ');
};

it('nests by level', () => {
  expect(
    drawn([
      ['a', 0],
      ['b', 1, 2],
      ['c', 1, 2],
      ['d', 0],
    ]),
  ).toBe('[a+[b c] d]');
});

it('ends lists at other text', () => {
  expect(drawn([['a', 0], ['text'], ['b', 0]])).toBe('[a] text [b]');
});

it('tells neighbouring lists apart', () => {
  expect(
    drawn([
      ['a', 0, 1],
      ['b', 0, 2],
    ]),
  ).toBe('[a] [b]');
});

it('keeps what goes on with an item inside it', () => {
  expect(
    drawn([
      ['a', 0],
      ['b', 1, 2],
      ['a2', 0, 1, true],
      ['c', 0],
    ]),
  ).toBe('[a+[b]+a2 c]');
});

it('bears a level that is left out', () => {
  expect(
    drawn([
      ['a', 0],
      ['b', 2, 2],
      ['c', 1, 3],
      ['d', 0],
    ]),
  ).toBe('[a+[b]+[c] d]');
});
