// Whether a line or a label has its place to itself.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Band } from './bands.ts';

/** Centres of a box. */
export const across = ({ x, w }: Box): Pt => x + w / 2;
export const along = ({ y, h }: Box): Pt => y + h / 2;

/** Whether an upright line at `x` through bands keeps at least `margin` from all boxes but its own. */
export function isClear(x: Pt, bands: readonly Band[], own: readonly Box[], margin: Pt): boolean {
  return bands.every(({ boxes }) =>
    boxes.every((box) => own.includes(box) || x < box.x - margin || x > box.x + box.w + margin),
  );
}

/** Whether a level line at `y` from x to x meets nothing but the edge's own boxes. */
export function isOpen(y: Pt, x1: Pt, x2: Pt, bands: readonly Band[], own: readonly Box[]): boolean {
  const line = { x: Math.min(x1, x2), y, w: Math.abs(x2 - x1), h: 0 };
  return bands.every(({ boxes }) => boxes.every((box) => own.includes(box) || !overlap(box, line)));
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
