// Marks of lines and areas, and the series' names at their ends.
import type { Color } from '../../base/color.ts';
import type { Point } from '../../base/path.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { drawErrors } from '../error-bars.ts';
import type { Frame, LegendEntry } from '../frame/model.ts';
import { polygon, polyline } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import { patternOf, shapeOf } from '../series/looks.ts';
import { spread } from '../spread.ts';
import { FEW, type Lines, MARKER, STROKE } from './model.ts';

export const NEAR = 8;

/** A line with its marker. */
export const key =
  (index: number): LegendEntry['draw'] =>
  (pen, x, y, size, color) => {
    pen.segment(x, y, x + size, y, { color, width: STROKE }, true);
    pen.marker(shapeOf(index), x + size / 2, y, MARKER, color, true);
  };

/** Points in stretches without gaps. */
function stretches(
  values: readonly (number | undefined)[],
  x: (i: number) => Pt | undefined,
  y: (value: number) => Pt,
): Point[][] {
  const out: Point[][] = [[]];
  values.forEach((value, i) => {
    const at = x(i);
    if (value === undefined || at === undefined) {
      if (out[out.length - 1]?.length) out.push([]);
    } else out[out.length - 1]?.push([at, y(value)]);
  });
  return out.filter((points) => points.length);
}

export function drawLines(
  content: Lines,
  colors: readonly Color[],
  frame: Frame,
  x: (i: number) => Pt | undefined,
  pen: Pen,
): void {
  for (const [s, one] of content.series.entries()) {
    const color = colors[s] as Color;
    for (const points of stretches(one.values, x, frame.y))
      pen.path(polyline(points), { stroke: { color, width: STROKE } });
    for (const [i, value] of one.values.entries()) {
      const at = x(i);
      if (value === undefined || at === undefined) continue;
      drawErrors(one, i, value, at, frame, 'y', pen);
      if (content.categories.length <= FEW) pen.marker(shapeOf(s), at, frame.y(value), MARKER, color);
    }
  }
}

export function drawAreas(
  tops: readonly (readonly (number | undefined)[])[],
  colors: readonly Color[],
  frame: Frame,
  x: (i: number) => Pt | undefined,
  settings: ChartSettings,
  pen: Pen,
): void {
  const bottom = frame.plot.y + frame.plot.h;
  for (const [s, values] of tops.entries()) {
    const below = settings.stack && s > 0 ? tops[s - 1] : undefined;
    for (const points of stretches(values, x, frame.y)) {
      const floor: Point[] = below
        ? (stretches(below, x, frame.y)[0] ?? [])
        : [
            [(points[0] as Point)[0], bottom],
            [(points[points.length - 1] as Point)[0], bottom],
          ];
      pen.path(polygon([...points, ...[...floor].reverse()]), {
        fill: fillOf(colors[s] as Color, settings),
        pattern: settings.patterns ? patternOf(s) : undefined,
      });
    }
  }
}

/** Areas that lie over each other let the ones behind be seen. */
export const fillOf = (color: Color, settings: ChartSettings): Color =>
  settings.stack ? color : { ...color, alpha: 0.6 };

export function drawNames(
  content: Lines,
  tops: readonly (readonly (number | undefined)[])[],
  colors: readonly Color[],
  frame: Frame,
  x: (i: number) => Pt | undefined,
  pen: Pen,
): void {
  // a band of stacked areas has its name in its middle; the lowest stands on the plot's foot
  const floorOf = (s: number, i: number): Pt => (s > 0 ? frame.y(tops[s - 1]?.[i] ?? 0) : frame.plot.y + frame.plot.h);
  const ends = content.series.map((one, s) => {
    const values = tops[s] ?? [];
    const last = values.findLastIndex((value, i) => value !== undefined && x(i) !== undefined);
    const edge = frame.y(values[last] ?? 0);
    return {
      name: one.name,
      color: colors[s] as Color,
      x: x(last) ?? frame.plot.x + frame.plot.w,
      y: content.type === 'area' && pen.settings.stack ? (edge + floorOf(s, last)) / 2 : edge,
    };
  });
  const places = spread(
    ends.map((end) => end.y),
    pen.line,
    frame.plot.y - pen.line / 2,
    frame.plot.y + frame.plot.h,
  );
  for (const [i, end] of ends.entries())
    pen.label(round2(end.x + NEAR), places[i] as Pt, end.name, { bold: true, color: pen.ink(end.color), own: true });
}
