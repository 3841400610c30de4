// Outlines as SVG path data: polylines, polygons, and the shapes of markers.

import type { Point } from '../base/path.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { MarkerShape } from '../scene/chart-model.ts';

export const n = (value: Pt): string => String(round2(value));

export const polyline = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join(' ');

export const polygon = (points: readonly Point[]): string => `${polyline(points)} Z`;

/** Control points of a quarter circle of radius 1. */
const ROUND = 0.5523;

export function markerPath(shape: MarkerShape, x: Pt, y: Pt, size: Pt): string {
  const r = size / 2;
  switch (shape) {
    case 'square':
      return polygon([
        [x - r, y - r],
        [x + r, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ]);
    case 'diamond':
      return polygon([
        [x, y - r],
        [x + r, y],
        [x, y + r],
        [x - r, y],
      ]);
    case 'triangle':
      return polygon([
        [x, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ]);
    case 'plus':
      return polygon([
        [x - r, y],
        [x + r, y],
        [x, y],
        [x, y - r],
        [x, y + r],
        [x, y],
      ]);
    case 'circle': {
      const k = r * ROUND;
      const c = (...at: Pt[]) => `C${at.map(n).join(' ')}`;
      return [
        `M${n(x + r)} ${n(y)}`,
        c(x + r, y + k, x + k, y + r, x, y + r),
        c(x - k, y + r, x - r, y + k, x - r, y),
        c(x - r, y - k, x - k, y - r, x, y - r),
        c(x + k, y - r, x + r, y - k, x + r, y),
        'Z',
      ].join(' ');
    }
  }
}
