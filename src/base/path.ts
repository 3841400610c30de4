// Rectangles around paths, and paths moved.
import type { Box } from './geometry.ts';
import { type Pt, round2 } from './units.ts';

export type Point = readonly [Pt, Pt];

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

/** Points on a curve that its rectangle is found by. */
const SAMPLES = 16;

/** The rectangle around what paths paint (absolute M L C Q Z): curves as they run, not their control points. */
export function inkOf(paths: readonly string[]): Box {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const d of paths) {
    let at: readonly [number, number] = [0, 0];
    for (const [, rest = ''] of d.matchAll(/[MLCQ]([^A-Z]*)/g)) {
      const numbers = (rest.match(NUMBERS) ?? []).map(Number);
      const curved = numbers.length > 2;
      const line = curved ? [...at, ...numbers] : numbers;
      const steps = curved ? SAMPLES : 1;
      for (let k = 1; k <= steps; k++)
        for (const [odd, places] of [xs, ys].entries())
          places.push(
            along(
              line.filter((_, i) => i % 2 === odd),
              k / steps,
            ),
          );
      at = numbers.slice(-2) as [number, number];
    }
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(0.01, Math.max(...xs) - x), h: Math.max(0.01, Math.max(...ys) - y) };
}

/** A Bezier curve's place at a share of it, by de Casteljau's way. */
function along(points: readonly number[], share: number): number {
  const [first = 0, ...rest] = points;
  if (!rest.length) return first;
  return along(
    rest.map((point, i) => (points[i] as number) * (1 - share) + point * share),
    share,
  );
}

/** The corners of a path, a list for each of its strokes; of curves their ends. */
export function strokesOf(d: string): Point[][] {
  const out: Point[][] = [];
  for (const [, command, rest = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = (rest.match(NUMBERS) ?? []).map(Number);
    const [x, y] = numbers.slice(-2);
    const last = out[out.length - 1];
    if (command === 'Z' && last?.[0]) last.push(last[0]);
    else if (x !== undefined && y !== undefined) {
      if (command === 'M' || !last) out.push([[x, y]]);
      else last.push([x, y]);
    }
  }
  return out;
}

/** Whether a place lies in a shape (the even-odd rule). */
export function holds(points: readonly Point[], x: Pt, y: Pt): boolean {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [points[i] as Point, points[j] as Point];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
