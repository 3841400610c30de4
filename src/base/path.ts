// Rectangles around paths, and paths moved.
import type { Box } from './geometry.ts';
import { round2 } from './units.ts';

const NUMBERS = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

/** The rectangle around a path's points; its sides are at least a hundredth of a point. */
export function boundsOf(d: string): Box {
  const numbers = (d.match(NUMBERS) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(0.01, round2(Math.max(...xs) - x)), h: Math.max(0.01, round2(Math.max(...ys) - y)) };
}

/** The path with its points counted from another origin. */
export function moved(d: string, dx: number, dy: number): string {
  let i = 0;
  return d.replace(NUMBERS, (number) => String(round2(Number(number) + (i++ % 2 ? dy : dx))));
}
