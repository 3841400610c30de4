// Drawing a line or area chart: its axes and legend, then lines or areas and the series' names.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { makeFrame } from '../frame/index.ts';
import { swatch } from '../frame/legend.ts';
import type { AxisSpec, LegendEntry } from '../frame/model.ts';
import type { Drawn } from '../kind.ts';
import { drawMarks } from '../marks/draw.ts';
import { dayCode, formatDay, formatNumber, numberCode, tickStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { drawReferences } from '../reference-lines.ts';
import { dateScale } from '../scale.ts';
import { colorsOf } from '../series/looks.ts';
import { scaleOf, topsOf } from './axes.ts';
import { drawAreas, drawLines, drawNames, key, NEAR } from './marks.ts';
import { type Lines, MARKER } from './model.ts';
import { nativeLines } from './native.ts';
import { drawEndValues, endValues, rightOfLast } from './values.ts';

export function drawLineChart(content: Lines, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const { series } = content;
  const colors = colorsOf(
    series.map((one) => one.name),
    settings,
    pen,
  );
  const tops = topsOf(content, settings);
  // names at the lines' ends where they all have room
  const widest = Math.max(...series.map((one) => pen.width(one.name, true)));
  const direct = series.length > 1 && widest < box.w * 0.3 && series.length * pen.line < box.h * 0.8;
  const dates = content.xKind === 'date';
  const days = content.xs.flatMap((day) => (day === undefined ? [] : [day]));
  const edges = !dates && content.type === 'area';
  const across: AxisSpec = dates
    ? {
        kind: 'value',
        scale: (most) => dateScale(days, { most }),
        label: (day, scale) => formatDay(day, scale.unit ?? 'days', pen.lang),
        code: (scale) => dayCode(scale.unit ?? 'days', pen.lang),
        title: settings['x-axis']?.title,
        labels: true,
        line: true,
      }
    : { kind: 'category', labels: content.categories, title: settings['x-axis']?.title, edges };
  const up: AxisSpec = {
    kind: 'value',
    scale: (most) => scaleOf(content, settings, tops, most),
    label: (value, scale) => formatNumber(value, tickStyle(scale, content.style, settings), pen.lang),
    code: (scale) => numberCode(tickStyle(scale, content.style, settings), pen.lang),
    title: settings['y-axis']?.title,
    grid: true,
    labels: true,
  };
  const legend: LegendEntry[] =
    series.length > 1 && !direct
      ? series.map((one, i) => ({
          name: one.name,
          color: colors[i] as Color,
          draw: content.type === 'area' ? swatch() : key(i),
        }))
      : [];
  // a category's last point stands half a slot before the plot's edge
  const slack = dates || edges ? 0 : (box.w * 0.8) / content.categories.length / 2;
  const right = direct ? widest + NEAR * 2 : Math.max(MARKER, rightOfLast(content, pen) - slack);
  const frame = makeFrame({ box, across, up, legend, right }, pen);
  if (frame.crowded) pen.note('Labels of categories were cut to fit');
  const x = (i: number): Pt | undefined => {
    const place = dates ? content.xs[i] : i;
    return place === undefined ? undefined : frame.x(place);
  };
  if (content.type === 'area') drawAreas(tops, colors, frame, x, settings, pen);
  else drawLines(content, colors, frame, x, pen);
  const values = endValues(content, colors[0] as Color, frame, x, pen);
  if (values) drawEndValues(values, content, frame, x, pen);
  if (direct) drawNames(content, tops, colors, frame, x, pen);
  drawReferences(settings, content.style, frame, 'y', pen);
  const point = content.type === 'line' ? MARKER : 0;
  const color = (s?: number) => (content.type === 'area' || s === undefined ? pen.text : (colors[s] as Color));
  drawMarks(content.marks, { frame, box, along: frame.x, point, color, filled: content.type === 'area' }, pen);
  return { model: nativeLines(content, { colors, frame, dates, edges, values }, pen) };
}
