// Scales of line and area charts, and the upper edges of stacked areas.
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { listOf } from '../kind.ts';
import { linearScale, logScale } from '../scale.ts';
import type { Lines } from './model.ts';

/** Upper edges: the values, or their sums where areas are stacked. */
export function topsOf({ series, categories, type }: Lines, settings: ChartSettings): (number | undefined)[][] {
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

export function scaleOf(
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
