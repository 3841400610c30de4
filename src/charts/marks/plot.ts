// The plot that marks are drawn in, as its chart type tells of it, and what drawing them has in common.
import { type Color, resolveHex } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Point } from '../../base/path.ts';
import type { Pt } from '../../base/units.ts';
import type { Frame } from '../frame/model.ts';
import type { Pen } from '../pen.ts';
import { groundAt } from './obstacles.ts';
import { seenAmong } from './words.ts';

/** Where a chart's own marks lie. */
export interface MarkPlot {
  readonly frame: Frame;
  /** The whole chart, within which words stay. */
  readonly box: Box;
  /** Values grow to the right. */
  readonly lies?: boolean;
  /** Across the axis of x: the middle of what stands there for the series. */
  along(place: number, series?: number): Pt;
  /** The thickness of a bar; none: there are points. */
  readonly thick?: Pt;
  /** There are areas: room for marks is over them. */
  readonly filled?: boolean;
  /** Half of what a category takes of the axis. */
  readonly slot?: Pt;
  /** Size of a point that a ring goes round. */
  readonly point: Pt;
  /** The value that bars grow from. */
  readonly base?: number;
  color(series: number | undefined): Color;
}

/** Least contrast of what carries meaning. */
const SEEN = 3;
/** Of the lines of marks. */
export const WIDTH: Pt = 3;

/** What was drawn: its box, beside which its words go, and its colour. */
export interface DrawnMark {
  readonly box: Box;
  readonly color: Color;
}

export const accent = (pen: Pen): Color => pen.context.theme.role('accent');
export const levelOf = ({ frame, lies }: MarkPlot, value: number): Pt => (lies ? frame.x(value) : frame.y(value));
export const put = ({ lies }: MarkPlot, along: Pt, at: Pt): Point => (lies ? [at, along] : [along, at]);

/** The first of the colours that is seen on all of the places. */
export const colorOn = (wanted: Color, places: readonly Point[], pen: Pen): Color =>
  seenAmong(
    wanted,
    places.map(([x, y]) => groundAt(x, y, pen)),
    SEEN,
    pen,
  );

/** Draws what marks a claim, and says so of each piece of it. */
export function asMarked(pen: Pen, draw: () => void): void {
  const before = new Set(pen.marks);
  draw();
  for (const [i, mark] of pen.marks.entries()) if (!before.has(mark)) pen.marks[i] = { ...mark, marked: true };
}

/** The same on the slide's own ground. */
export const colorOnGround = (wanted: Color, pen: Pen): Color => {
  const { palette, background } = pen.context.theme.scene();
  return seenAmong(wanted, [resolveHex(background, palette)], SEEN, pen);
};

export const boxOf = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
};
