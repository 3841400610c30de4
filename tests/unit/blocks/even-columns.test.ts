// Heights cut into columns: in order, none lost, and no cut is better than the one that is found.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenColumns } from '../../../src/blocks/even-columns.ts';

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/** The lowest that the highest column can be, by trying all cuts. */
function lowest(heights: readonly number[], columns: number): number {
  if (columns <= 1 || heights.length <= 1) return sum(heights);
  return Math.min(
    ...heights.map((_, i) => Math.max(sum(heights.slice(0, i + 1)), lowest(heights.slice(i + 1), columns - 1))),
  );
}

it('is as even as can be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (heights, columns) => {
        const cuts = evenColumns(heights, columns);
        expect(cuts.flatMap(([from, to]) => heights.slice(from, to))).toEqual(heights);
        expect(cuts).toHaveLength(Math.min(columns, heights.length));
        expect(cuts.every(([from, to]) => to > from)).toBe(true);
        expect(Math.max(...cuts.map(([from, to]) => sum(heights.slice(from, to))))).toBe(lowest(heights, columns));
      },
    ),
  );
});
