// Error bars: a line with caps from the lower to the upper end.
import type { Pt } from '../base/units.ts';
import type { Frame } from './frame/model.ts';
import type { Pen } from './pen.ts';
import type { DataSeries } from './series/model.ts';

/** Half a cap's length. */
const CAP = 4;

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
  if (along === 'x') {
    const [a, b] = [frame.x(low), frame.x(high)];
    pen.path(
      `M${a} ${middle} L${b} ${middle} M${a} ${middle - CAP} L${a} ${middle + CAP} M${b} ${middle - CAP} L${b} ${middle + CAP}`,
      { stroke },
    );
  } else {
    const [a, b] = [frame.y(low), frame.y(high)];
    pen.path(
      `M${middle} ${a} L${middle} ${b} M${middle - CAP} ${a} L${middle + CAP} ${a} M${middle - CAP} ${b} L${middle + CAP} ${b}`,
      { stroke },
    );
  }
}
