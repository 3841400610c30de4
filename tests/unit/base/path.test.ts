// Rectangles around paths: by their points, and by what they paint.
import { describe, expect, it } from 'vitest';
import { boundsOf, holds, inkOf, strokesOf } from '../../../src/base/path.ts';

describe('the rectangle of a path', () => {
  it('of its ink follows curves, not their control points', () => {
    const hump = 'M0 0C0 10 10 10 10 0Z';
    expect(boundsOf(hump)).toMatchObject({ w: 10, h: 10 });
    expect(inkOf([hump])).toEqual({ x: 0, y: 0, w: 10, h: expect.closeTo(7.5, 1) });
    expect(inkOf(['M0 0Q5 8 10 0Z']).h).toBeCloseTo(4, 1);
  });
  it('holds all paths, and lines go to their ends', () => {
    expect(inkOf(['M2 3L4 3L4 9Z', 'M-1 5L0 5Z'])).toEqual({ x: -1, y: 3, w: 5, h: 6 });
  });
});

describe('a shape', () => {
  const [slope = []] = strokesOf('M0 50 L100 0 L100 100 L0 100 Z');
  it('holds what lies in its corners, not all that lies in its rectangle', () => {
    expect(slope).toHaveLength(5);
    expect(holds(slope, 50, 60)).toBe(true);
    expect(holds(slope, 10, 10)).toBe(false);
  });
});
