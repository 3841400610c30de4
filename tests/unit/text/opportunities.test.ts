// Where a line may end.
import { expect, it } from 'vitest';
import { opportunities } from '../../../src/text/opportunities.ts';

/** The text with bars where a line may end, its end left out. */
const barred = (text: string) =>
  opportunities(text)
    .map(({ position }, i, all) => text.slice(all[i - 1]?.position ?? 0, position))
    .join('|');

it('keeps Korean words whole, also with figures and Latin letters in them', () => {
  expect(barred('뼈는 살아 있는 조직이며')).toBe('뼈는 |살아 |있는 |조직이며');
  expect(barred('2026년에 DNA는 骨조직')).toBe('2026년에 |DNA는 |骨조직');
});

it('breaks Chinese and Japanese between any two characters', () => {
  expect(barred('骨骼是活的')).toBe('骨|骼|是|活|的');
  expect(barred('骨は生きて')).toBe('骨|は|生|き|て');
});
