// A mark of a difference: an arrow between two values, with dashed lines that carry them over to where it stands.
import type { Color } from '../../base/color.ts';
import type { Point } from '../../base/path.ts';
import type { Pt } from '../../base/units.ts';
import { polygon } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import { partsOf } from '../reference-lines.ts';
import type { DifferenceMark, Spot } from './model.ts';
import { crowding, obstaclesOf } from './obstacles.ts';
import { accent, boxOf, colorOn, type DrawnMark, levelOf, type MarkPlot, put, WIDTH } from './plot.ts';

const HEAD: Pt = 13;
/** Width within which nothing may be in its way, and what a point of distance weighs against that. */
const BODY: Pt = 6;
const FAR = 0.2;
/** Between an arrow and what it points at. */
const OFF: Pt = 3;

/** How far from the middle of what it is about an arrow may stand. */
function besides({ thick, point, filled }: MarkPlot): Pt[] {
  if (filled) return [14, -14, 28, -28];
  const steps = thick === undefined ? [0, point + 5, point + 16] : [0, thick * 0.38, thick / 2 + 9];
  return steps.flatMap((by) => (by ? [by, -by] : [0]));
}

interface Arrow {
  /** Across the axis of x. */
  readonly at: Pt;
  readonly first: Pt;
  readonly last: Pt;
}

/** Where there is most room for it: where its points are, else beside them. */
function bestOf(from: Spot, to: Spot, middle: Pt, plot: MarkPlot, pen: Pen): Arrow {
  const [start, end] = [levelOf(plot, from.value), levelOf(plot, to.value)];
  const way = Math.sign(end - start) || 1;
  const isPoint = plot.thick === undefined && !plot.filled;
  const off = (spot: Spot, by: Pt): Pt =>
    Math.min(isPoint && by === 0 && !spot.level ? plot.point / 2 + OFF : OFF, Math.abs(end - start) / 4);
  const obstacles = obstaclesOf(pen);
  const { plot: area } = plot.frame;
  const [low, high] = plot.lies ? [area.y, area.y + area.h] : [area.x, area.x + area.w];
  const arrows = besides(plot)
    .filter((by) => by === 0 || (middle + by >= low && middle + by <= high))
    .map((by) => {
      const arrow: Arrow = { at: middle + by, first: start + way * off(from, by), last: end - way * off(to, by) };
      return { arrow, cost: crowding(boxOf(sidesOf(arrow, BODY, plot)), obstacles) + Math.abs(by) * FAR };
    })
    .sort((a, b) => a.cost - b.cost);
  return arrows[0]?.arrow ?? { at: middle, first: start, last: end };
}

const sidesOf = ({ at, first, last }: Arrow, thick: Pt, plot: MarkPlot): Point[] => [
  put(plot, at - thick / 2, first),
  put(plot, at + thick / 2, last),
];

export function drawArrow({ from, to }: DifferenceMark, plot: MarkPlot, pen: Pen): DrawnMark {
  const along = (spot: Spot): Pt => plot.along(spot.place, spot.level ? undefined : spot.series);
  // over a lower bar or area there is room; on lines a change ends where its last value is
  const bars = plot.thick !== undefined || plot.filled === true;
  const length = ({ value }: Spot): number => Math.abs(value - (plot.base ?? 0));
  const stands = from.level || (!to.level && !(bars && length(from) < length(to))) ? to : from;
  const other = stands === to ? from : to;
  const arrow = bestOf(from, to, along(stands), plot, pen);
  const { at, first, last } = arrow;
  const single = from.series === to.series && !from.level && !to.level ? from.series : undefined;
  const wanted = single === undefined || bars ? accent(pen) : plot.color(single);
  const samples = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => put(plot, at, first + (last - first) * share));
  const color = colorOn(wanted, samples, pen);
  carry(stands, along(stands), at, plot, color, pen);
  if (!other.level) carry(other, along(other), at, plot, color, pen);
  const way = Math.sign(last - first) || 1;
  const head = Math.min(HEAD, Math.abs(last - first) / 2);
  const both = from.place === to.place;
  const [low, high] = [first + way * head * 0.8, last - way * head * 0.8];
  pen.segment(...put(plot, at, both ? low : first), ...put(plot, at, high), { color, width: WIDTH }, true);
  drawHead(put(plot, at, last), put(plot, at, high), head, color, pen);
  if (both) drawHead(put(plot, at, first), put(plot, at, low), head, color, pen);
  return { box: boxOf(sidesOf(arrow, HEAD, plot)), color };
}

/** A dashed line at a value, from its point to the arrow and a little beyond; broken where words stand. */
function carry(spot: Spot, from: Pt, to: Pt, plot: MarkPlot, color: Color, pen: Pen): void {
  if (Math.abs(to - from) <= plot.point / 2) return;
  const at = levelOf(plot, spot.value);
  const way = Math.sign(to - from);
  const start = from + way * (plot.thick === undefined ? plot.point / 2 + 2 : plot.thick / 2);
  const end = to + way * (HEAD / 2 + 2);
  const blocked = pen.words().flatMap((one): [Pt, Pt][] => {
    const [a, b, c, d] = plot.lies ? [one.x, one.w, one.y, one.h] : [one.y, one.h, one.x, one.w];
    return at > a && at < a + b ? [[c - OFF, c + d + OFF]] : [];
  });
  for (const [a, b] of partsOf([Math.min(start, end), Math.max(start, end)], blocked)) {
    const places = [0.1, 0.5, 0.9].map((share) => put(plot, a + (b - a) * share, at + 1));
    const seen = colorOn(color, places, pen);
    pen.segment(...put(plot, a, at), ...put(plot, b, at), { color: seen, width: 1.5, dash: true }, true);
  }
}

function drawHead([x, y]: Point, [bx, by]: Point, size: Pt, color: Color, pen: Pen): void {
  const length = Math.hypot(x - bx, y - by) || 1;
  const [ux, uy] = [(x - bx) / length, (y - by) / length];
  const [fx, fy] = [x - ux * size, y - uy * size];
  const half = size / 2;
  pen.path(
    polygon([
      [x, y],
      [fx - uy * half, fy + ux * half],
      [fx + uy * half, fy - ux * half],
    ]),
    { fill: color, own: true },
  );
}
