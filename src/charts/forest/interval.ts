// Estimates with confidence intervals: which can be drawn, and how they are written.
import type { Value } from '../../scene/chart-model.ts';
import { formatNumber } from '../numbers.ts';
import type { Interval } from './model.ts';

type Problem = (problem: string, hint: string, code: 'chart/interval' | 'chart/log-zero') => void;

/** What can be drawn of an estimate with its ends. */
export function soundInterval(
  { estimate, low, high }: { estimate: Value; low: Value; high: Value },
  log: boolean,
  report: Problem,
): Interval {
  if (estimate === undefined) return {};
  const wrong = log && [estimate, low, high].find((value) => value !== undefined && value <= 0);
  if (wrong !== undefined && wrong !== false) {
    report(`${wrong} cannot stand on a log axis`, 'Write x-axis: {log: false} for differences', 'chart/log-zero');
    return {};
  }
  if (low === undefined || high === undefined) return { estimate };
  if (low <= estimate && estimate <= high) return { estimate, low, high };
  report(
    low > high
      ? `low ${low} lies above high ${high}`
      : `the estimate ${estimate} does not lie between ${low} and ${high}`,
    'Check the three numbers',
    'chart/interval',
  );
  return { estimate };
}

export function intervalText({ estimate, low, high }: Interval, decimals: number, lang: string): string {
  if (estimate === undefined) return '';
  const format = (value: number) => formatNumber(value, { decimals }, lang);
  return low === undefined || high === undefined
    ? format(estimate)
    : `${format(estimate)} (${format(low)}\u2013${format(high)})`;
}
