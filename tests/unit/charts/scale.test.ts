import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../../src/charts/numbers.ts';
import { dateScale, linearScale, logScale } from '../../../src/charts/scale.ts';

test('a linear scale ends on round ticks around its values', () => {
  expect(linearScale([3, 97], { most: 6, zero: true })).toMatchObject({
    min: 0,
    max: 100,
    step: 20,
    ticks: [0, 20, 40, 60, 80, 100],
  });
});

test('whatever the values, they lie within the axis and ticks are few and even', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 2, max: 9 }),
      (values, most) => {
        const scale = linearScale(values, { most });
        for (const value of values) {
          expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(scale.at(value)).toBeLessThanOrEqual(1 + 1e-6);
        }
        expect(scale.ticks.length).toBeLessThanOrEqual(most + 2);
      },
    ),
  );
});

test('a log scale of two doublings has ticks at powers of two, a wide one at powers of ten', () => {
  expect(logScale([0.3, 0.9], { most: 6 }).ticks).toEqual([0.25, 0.5, 1]);
  expect(logScale([20, 7868], { most: 6 }).ticks).toEqual([10, 100, 1000, 10000]);
  expect(logScale([0.25, 4], { most: 6 }).at(1)).toBeCloseTo(0.5, 10);
});

test('dates stand on their days, ticks on the first of the month or year', () => {
  expect(dayOf('1900-03-01')).toBe(61);
  expect(dayOf('2024-02-30')).toBeUndefined();
  const scale = dateScale([dayNumber(2015, 4), dayNumber(2024, 7)], { most: 6 });
  expect(scale).toMatchObject({ unit: 'years', step: 2 });
  expect(scale.ticks[0]).toBe(dayNumber(2014, 0));
});
