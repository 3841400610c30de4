// The native bar chart.

import type { Color } from '../../base/color.ts';
import type { ChartLabels, ChartModel, ChartSeries } from '../../scene/chart-model.ts';
import { nativeErrors } from '../error-bars.ts';
import type { Frame } from '../frame/model.ts';
import { groupingOf } from '../kind.ts';
import { formatNumber, numberCode, valueStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { Bars } from './model.ts';
import { barOf } from './place.ts';
import { baseOf, type Plan } from './plan.ts';
import type { ValuePlace } from './values.ts';

export function nativeBars(
  content: Bars,
  plan: Plan,
  frame: Frame,
  lies: boolean,
  place: ValuePlace,
  pen: Pen,
): ChartModel {
  const { stack } = pen.settings;
  const scale = (lies ? frame.acrossScale : frame.upScale) as NonNullable<Frame['upScale']>;
  const code = numberCode(content.style, pen.lang);
  const length = lies ? frame.plot.w : frame.plot.h;
  const base = baseOf(scale);
  const inkOf = (s: number, c: number): { color?: Color } => {
    const point = plan.points?.[c];
    const color = place === 'outEnd' ? plan.ink(s, c) : point && pen.on(point);
    return color ? { color } : {};
  };
  const series = content.series.map((one, s): ChartSeries => {
    const color = plan.colors[s] as Color;
    const shown = content.categories.flatMap((_, c) => {
      const bar = barOf(content, plan, stack, base, s, c);
      if (!bar) return [];
      const style = valueStyle(one.values[c] as number, content.style, pen.settings);
      const text = formatNumber(one.values[c] as number, style, pen.lang);
      const own = style === content.style ? undefined : numberCode(style, pen.lang);
      return !plan.stacked ||
        Math.abs(scale.at(bar.to) - scale.at(bar.from)) * length >= (lies ? pen.width(text, true) : pen.line)
        ? [{ index: c, ...(own && own !== code && { format: own }), ...inkOf(s, c) }]
        : [];
    });
    const pattern = plan.pattern(s);
    return {
      name: one.name,
      color,
      values: one.values,
      format: code,
      pattern,
      points: plan.points?.map((point, index) => ({ index, color: point })),
      errors: nativeErrors(one, pen),
      labels: place !== 'none' && !plan.shares ? labelsOf(shown, content, plan, place, color, pen) : undefined,
    };
  });
  return {
    type: content.type,
    grouping: groupingOf(stack, 'clustered'),
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    categories: { name: content.xName, values: content.categories },
    series,
    x: lies ? { ...frame.up, reversed: true } : frame.across,
    y: lies ? frame.across : frame.up,
    gap: plan.gap,
    overlap: plan.stacked ? 100 : 0,
  };
}

function labelsOf(
  shown: readonly { readonly index: number; readonly format?: string; readonly color?: Color }[],
  content: Bars,
  plan: Plan,
  position: Exclude<ValuePlace, 'none'>,
  fill: Color,
  pen: Pen,
): ChartLabels {
  return {
    show: 'value',
    position,
    color: position === 'outEnd' ? pen.text : pen.on(fill),
    bold: true,
    size: plan.labelSize,
    only: shown.length < content.categories.length || shown.some((one) => one.format || one.color) ? shown : undefined,
  };
}
