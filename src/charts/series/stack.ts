// Upper edges of series: their values, or, where they are stacked, the sums up to each.
import type { Value } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import type { SeriesData } from './model.ts';

export function stackTops({ series, categories }: SeriesData, stack: ChartSettings['stack']): Value[][] {
  if (!stack) return series.map((one) => [...one.values]);
  const whole = categories.map((_, i) =>
    stack === 'percent' ? series.reduce((sum, one) => sum + (one.values[i] ?? 0), 0) || 1 : 1,
  );
  return series.map((_, s) =>
    categories.map(
      (_, i) => series.slice(0, s + 1).reduce((sum, one) => sum + (one.values[i] ?? 0), 0) / (whole[i] as number),
    ),
  );
}
