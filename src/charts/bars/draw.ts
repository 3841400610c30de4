// Drawing bars with their error bars and values.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { drawErrors } from '../error-bars.ts';
import { makeFrame } from '../frame/index.ts';
import { swatch } from '../frame/legend.ts';
import type { AxisSpec, Frame, LegendEntry } from '../frame/model.ts';
import type { Drawn } from '../kind.ts';
import { drawMarks } from '../marks/draw.ts';
import { formatNumber, numberCode, tickStyle, valueStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { drawReferences, referencesOf } from '../reference-lines.ts';
import { markPlotOf } from './mark-plot.ts';
import type { Bars } from './model.ts';
import { mayName, namesAt, rightOf } from './names.ts';
import { nativeBars } from './native.ts';
import { barOf } from './place.ts';
import { baseOf, type Plan, planOf, scaleOf } from './plan.ts';
import { drawValue, placeOfValues, type ValuePlace } from './values.ts';

export function drawBarChart(content: Bars, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const plan = planOf(content, box, settings, pen);
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
  const legend: LegendEntry[] =
    content.series.length > 1
      ? content.series.map((one, i) => ({
          name: one.name,
          color: plan.colors[i] as Color,
          draw: swatch({ pattern: plan.pattern(i) }),
        }))
      : [];
  const above = roomAbove(content, plan, settings, lies, pen);
  /** The chart with room for names at the bars, or with its legend. */
  const made = ({ groups, more }: Attempt) => {
    const direct = groups > 0;
    const own = pen.fresh();
    const frame = makeFrame(
      {
        box,
        across: lies ? values : words,
        up: lies ? words : values,
        legend: direct ? [] : legend,
        base: baseOf,
        right: (lies ? plan.labelWidth : 0) + (direct ? rightOf(content, plan, lies, pen) : 0),
        top: above + more,
      },
      own,
    );
    const place = placeOfValues(content, plan, frame, lies, own);
    drawBars(content, plan, frame, lies, place, own);
    const names = direct ? namesAt(content, plan, frame, { lies, box: roomOf(box, settings, pen), groups }, own) : [];
    return names && { frame, place, names, marks: own.marks };
  };
  const attempts = mayName(content, pen) ? ATTEMPTS.map(({ groups, more }) => ({ groups, more: more * pen.line })) : [];
  let best: ReturnType<typeof made>;
  for (const attempt of [...attempts, LEGEND]) best ??= made(attempt);
  const { frame, place, names, marks } = best as NonNullable<typeof best>;
  pen.marks.push(...marks);
  for (const { x, y, text, ...looks } of names) pen.label(x, y, text, { ...looks, own: true });
  if (frame.crowded) plan.crowded();
  drawReferences(settings, content.style, frame, lies ? 'x' : 'y', pen);
  drawMarks(content.marks, markPlotOf(content, plan, frame, box, lies, pen), pen);
  return { model: nativeBars(content, plan, frame, lies, place, pen) };
}

interface Attempt {
  /** How many groups of bars may have the series' names; none: there is a legend. */
  readonly groups: number;
  /** Further room above the plot. */
  readonly more: Pt;
}

/** Where the series' names are tried: at the first bars, with a line more above the plot, then at any. */
const ATTEMPTS: readonly Attempt[] = [1, Number.POSITIVE_INFINITY].flatMap((groups) =>
  [0, 1].map((more) => ({ groups, more })),
);
const LEGEND: Attempt = { groups: 0, more: 0 };

/** The chart without the title of the axis above its plot. */
function roomOf(box: Box, settings: ChartSettings, pen: Pen): Box {
  const head = settings['y-axis']?.title && settings.type === 'column' ? pen.line : 0;
  return { ...box, y: box.y + head, h: box.h - head };
}

/**
 * Room above the plot: for the values of standing bars, or for the words of reference lines that lying bars have above.
 */
function roomAbove(content: Bars, plan: Plan, settings: ChartSettings, lies: boolean, pen: Pen): Pt {
  if (!lies) return plan.labels && !plan.stacked ? plan.labelSize * 1.25 : 0;
  return referencesOf(settings, content.style, pen.lang).some((line) => line.label) ? pen.line : 0;
}

function drawBars(content: Bars, plan: Plan, frame: Frame, lies: boolean, place: ValuePlace, pen: Pen): void {
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
      if (place === 'none') continue;
      const value = one.values[c] as number;
      const text = plan.shares
        ? formatNumber(Math.abs(bar.to - bar.from), { decimals: 0, percent: true }, pen.lang)
        : formatNumber(value, valueStyle(value, content.style, pen.settings), pen.lang);
      if (plan.stacked && Math.abs(to - from) < (lies ? pen.width(text, true) : pen.line)) continue;
      const [size, ink] = [plan.labelSize, plan.ink(s, c) ?? pen.text];
      drawValue(text, place, size, { from, to, middle, lies, color, ink }, pen, plan.shares);
    }
  }
}
