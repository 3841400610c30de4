// The names of series right of the plot, each level with its last point, where all reach as far as that.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Frame } from '../frame/model.ts';
import type { Pen } from '../pen.ts';
import { spread } from '../spread.ts';
import type { Scatter } from './model.ts';

export const NEAR: Pt = 8;
/** More series are told apart by a legend. */
const MOST = 3;
/** Share of the width that names may take, and of the range of x within which the last points lie. */
const SIDE = 0.3;
const LATE = 0.25;

export const widestOf = ({ series }: Scatter, pen: Pen): Pt =>
  Math.max(...series.map(({ name }) => pen.width(name, true)));

/** The last point of each series by x. */
const lastOf = ({ series, xs }: Scatter): ({ readonly x: number; readonly y: number } | undefined)[] =>
  series.map(({ values }) =>
    values
      .flatMap((y, i) => (y === undefined || xs[i] === undefined ? [] : [{ x: xs[i], y }]))
      .reduce<{ x: number; y: number } | undefined>((last, one) => (last && last.x > one.x ? last : one), undefined),
  );

export function namesFit(content: Scatter, box: Box, pen: Pen): boolean {
  const { series, xs } = content;
  if (series.length < 2 || series.length > MOST || widestOf(content, pen) > box.w * SIDE) return false;
  const there = xs.filter((x) => x !== undefined);
  const [low, high] = [Math.min(...there), Math.max(...there)];
  return lastOf(content).every((last) => last !== undefined && high - last.x <= (high - low) * LATE);
}

export function drawNames(content: Scatter, colors: readonly Color[], frame: Frame, pen: Pen): void {
  const { plot } = frame;
  const ends = lastOf(content).map((last) => frame.y(last?.y ?? 0));
  const places = spread(ends, pen.line, plot.y - pen.line / 2, plot.y + plot.h);
  for (const [i, { name }] of content.series.entries())
    pen.label(plot.x + plot.w + NEAR, places[i] as Pt, name, {
      bold: true,
      color: pen.ink(colors[i] as Color),
      own: true,
    });
}
