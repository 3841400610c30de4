// Error bars: a line with caps from the lower to the upper end.

import type { Pt } from '../base/units.ts';
import type { ChartSeries } from '../scene/chart-model.ts';
import type { Frame } from './frame/model.ts';
import type { Pen } from './pen.ts';
import type { DataSeries } from './series/model.ts';

/** Half a cap's length. */
const CAP = 6;

/** The error bar of a point whose value is `value`; `middle` is its place on the other axis. */
export function drawErrors(
  series: DataSeries,
  index: number,
  value: number,
  middle: Pt,
  frame: Frame,
  along: 'x' | 'y',
  pen: Pen,
): void {
  const [plus, minus] = [series.plus?.[index], series.minus?.[index]];
  if (plus === undefined && minus === undefined) return;
  const [low, high] = [value - (minus ?? 0), value + (plus ?? 0)];
  const stroke = pen.errorStroke;
  const [a, b] = along === 'x' ? [frame.x(low), frame.x(high)] : [frame.y(low), frame.y(high)];
  const [before, after] = [middle - CAP, middle + CAP];
  const lines =
    along === 'x'
      ? [`M${a} ${middle} L${b} ${middle}`, `M${a} ${before} L${a} ${after}`, `M${b} ${before} L${b} ${after}`]
      : [`M${middle} ${a} L${middle} ${b}`, `M${before} ${a} L${after} ${a}`, `M${before} ${b} L${after} ${b}`];
  pen.path(lines.join(' '), { stroke });
}

/** The error bars of a native chart's series; undefined where it has none. */
export function nativeErrors({ plus, minus }: Pick<DataSeries, 'plus' | 'minus'>, pen: Pen): ChartSeries['errors'] {
  return plus && minus ? { along: 'y', plus, minus, stroke: pen.errorStroke } : undefined;
}
