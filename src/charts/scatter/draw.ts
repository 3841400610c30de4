// Drawing a scatter chart: markers with error bars.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { drawErrors } from '../error-bars.ts';
import { makeFrame } from '../frame/index.ts';
import type { AxisSpec, LegendEntry } from '../frame/model.ts';
import type { Drawn } from '../kind.ts';
import { drawMarks } from '../marks/draw.ts';
import { decimalsOf, formatNumber, numberCode, tickStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { drawReferences, valuesAsked } from '../reference-lines.ts';
import { linearScale, logScale } from '../scale.ts';
import { colorsOf, shapeOf } from '../series/looks.ts';
import type { SeriesData } from '../series/model.ts';
import type { Scatter } from './model.ts';
import { drawNames, NEAR, namesFit, widestOf } from './names.ts';
import { nativeScatter } from './native.ts';
import { drawTrends } from './trend.ts';

/** Markers shrink where points are many. */
function sizeOf(count: number): number {
  if (count > 300) return 4;
  if (count > 60) return 7;
  return count > 20 ? 10 : 12;
}

const key =
  (index: number, size: number): LegendEntry['draw'] =>
  (pen, x, y, room, color) =>
    pen.marker(shapeOf(index), x + room / 2, y, Math.max(size, 7), color, true);

export function drawScatter(content: Scatter, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const { series } = content;
  const colors = colorsOf(
    series.map((one) => one.name),
    settings,
    pen,
  );
  const xs = content.xs.filter((x) => x !== undefined);
  const xStyle = { decimals: decimalsOf(xs) };
  const ys = series.flatMap((one) =>
    one.values.flatMap((value, i) =>
      value === undefined ? [] : [value, value + (one.plus?.[i] ?? 0), value - (one.minus?.[i] ?? 0)],
    ),
  );
  const axis = (values: readonly number[], name: 'x-axis' | 'y-axis', style: SeriesData['style']): AxisSpec => {
    const { min, max, step, log, title } = settings[name] ?? {};
    return {
      kind: 'value',
      scale: (most) => (log ? logScale : linearScale)(values, { min, max, step, most }),
      label: (value, scale) => formatNumber(value, tickStyle(scale, style, {}), pen.lang),
      code: (scale) => numberCode(tickStyle(scale, style, {}), pen.lang),
      title: title ?? (name === 'x-axis' ? content.xName : undefined),
      grid: name === 'y-axis',
      labels: true,
      line: name === 'x-axis',
    };
  };
  const size = sizeOf(content.xs.length);
  const direct = namesFit(content, box, pen);
  const legend: LegendEntry[] =
    series.length > 1 && !direct
      ? series.map((one, i) => ({ name: one.name, color: colors[i] as Color, draw: key(i, size) }))
      : [];
  const frame = makeFrame(
    {
      box,
      across: axis(xs, 'x-axis', xStyle),
      up: axis([...ys, ...valuesAsked(settings)], 'y-axis', content.style),
      legend,
      right: direct ? widestOf(content, pen) + 2 * NEAR : size,
    },
    pen,
  );
  for (const [s, one] of series.entries()) {
    for (const [i, value] of one.values.entries()) {
      const x = content.xs[i];
      if (value === undefined || x === undefined) continue;
      drawErrors(one, i, value, frame.x(x), frame, 'y', pen);
      pen.marker(shapeOf(s), frame.x(x), frame.y(value), size, colors[s] as Color);
    }
  }
  drawTrends(content, colors, frame, pen);
  if (direct) drawNames(content, colors, frame, pen);
  drawReferences(settings, content.style, frame, 'y', pen);
  drawMarks(
    content.marks,
    { frame, box, along: frame.x, point: size, color: (s) => pen.ink(colors[s ?? 0] as Color) },
    pen,
  );
  return { model: nativeScatter(content, settings, { colors, frame, size }, pen) };
}
