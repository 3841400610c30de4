// An outline in its shape's own points -> where it stands on the slide: mirrored, turned about its middle, moved,
// scaled. Its commands are M, L, C, Q and Z only, which every such change keeps.
import type { Box } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { Placement } from '../office/drawing/placement.ts';

export interface MovedPath {
  /** In points of `box`, from its corner. */
  readonly d: string;
  readonly box: Box;
}

export function moved(d: string, { box, rotation, flipH, flipV }: Placement, scale: number): MovedPath {
  const angle = (rotation / 180) * Math.PI;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [mx, my] = [box.w / 2, box.h / 2];
  const place = (px: number, py: number): readonly [number, number] => {
    const [dx, dy] = [(px - mx) * (flipH ? -1 : 1), (py - my) * (flipV ? -1 : 1)];
    return [(box.x + mx + dx * c - dy * s) * scale, (box.y + my + dx * s + dy * c) * scale];
  };
  const points: (readonly [number, number])[] = [];
  const commands = [...d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)].map(([, letter = '', rest = '']) => {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    const at = points.length;
    for (let i = 0; i + 1 < numbers.length; i += 2) points.push(place(numbers[i] as number, numbers[i + 1] as number));
    return { letter, from: at, to: points.length };
  });
  if (points.length === 0) return { d: '', box: { x: box.x * scale, y: box.y * scale, w: 0, h: 0 } };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [width, height] = [most(xs) - least(xs), most(ys) - least(ys)];
  // a level or upright line has a box of its own all the same: nothing is drawn in one without height
  const [left, top] = [least(xs) - (width < THIN ? THIN / 2 : 0), least(ys) - (height < THIN ? THIN / 2 : 0)];
  const [w, h] = [Math.max(THIN, width), Math.max(THIN, height)];
  const text = commands.map(
    ({ letter, from, to }) =>
      letter +
      points
        .slice(from, to)
        .map(([x, y]) => `${round2(x - left)} ${round2(y - top)}`)
        .join(' '),
  );
  return {
    d: text.join(''),
    box: { x: round2(left), y: round2(top), w: round2(w), h: round2(h) },
  };
}

const THIN = 1;

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
