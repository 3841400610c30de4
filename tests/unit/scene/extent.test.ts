// How high a face stands in its lines.
import { expect, it } from 'vitest';
import { lineExtent } from '../../../src/scene/extent.ts';

it('takes an ordinary face as it is', () => {
  expect(lineExtent({ ascent: 0.95, descent: 0.25 })).toEqual({ ascent: 0.95, descent: 0.25 });
});

it('declares a tall face lower, around the same middle', () => {
  const { ascent, descent } = lineExtent({ ascent: 1.4, descent: 0.6 });
  expect(ascent + descent).toBeCloseTo(1.25);
  expect((ascent - descent) / 2).toBeCloseTo((1.4 - 0.6) / 2);
});
