import { expect, it } from 'vitest';
import { countWords } from '../../../src/base/count-words.ts';
import { expectLinear } from '../../support/growth.ts';

it('words have a letter or a digit', () => {
  expect(countWords('Bone is alive \u2013 12 % of it, \u00E9t\u00E9 \u4E2D\u6587')).toBe(8);
  expect(countWords(' - ')).toBe(0);
});
it('a text without any takes a time that grows with its length', () => {
  expect(countWords('['.repeat(1000))).toBe(0);
  expectLinear(200_000, (size) => countWords('['.repeat(size)));
});
