// Heads of lines as paths of their own, in the direction of the line's last stretch (ECMA-376 Part 1, 20.1.8.38).
import type { Box } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { LineEnd, Outline } from '../office/drawing/fill.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Stroke } from '../scene/stroke.ts';

type Point = readonly [number, number];

/** The heads at both ends of an outline that lies in `box`. */
export function headsOf(d: string, box: Box, outline: Outline | undefined, stroke: Stroke, id: string): SceneNode[] {
  if (!outline?.head && !outline?.tail) return [];
  if (d.includes('Z')) return [];
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const points = numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x + box.x, (numbers[i + 1] ?? 0) + box.y]] : []));
  const [first, second] = points;
  const [last, before] = [points[points.length - 1], points[points.length - 2]];
  if (!first || !second || !last || !before) return [];
  return [
    ...head(outline.head, second, first, stroke, `${id}-head`),
    ...head(outline.tail, before, last, stroke, `${id}-tail`),
  ];
}

/** Heads are no smaller than on a line of two points. */
const THIN = 2;

function head(end: LineEnd | undefined, from: Point, tip: Point, stroke: Stroke, id: string): SceneNode[] {
  if (!end || end.type === 'none') return [];
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0]);
  const width = Math.max(THIN, stroke.width);
  const [length, half] = [end.length * width, (end.width * width) / 2];
  const at = (along: number, across: number): Point => [
    tip[0] + along * Math.cos(angle) - across * Math.sin(angle),
    tip[1] + along * Math.sin(angle) + across * Math.cos(angle),
  ];
  const corners = SHAPES[end.type]?.(length, half).map(([along, across]) => at(along, across));
  if (!corners) return [];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = { w: round2(Math.max(...xs) - left), h: round2(Math.max(...ys) - top) };
  const d = corners.map(([x, y], i) => `${i ? 'L' : 'M'}${round2(x - left)} ${round2(y - top)}`).join('');
  return [
    {
      kind: 'path',
      id,
      name: 'Head of a line',
      decorative: true,
      box: { x: round2(left), y: round2(top), ...size },
      view: size,
      d: `${d}Z`,
      fill: stroke.color,
    },
  ];
}

const SHAPES: Readonly<Record<string, (length: number, half: number) => Point[]>> = {
  triangle: (l, h) => [
    [0, 0],
    [-l, -h],
    [-l, h],
  ],
  stealth: (l, h) => [
    [0, 0],
    [-l, -h],
    [-l * 0.65, 0],
    [-l, h],
  ],
  arrow: (l, h) => [
    [0, 0],
    [-l, -h],
    [-l * 0.8, -h],
    [-l * 0.3, 0],
    [-l * 0.8, h],
    [-l, h],
  ],
  diamond: (l, h) => [
    [l / 2, 0],
    [0, -h],
    [-l / 2, 0],
    [0, h],
  ],
  oval: (l, h) =>
    Array.from(
      { length: 12 },
      (_, i): Point => [(l / 2) * Math.cos((i * Math.PI) / 6), h * Math.sin((i * Math.PI) / 6)],
    ),
};
