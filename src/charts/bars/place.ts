// Where each bar lies in its slot, as PowerPoint shares it out.
import type { ChartSettings } from '../../schema/chart-settings.ts';
import type { Bars } from './model.ts';
import type { Plan } from './plan.ts';

interface Bar {
  readonly from: number;
  readonly to: number;
  /** Across the slot, in shares of it. */
  readonly start: number;
  readonly width: number;
}

/** Where each series' bar of a category lies, as PowerPoint shares a slot: gap and overlap are percents of a bar. */
export function barOf(
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
