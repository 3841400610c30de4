// Numbers of list items as PowerPoint counts them.
import { expect, it } from 'vitest';
import { numbersOf, schemeOf } from '../../../../../../src/render/pptx/draw/text/numbering.ts';
import type { ListInfo } from '../../../../../../src/scene/scene.ts';

const item = (number: number, more: Partial<ListInfo> = {}): { list: ListInfo } => ({
  list: { level: 0, ordered: true, listId: 1, number, marker: `${number}.`, ...more },
});
const bullet = (level: number): { list: ListInfo } => ({ list: { level, ordered: false, listId: 9, marker: '•' } });
const starts = (paragraphs: readonly { list?: ListInfo }[]) =>
  numbersOf(paragraphs).map((one) => one && `${one.type} ${one.startAt}`);

it.each([
  ['3.', 3, 'arabicPeriod'],
  ['3)', 3, 'arabicParenR'],
  ['(3)', 3, 'arabicParenBoth'],
  ['3', 3, 'arabicPlain'],
  ['c.', 3, 'alphaLcPeriod'],
  ['C)', 3, 'alphaUcParenR'],
  ['aa.', 27, 'alphaLcPeriod'],
  ['iii.', 3, 'romanLcPeriod'],
  ['(XIV)', 14, 'romanUcParenBoth'],
  ['*', 3, undefined],
])('draws "%s" for %i as %s', (marker, number, scheme) => expect(schemeOf(marker, number)).toBe(scheme));

it('starts where the list does and goes on by itself', () =>
  expect(starts([item(3), item(4), item(5)])).toEqual(['arabicPeriod 3', 'arabicPeriod 3', 'arabicPeriod 3']));

it('goes on behind a nested list', () =>
  expect(starts([item(1), bullet(1), item(2)])).toEqual(['arabicPeriod 1', undefined, 'arabicPeriod 1']));

it('begins anew after other text, and in a new list', () => {
  expect(starts([item(1), {}, item(2)])).toEqual(['arabicPeriod 1', undefined, 'arabicPeriod 2']);
  expect(starts([item(1), item(2), item(5, { listId: 2 })])).toEqual([
    'arabicPeriod 1',
    'arabicPeriod 1',
    'arabicPeriod 5',
  ]);
});

it('leaves task items and bullets without a number', () =>
  expect(starts([item(1, { checked: true }), bullet(0)])).toEqual([undefined, undefined]));

it('leaves numbers that PowerPoint knows no begin for to marks as they are written', () =>
  expect(starts([item(0), item(1), item(2), item(40000)])).toEqual([
    undefined,
    'arabicPeriod 1',
    'arabicPeriod 1',
    undefined,
  ]));
