// The values of a series with the lengths of its error bars; intervals that cannot be are reported and left out.
import type { Value } from '../../scene/chart-model.ts';
import type { ChartSource } from '../kind.ts';
import type { Group } from './groups.ts';
import type { DataSeries } from './model.ts';

export function withErrors(
  { table, settings, report }: ChartSource,
  group: Group,
  { low, high }: { low?: string | undefined; high?: string | undefined },
  log: boolean,
): DataSeries {
  const pick = (name: string | undefined) => {
    const all = name === undefined ? [] : table.numbers(name);
    return group.rows.map((row) => (row === undefined ? undefined : all[row]));
  };
  const values = pick(group.column).map((value, i): Value => {
    if (!log || value === undefined || value > 0) return value;
    const row = group.rows[i] as number;
    report(
      'chart/log-zero',
      `${value} cannot stand on a log axis`,
      table.spanOf(row, group.column),
      'Leave log: out, or the field empty',
    );
    return undefined;
  });
  if (settings.error !== undefined) {
    const lengths = pick(settings.error).map((length) => (length === undefined ? undefined : Math.abs(length)));
    return { name: group.name, values, plus: lengths, minus: lengths };
  }
  if (low === undefined && high === undefined) return { name: group.name, values };
  const [lows, highs] = [pick(low), pick(high)];
  const sound = values.map((value, i) => {
    const [from, to] = [lows[i] ?? value, highs[i] ?? value];
    if (value === undefined || from === undefined || to === undefined) return false;
    if (from <= value && value <= to) return true;
    const row = group.rows[i] as number;
    const why =
      from > to ? `low ${from} lies above high ${to}` : `${value} does not lie between low ${from} and high ${to}`;
    report(
      'chart/interval',
      `In "${table.texts(settings.x ?? table.columns[0] ?? '')[row]}" ${why}`,
      table.spanOf(row, low ?? high ?? ''),
      'Check the three numbers',
    );
    return false;
  });
  const length = (ends: readonly Value[], sign: 1 | -1) =>
    values.map((value, i) =>
      sound[i] && ends[i] !== undefined
        ? Number((sign * ((ends[i] as number) - (value as number))).toPrecision(12))
        : undefined,
    );
  return { name: group.name, values, plus: length(highs, 1), minus: length(lows, -1) };
}
