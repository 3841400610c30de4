// Pairing pieces and slides of two versions.
import { expect, test } from 'vitest';
import { likeness, longestRise, pairInOrder, pairSlides } from '../../../src/merge/align.ts';

const alike = (a: string, b: string) => likeness(a, b);

test('what stays keeps its partner, what comes and goes stands alone', () => {
  const a = ['one apple a day', 'two pears', 'three plums at noon', 'four figs'];
  const b = ['one apple each day', 'three plums at noon', 'a new line here', 'four figs'];
  expect(pairInOrder(a, b, alike)).toEqual([
    [0, 0],
    [1, undefined],
    [2, 1],
    [undefined, 2],
    [3, 3],
  ]);
});

test('one word and its correction are a pair, two unlike words are none', () => {
  expect(likeness('osteoporsis', 'osteoporosis')).toBeGreaterThan(0.5);
  expect(likeness('bone', 'jaw')).toBeLessThan(0.3);
  expect(likeness('', 'jaw')).toBe(0);
});

test('a slide is found again where it was moved to, with other words in it', () => {
  const slide = (title: string, ...texts: string[]) => ({ title, units: texts.map((text) => ({ text })) });
  const before = [slide('A', 'alpha beta'), slide('B', 'gamma delta epsilon'), slide('C', 'zeta')];
  const after = [slide('C', 'zeta'), slide('New', 'omega'), slide('A', 'alpha beta'), slide('B', 'gamma delta eta')];
  expect([...pairSlides(before, after)].sort()).toEqual([
    [0, 2],
    [1, 3],
    [2, 0],
  ]);
});

test('only what left the order has moved', () => {
  expect([...longestRise([2, 0, 1, 3])]).toEqual([3, 1, 0]);
  expect(longestRise([]).size).toBe(0);
});
