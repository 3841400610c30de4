// Scales of line and area charts, and the upper edges of stacked areas.
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { valuesAsked } from '../reference-lines.ts';
import { linearScale, logScale } from '../scale.ts';
import { stackTops } from '../series/stack.ts';
import type { Lines } from './model.ts';

/** Upper edges: the values, or their sums where areas are stacked. */
export const topsOf = (content: Lines, settings: ChartSettings): (number | undefined)[][] =>
  stackTops(content, content.type === 'area' ? settings.stack : undefined);

export function scaleOf(
  content: Lines,
  settings: ChartSettings,
  tops: readonly (readonly (number | undefined)[])[],
  most: number,
) {
  const { min, max, step, log } = settings['y-axis'] ?? {};
  const ends = content.series.flatMap((one, s) =>
    (tops[s] ?? []).flatMap((value, i) =>
      value === undefined ? [] : [value, value + (one.plus?.[i] ?? 0), value - (one.minus?.[i] ?? 0)],
    ),
  );
  const values = [...ends, ...valuesAsked(settings)];
  if (log)
    return logScale(
      values.filter((value) => value > 0),
      { min, max, step, most },
    );
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
