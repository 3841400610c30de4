// Points over two axes of numbers: a colour and a shape for each series, names at points that are highlighted.
import type { Color } from '../base/color.ts';
import type { ChartModel, ChartSeries } from '../scene/chart-model.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import { drawErrors } from './errors.ts';
import { type AxisSpec, type LegendEntry, makeFrame } from './frame.ts';
import { type ChartContent, defineChart, listOf } from './kind.ts';
import { decimalsOf, formatNumber, numberCode, tickStyle } from './numbers.ts';
import type { Pen } from './pen.ts';
import { drawReferences } from './reference-lines.ts';
import { linearScale, logScale } from './scale.ts';
import { colorsOf, readSeries, type SeriesData, shapeOf } from './series.ts';

interface Scatter extends ChartContent, SeriesData {
  readonly type: 'scatter';
}

const MAX_POINTS = 2000;
/** Markers shrink where points are many. */
const sizeOf = (count: number): number => (count > 300 ? 4 : count > 60 ? 6 : 8);

export const scatter = defineChart<Scatter>({
  types: ['scatter'],
  read(source) {
    const { settings, where, report } = source;
    const data = readSeries(source, { most: MAX_POINTS, log: settings['y-axis']?.log });
    if (!data) return undefined;
    if (data.xKind !== 'number') {
      report(
        'chart/not-a-number',
        `The column ${data.xName} is no column of numbers, as a scatter chart needs`,
        where(['x']),
        'Name a column of numbers with x:, or use type: line',
      );
      return undefined;
    }
    const log = settings['x-axis']?.log === true;
    const xs = data.xs.map((x, i) => {
      if (!log || x === undefined || x > 0) return x;
      report(
        'chart/log-zero',
        `${x} cannot stand on a log axis`,
        source.table.spanOf(i, data.xName),
        'Leave log: out, or the field empty',
      );
      return undefined;
    });
    if (!xs.some((x) => x !== undefined)) {
      report('chart/no-data', 'The chart has no point to draw', where(['data']), 'Fill in the values');
      return undefined;
    }
    const count = data.series.reduce((sum, one) => sum + one.values.filter((value) => value !== undefined).length, 0);
    return {
      type: 'scatter',
      ...data,
      xs,
      sentence: `${count} points: ${data.series.map((one) => one.name).join(', ')} by ${data.xName}`,
    };
  },
  draw(content, box, pen, settings) {
    const { series } = content;
    const palette = pen.context.theme.file.chart.map((slot): Color => ({ slot }));
    const colors = colorsOf(
      series.map((one) => one.name),
      settings,
      palette,
    ); // prettier-ignore
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
        grid: true,
        labels: true,
        line: name === 'x-axis',
      };
    };
    const references = listOf(settings.reference).map((line) => (typeof line === 'number' ? line : line.at));
    const size = sizeOf(content.xs.length);
    const legend: LegendEntry[] =
      series.length > 1
        ? series.map((one, i) => ({ name: one.name, color: colors[i] as Color, draw: key(i, size) }))
        : [];
    const frame = makeFrame(
      {
        box,
        across: axis(xs, 'x-axis', xStyle),
        up: axis([...ys, ...references], 'y-axis', content.style),
        legend,
        right: size,
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
    drawReferences(settings, content.style, frame, 'y', pen);
    return { model: modelOf(content, settings, { colors, frame, size }, pen) };
  },
});

const key =
  (index: number, size: number): LegendEntry['draw'] =>
  (pen, x, y, room, color) =>
    pen.marker(shapeOf(index), x + room / 2, y, Math.max(size, 7), color, true);

function modelOf(
  content: Scatter,
  _settings: ChartSettings,
  { colors, frame, size }: { colors: readonly Color[]; frame: ReturnType<typeof makeFrame>; size: number },
  pen: Pen,
): ChartModel {
  const series = content.series.map((one, s): ChartSeries => {
    const rows = one.values.flatMap((value, i) => (value === undefined || content.xs[i] === undefined ? [] : [i]));
    const pick = <T>(values: readonly T[]) => rows.map((i) => values[i] as T);
    return {
      name: one.name,
      color: colors[s] as Color,
      x: {
        name: content.series.length > 1 ? `${content.xName} (${one.name})` : content.xName,
        values: pick(content.xs),
      },
      values: pick(one.values),
      format: numberCode(content.style, pen.lang),
      marker: { shape: shapeOf(s), size },
      ...(one.plus &&
        one.minus && {
          errors: { along: 'y' as const, plus: pick(one.plus), minus: pick(one.minus), stroke: pen.errorStroke },
        }),
    };
  });
  return {
    type: 'scatter',
    grouping: 'standard',
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    series,
    x: frame.across,
    y: frame.up,
  };
}
