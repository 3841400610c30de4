import { expect, it } from 'vitest';
import { countWords } from '../../../src/base/count-words.ts';

it('words have a letter or a digit', () => {
  expect(countWords('Bone is alive \u2013 12 % of it, \u00E9t\u00E9 \u4E2D\u6587')).toBe(8);
  expect(countWords(' - ')).toBe(0);
});
it('a text without any is read in no time', () => {
  const began = performance.now();
  expect(countWords('['.repeat(200_000))).toBe(0);
  expect(performance.now() - began).toBeLessThan(1000);
});
