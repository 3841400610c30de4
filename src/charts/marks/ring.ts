// A mark of a point: a ring round it, or an outline round its bar, with a rim of ground.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { markerPath, polygon } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import type { PointMark } from './model.ts';
import { boxOf, colorOnGround, type DrawnMark, levelOf, type MarkPlot, put, WIDTH } from './plot.ts';

/** Between a point and its ring, and between a bar and its outline. */
const AROUND: Pt = 8;
const OUTLINE: Pt = 4;
/** Ground on both sides of a ring, so that it is told from lines through it. */
const HALO: Pt = 2;

interface Outline {
  readonly d: string;
  readonly box: Box;
}

export function drawRing({ spot }: PointMark, plot: MarkPlot, pen: Pen): DrawnMark {
  const bars = plot.thick !== undefined;
  const color = colorOnGround(bars ? pen.text : plot.color(spot.series), pen);
  const { d, box } = bars ? roundBar(spot, plot) : roundPoint(spot, plot);
  pen.path(d, { stroke: { color: pen.context.theme.role('background'), width: WIDTH + 2 * HALO }, own: true });
  pen.path(d, { stroke: { color, width: WIDTH }, own: true });
  return { box, color };
}

function roundPoint({ place, series, value }: PointMark['spot'], plot: MarkPlot): Outline {
  const [x, y] = put(plot, plot.along(place, series), levelOf(plot, value));
  const size = plot.point + 2 * AROUND;
  const outer = size + WIDTH;
  return { d: markerPath('circle', x, y, size), box: { x: x - outer / 2, y: y - outer / 2, w: outer, h: outer } };
}

function roundBar({ place, series, value }: PointMark['spot'], plot: MarkPlot): Outline {
  const [middle, half] = [plot.along(place, series), (plot.thick ?? 0) / 2 + OUTLINE];
  const [foot, end] = [levelOf(plot, plot.base ?? 0), levelOf(plot, value)];
  const tip = end + (end < foot ? -OUTLINE : OUTLINE);
  const corners = [
    put(plot, middle - half, foot),
    put(plot, middle - half, tip),
    put(plot, middle + half, tip),
    put(plot, middle + half, foot),
  ];
  return { d: polygon(corners), box: boxOf(corners) };
}
