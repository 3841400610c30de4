// Bars that lie (`bar`) or stand (`column`): beside each other or stacked, with error bars and reference lines. Where the values
// are written at the bars, their axis is left away.
import type { Color } from '../base/color.ts';
import type { Pt } from '../base/units.ts';
import type { ChartModel, ChartSeries } from '../scene/chart-model.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import { drawErrors } from './errors.ts';
import { type AxisSpec, type Frame, makeFrame, swatch } from './frame.ts';
import { type ChartContent, defineChart, listOf } from './kind.ts';
import { formatNumber, numberCode, tickStyle } from './numbers.ts';
import type { Pen } from './pen.ts';
import { drawReferences, referencesOf } from './reference-lines.ts';
import { linearScale, logScale, type Scale, type ScaleOptions } from './scale.ts';
import { colorsOf, patternOf, readSeries, type SeriesData } from './series.ts';

interface Bars extends ChartContent, SeriesData {
  readonly type: 'bar' | 'column';
}

const MAX_BARS = 60;
const GAP_PERCENT = 55;
/** Distance of a label from its bar's end. */
const NEAR = 4;

export const bars = defineChart<Bars>({
  types: ['bar', 'column'],
  read(source) {
    const { settings, where, report } = source;
    const data = readSeries(source, { most: MAX_BARS, log: settings['y-axis']?.log });
    if (!data) return undefined;
    if (settings.stack && settings['y-axis']?.log)
      report('chart/log-zero', 'Stacked bars cannot stand on a log axis', where(['stack']), 'Leave out stack: or log:');
    return { type: settings.type as Bars['type'], ...data, sentence: sentenceOf(data, source.lang) };
  },
  heights(content, _width, pen) {
    if (content.type === 'column') return { least: pen.line * 7, wanted: pen.line * 30 };
    const rows = content.categories.length * (content.series.length > 1 ? 1.2 + 0.8 * content.series.length : 1.35);
    return { least: pen.line * (rows + 1.5), wanted: pen.line * (rows * 2.4 + 3) };
  },
  draw(content, box, pen, settings) {
    const plan = planOf(content, settings, pen);
    const lies = content.type === 'bar';
    const words: AxisSpec = { kind: 'category', labels: content.categories, title: settings['x-axis']?.title };
    const values: AxisSpec = {
      kind: 'value',
      scale: (most) => scaleOf(content, settings, most),
      label: (value, scale) => formatNumber(value, tickStyle(scale, content.style, settings), pen.lang),
      code: (scale) => numberCode(tickStyle(scale, content.style, settings), pen.lang),
      title: settings['y-axis']?.title,
      grid: plan.axis,
      labels: plan.axis,
    };
    const frame = makeFrame(
      {
        box,
        across: lies ? values : words,
        up: lies ? words : values,
        legend:
          content.series.length > 1
            ? content.series.map((one, i) => ({
                name: one.name,
                color: plan.colors[i] as Color,
                draw: swatch({ pattern: plan.pattern(i) }),
              }))
            : [],
        base: baseOf,
        right: lies ? plan.labelWidth : 0,
        top:
          (lies ? 0 : plan.labels && !plan.stacked ? pen.line : 0) +
          (lies && referencesOf(settings, content.style, pen.lang).some((line) => line.label) ? pen.line : 0),
      },
      pen,
    );
    if (frame.crowded) plan.crowded();
    drawBars(content, plan, frame, lies, pen);
    drawReferences(settings, content.style, frame, lies ? 'x' : 'y', pen);
    return { model: modelOf(content, plan, frame, lies, pen) };
  },
});

/** Bars grow from nought, or from the end of the axis that is nearest to it. */
const baseOf = (scale: Scale): number =>
  scale.kind === 'log' ? scale.min : Math.min(Math.max(0, scale.min), scale.max);

interface Plan {
  readonly colors: readonly Color[];
  /** Colours of categories, where one series has some highlighted. */
  readonly points: readonly Color[] | undefined;
  readonly labels: boolean;
  readonly labelWidth: Pt;
  readonly axis: boolean;
  readonly stacked: boolean;
  readonly gap: number;
  pattern(index: number): ReturnType<typeof patternOf> | undefined;
  crowded(): void;
}

function planOf(content: Bars, settings: ChartSettings, pen: Pen): Plan {
  const { series, categories } = content;
  const stacked = settings.stack !== undefined && settings.stack !== false;
  const palette = pen.context.theme.file.chart.map((slot): Color => ({ slot }));
  const names = series.map((one) => one.name);
  const highlighted =
    listOf(settings.highlight).some((name) => categories.includes(name)) ||
    categories.some((name) => settings.colors?.[name]);
  const hasErrors = series.some((one) => one.plus?.some((length) => length !== undefined));
  const labels = settings.labels ?? (!hasErrors && series.length === 1 && categories.length <= 15);
  const shown = series.flatMap((one) =>
    one.values.flatMap((value) => (value === undefined ? [] : [formatNumber(value, content.style, pen.lang)])),
  );
  return {
    colors: colorsOf(names, settings, palette),
    points:
      series.length === 1 && highlighted
        ? colorsOf(categories, settings, [palette[0] as Color]).map((color, i) =>
            settings.colors && !settings.colors[categories[i] as string] && !settings.highlight
              ? (palette[0] as Color)
              : color,
          )
        : undefined,
    labels,
    labelWidth: labels && !stacked ? Math.max(...shown.map((text) => pen.width(text))) + NEAR * 2 : 0,
    axis: !labels || stacked || settings['y-axis']?.log === true || settings['y-axis']?.title !== undefined,
    stacked,
    gap: GAP_PERCENT,
    pattern: (index) => (settings.patterns ? patternOf(index) : undefined),
    crowded: () => pen.note('Labels of categories were cut to fit'),
  };
}

function scaleOf(content: Bars, settings: ChartSettings, most: number) {
  const { min, max, step, log } = settings['y-axis'] ?? {};
  const options: ScaleOptions = { min, max, step, most, zero: true };
  if (settings.stack === 'percent') return linearScale([0, 1], { ...options, max: 1 });
  const references = listOf(settings.reference).map((line) => (typeof line === 'number' ? line : line.at));
  const ends = content.series.flatMap((one) =>
    one.values.flatMap((value, i) =>
      value === undefined ? [] : [value, value + (one.plus?.[i] ?? 0), value - (one.minus?.[i] ?? 0)],
    ),
  );
  if (log)
    return logScale(
      // the least bar has a length too
      [...ends.map((end) => end * 0.99), ...ends, ...references].filter((value) => value > 0),
      options,
    );
  // labels left of lying bars need room that no other words have
  const least = Math.min(0, ...ends);
  const room = content.type === 'bar' && least < 0 ? [least - 0.2 * (Math.max(0, ...ends) - least)] : [];
  if (!settings.stack) return linearScale([...ends, ...references, ...room], options);
  const sums = content.categories.flatMap((_, i) =>
    [1, -1].map((sign) =>
      content.series.reduce((sum, one) => sum + Math.max(0, sign * (one.values[i] ?? 0)) * sign, 0),
    ),
  );
  return linearScale([...sums, ...references], options);
}

interface Bar {
  readonly from: number;
  readonly to: number;
  /** Across the slot, in shares of it. */
  readonly start: number;
  readonly width: number;
}

/** Where each series' bar of a category lies, as PowerPoint shares a slot: gap and overlap are percents of a bar. */
function barOf(
  content: Bars,
  plan: Plan,
  stack: ChartSettings['stack'],
  base: number,
  series: number,
  category: number,
): Bar | undefined {
  const value = content.series[series]?.values[category];
  if (value === undefined) return undefined;
  const count = plan.stacked ? 1 : content.series.length;
  const width = 1 / (count + plan.gap / 100);
  const start = (1 - count * width) / 2 + (plan.stacked ? 0 : series * width);
  if (!plan.stacked) return { from: base, to: value, start, width };
  const before = content.series
    .slice(0, series)
    .reduce(
      (sum, one) => sum + (Math.sign(one.values[category] ?? 0) === Math.sign(value) ? (one.values[category] ?? 0) : 0),
      0,
    );
  const whole =
    stack === 'percent' ? content.series.reduce((sum, one) => sum + Math.abs(one.values[category] ?? 0), 0) || 1 : 1;
  return { from: before / whole, to: (before + value) / whole, start, width };
}

function drawBars(content: Bars, plan: Plan, frame: Frame, lies: boolean, pen: Pen): void {
  const { plot } = frame;
  const scale = lies ? frame.acrossScale : frame.upScale;
  if (!scale) return;
  const base = baseOf(scale);
  const slot = (lies ? plot.h : plot.w) / content.categories.length;
  for (const [s, one] of content.series.entries()) {
    for (const [c] of content.categories.entries()) {
      const bar = barOf(content, plan, pen.settings.stack, base, s, c);
      if (!bar) continue;
      const color = plan.points?.[c] ?? (plan.colors[s] as Color);
      const looks = { fill: color, pattern: plan.pattern(s) };
      const [start, width] = [(c + bar.start) * slot, bar.width * slot];
      const middle = (lies ? plot.y : plot.x) + start + width / 2;
      const [from, to] = lies ? [frame.x(bar.from), frame.x(bar.to)] : [frame.y(bar.from), frame.y(bar.to)];
      if (lies) pen.rect(Math.min(from, to), plot.y + start, Math.abs(to - from), width, looks);
      else pen.rect(plot.x + start, Math.min(from, to), width, Math.abs(to - from), looks);
      drawErrors(one, c, bar.to, middle, frame, lies ? 'x' : 'y', pen);
      if (plan.labels) drawValue(content, plan, { value: one.values[c] as number, from, to, middle, lies, color }, pen);
    }
  }
}

function drawValue(
  content: Bars,
  plan: Plan,
  {
    value,
    from,
    to,
    middle,
    lies,
    color,
  }: { value: number; from: Pt; to: Pt; middle: Pt; lies: boolean; color: Color },
  pen: Pen,
): void {
  const text = formatNumber(value, content.style, pen.lang);
  if (plan.stacked) {
    if (Math.abs(to - from) < (lies ? pen.width(text) : pen.line)) return;
    const [x, y] = lies ? [(from + to) / 2, middle] : [middle, (from + to) / 2];
    pen.label(x, y, text, { anchor: 'middle', color: pen.on(color) });
    return;
  }
  const away = to < from ? -1 : 1;
  if (lies) pen.label(to + away * NEAR, middle, text, { anchor: away < 0 ? 'end' : 'start' });
  else pen.label(middle, to + (to > from ? 1 : -1) * (pen.line / 2 + 1), text, { anchor: 'middle' });
}

function modelOf(content: Bars, plan: Plan, frame: Frame, lies: boolean, pen: Pen): ChartModel {
  const { stack } = pen.settings;
  const scale = (lies ? frame.acrossScale : frame.upScale) as NonNullable<Frame['upScale']>;
  const code = numberCode(content.style, pen.lang);
  const length = lies ? frame.plot.w : frame.plot.h;
  const base = baseOf(scale);
  const series = content.series.map((one, s): ChartSeries => {
    const color = plan.colors[s] as Color;
    const shown = content.categories.flatMap((_, c) => {
      const bar = barOf(content, plan, stack, base, s, c);
      if (!bar) return [];
      const text = formatNumber(one.values[c] as number, content.style, pen.lang);
      return !plan.stacked ||
        Math.abs(scale.at(bar.to) - scale.at(bar.from)) * length >= (lies ? pen.width(text) : pen.line)
        ? [{ index: c }]
        : [];
    });
    const pattern = plan.pattern(s);
    return {
      name: one.name,
      color,
      values: one.values,
      format: code,
      ...(pattern && { pattern }),
      ...(plan.points && { points: plan.points.map((point, index) => ({ index, color: point })) }),
      ...(one.plus &&
        one.minus && { errors: { along: 'y' as const, plus: one.plus, minus: one.minus, stroke: pen.errorStroke } }),
      ...(plan.labels && {
        labels: {
          show: 'value' as const,
          position: plan.stacked ? ('ctr' as const) : ('outEnd' as const),
          color: plan.stacked ? pen.on(color) : pen.text,
          ...(shown.length < content.categories.length && { only: shown }),
        },
      }),
    };
  });
  return {
    type: content.type,
    grouping: stack === 'percent' ? 'percentStacked' : plan.stacked ? 'stacked' : 'clustered',
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    categories: { name: content.xName, values: content.categories },
    series,
    x: { ...(lies ? frame.up : frame.across), ...(lies && { reversed: true }) },
    y: lies ? frame.across : frame.up,
    gap: plan.gap,
    overlap: plan.stacked ? 100 : 0,
  };
}

function sentenceOf(data: SeriesData, lang: string): string {
  const first = data.series[0];
  if (data.series.length > 1)
    return `${data.series.map((one) => one.name).join(', ')} for ${data.categories.length} categories`;
  return data.categories
    .slice(0, 6)
    .map(
      (name, i) =>
        `${name} ${first?.values[i] === undefined ? '-' : formatNumber(first.values[i] as number, data.style, lang)}`,
    )
    .join(', ');
}
