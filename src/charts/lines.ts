// Lines and areas over categories or dates: each line with its own marker shape and, where there is room, its name at its end
// in place of a legend; error bars and reference lines.
import type { Color } from '../base/color.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { ChartModel, ChartSeries } from '../scene/chart-model.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import { drawErrors } from './errors.ts';
import { type AxisSpec, type Frame, type LegendEntry, makeFrame, swatch } from './frame.ts';
import { type ChartContent, defineChart, listOf } from './kind.ts';
import { dayCode, formatDay, formatNumber, numberCode, tickStyle } from './numbers.ts';
import { type Pen, type Point, polygon, polyline } from './pen.ts';
import { drawReferences } from './reference-lines.ts';
import { dateScale, linearScale, logScale } from './scale.ts';
import { colorsOf, patternOf, readSeries, type SeriesData, shapeOf } from './series.ts';
import { spread } from './spread.ts';

interface Lines extends ChartContent, SeriesData {
  readonly type: 'line' | 'area';
}

const MAX_POINTS = 400;
const STROKE = 2.5;
const MARKER = 7;
/** Above this many points a line has no markers. */
const FEW = 16;
const NEAR = 8;

export const lines = defineChart<Lines>({
  types: ['line', 'area'],
  read(source) {
    const { settings } = source;
    const data = readSeries(source, { most: MAX_POINTS, log: settings['y-axis']?.log });
    if (!data) return undefined;
    const last = data.categories.length - 1;
    const sentence = data.series
      .slice(0, 4)
      .map((one) => {
        const ends = [one.values[0], one.values[last]].map((value) =>
          value === undefined ? '-' : formatNumber(value, data.style, source.lang),
        );
        return `${one.name}: ${ends[0]} (${data.categories[0]}) to ${ends[1]} (${data.categories[last]})`;
      })
      .join('; ');
    return { type: settings.type as Lines['type'], ...data, sentence };
  },
  draw(content, box, pen, settings) {
    const { series } = content;
    const stacked = content.type === 'area' && settings.stack !== undefined && settings.stack !== false;
    const palette = pen.context.theme.file.chart.map((slot): Color => ({ slot }));
    const colors = colorsOf(
      series.map((one) => one.name),
      settings,
      palette,
    ); // prettier-ignore
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
    const frame = makeFrame({ box, across, up, legend, right: direct ? widest + NEAR * 2 : MARKER }, pen);
    if (frame.crowded) pen.note('Labels of categories were cut to fit');
    const x = (i: number): Pt | undefined =>
      dates ? (content.xs[i] === undefined ? undefined : frame.x(content.xs[i] as number)) : frame.x(i);
    if (content.type === 'area') drawAreas(tops, colors, frame, x, settings, pen);
    else drawLines(content, colors, frame, x, pen);
    if (direct) drawNames(content, tops, colors, frame, x, pen);
    drawReferences(settings, content.style, frame, 'y', pen);
    return { model: modelOf(content, { colors, frame, dates, stacked, edges }, pen) };
  },
});

/** A line with its marker. */
const key =
  (index: number): LegendEntry['draw'] =>
  (pen, x, y, size, color) => {
    pen.segment(x, y, x + size, y, { color, width: STROKE }, true);
    pen.marker(shapeOf(index), x + size / 2, y, MARKER, color, true);
  };

/** Upper edges: the values, or their sums where areas are stacked. */
function topsOf({ series, categories, type }: Lines, settings: ChartSettings): (number | undefined)[][] {
  if (type !== 'area' || !settings.stack) return series.map((one) => [...one.values]);
  const whole = categories.map((_, i) =>
    settings.stack === 'percent' ? series.reduce((sum, one) => sum + (one.values[i] ?? 0), 0) || 1 : 1,
  );
  return series.map((_, s) =>
    categories.map(
      (_, i) => series.slice(0, s + 1).reduce((sum, one) => sum + (one.values[i] ?? 0), 0) / (whole[i] as number),
    ),
  );
}

function scaleOf(
  content: Lines,
  settings: ChartSettings,
  tops: readonly (readonly (number | undefined)[])[],
  most: number,
) {
  const { min, max, step, log } = settings['y-axis'] ?? {};
  const references = listOf(settings.reference).map((line) => (typeof line === 'number' ? line : line.at));
  const ends = content.series.flatMap((one, s) =>
    (tops[s] ?? []).flatMap((value, i) =>
      value === undefined ? [] : [value, value + (one.plus?.[i] ?? 0), value - (one.minus?.[i] ?? 0)],
    ),
  );
  const values = [...ends, ...references];
  if (log)
    return logScale(
      values.filter((value) => value > 0),
      { min, max, step, most },
    ); // prettier-ignore
  // an axis that would begin near nought begins there
  const near = Math.min(...values) >= 0 && Math.min(...values) < 0.4 * Math.max(...values);
  return linearScale(values, {
    min,
    max: max ?? (settings.stack === 'percent' ? 1 : undefined),
    step,
    most,
    zero: content.type === 'area' || near,
  });
}

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

function drawLines(
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

function drawAreas(
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
          ]; // prettier-ignore
      pen.path(polygon([...points, ...[...floor].reverse()]), {
        fill: fillOf(colors[s] as Color, settings),
        pattern: settings.patterns ? patternOf(s) : undefined,
      });
    }
  }
}

/** Areas that lie over each other let the ones behind be seen. */
const fillOf = (color: Color, settings: ChartSettings): Color => (settings.stack ? color : { ...color, alpha: 0.6 });

function drawNames(
  content: Lines,
  tops: readonly (readonly (number | undefined)[])[],
  colors: readonly Color[],
  frame: Frame,
  x: (i: number) => Pt | undefined,
  pen: Pen,
): void {
  const ends = content.series.map((one, s) => {
    const values = tops[s] ?? [];
    const last = values.findLastIndex((value, i) => value !== undefined && x(i) !== undefined);
    const below = content.type === 'area' && s > 0 && pen.settings.stack ? (tops[s - 1]?.[last] ?? 0) : undefined;
    const value = values[last] ?? 0;
    return {
      name: one.name,
      color: colors[s] as Color,
      x: x(last) ?? frame.plot.x + frame.plot.w,
      y: frame.y(below === undefined ? value : (value + below) / 2),
    };
  });
  const places = spread(
    ends.map((end) => end.y),
    pen.line,
    frame.plot.y - pen.line / 2,
    frame.plot.y + frame.plot.h,
  ); // prettier-ignore
  for (const [i, end] of ends.entries())
    pen.label(round2(end.x + NEAR), places[i] as Pt, end.name, { bold: true, color: end.color, own: true });
}

interface ModelParts {
  readonly colors: readonly Color[];
  readonly frame: Frame;
  readonly dates: boolean;
  readonly stacked: boolean;
  readonly edges: boolean;
}

function modelOf(content: Lines, { colors, frame, dates, stacked, edges }: ModelParts, pen: Pen): ChartModel {
  const { settings } = pen;
  const few = content.categories.length <= FEW;
  const area = content.type === 'area';
  const series = content.series.map((one, s): ChartSeries => {
    const color = colors[s] as Color;
    const pattern = area && settings.patterns ? patternOf(s) : undefined;
    return {
      name: one.name,
      color: area ? fillOf(color, settings) : color,
      values: one.values,
      format: numberCode(content.style, pen.lang),
      ...(!area && { line: { color, width: STROKE } }),
      ...(!area && few && { marker: { shape: shapeOf(s), size: MARKER } }),
      ...(pattern && { pattern }),
      ...(one.plus &&
        one.minus && { errors: { along: 'y' as const, plus: one.plus, minus: one.minus, stroke: pen.errorStroke } }),
    };
  });
  return {
    type: content.type,
    grouping: settings.stack === 'percent' && area ? 'percentStacked' : stacked ? 'stacked' : 'standard',
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    categories: {
      name: content.xName,
      values: dates ? content.xs.map((day) => day ?? 0) : content.categories,
      ...(dates && { format: 'yyyy-mm-dd' }),
    },
    series,
    x: frame.across,
    y: frame.up,
    ...((edges || dates) && { edges: true }),
  };
}
