// Labels below a plot that have no room are left out, every second or third kept; a number is never broken.
import { expect, test } from 'vitest';
import { wrapAll } from '../../../src/charts/frame/room.ts';
import type { Pen } from '../../../src/charts/pen.ts';

/** Digits as wide as half the size. */
const pen = { size: 20, width: (text: string) => text.length * 10, cut: (text: string) => text } as unknown as Pen;

test.each([8, 14, 16, 18, 20, 24, 30])('numbers in slots of %d points stay whole', (width) => {
  const weeks = Array.from({ length: 19 }, (_, week) => String(week * 10));
  const { texts, lines } = wrapAll(weeks, width, pen);
  expect(lines).toBe(1);
  const kept = texts.flat();
  expect(kept.length).toBeGreaterThan(1);
  for (const text of kept) expect(weeks).toContain(text);
});
