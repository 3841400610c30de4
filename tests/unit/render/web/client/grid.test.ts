// The overview's grid: all slides in sight where they can be told apart, else as many columns as fit.
import { expect, test } from 'vitest';
import { gridFor } from '../../../../../src/render/web/client/grid.ts';

const WIDE = { w: 1280, h: 720 };

test('uses the window: no other number of columns shows the slides larger', () => {
  for (const count of [1, 4, 5, 14, 37]) {
    const { columns, width } = gridFor(count, WIDE, 16 / 9);
    const rows = Math.ceil(count / columns);
    expect(width * columns).toBeLessThanOrEqual(WIDE.w);
    expect((width * 9 * rows) / 16).toBeLessThanOrEqual(WIDE.h);
    const other = (n: number) =>
      Math.min(WIDE.w / (n * 1.06 + 0.06), WIDE.h / (Math.ceil(count / n) * (9 / 16 + 0.06) + 0.06));
    for (let n = 1; n <= count; n++) expect(other(n)).toBeLessThanOrEqual(width + 0.001);
  }
});

test('many slides stay large enough to be told apart', () => {
  const { columns, width } = gridFor(400, WIDE, 16 / 9);
  expect(width).toBe(160);
  expect(columns).toBe(Math.floor(1280 / (160 * 1.06)));
});
