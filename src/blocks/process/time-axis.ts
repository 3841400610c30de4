// From moments to an axis of time: where it begins and ends, and round ticks with their words.
import { dateOf, dayNumber, formatDay, safeLang } from '../../charts/numbers.ts';
import { type Count, DAYS, type Moment } from './moments.ts';

export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

const CALENDAR: readonly (readonly [unit: 'days' | 'months' | 'years', steps: readonly number[]])[] = [
  ['days', [1, 2, 7, 14]],
  ['months', [1, 2, 3, 6]],
  ['years', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
];
const STEPS: Readonly<Record<Count, readonly number[]>> = {
  minute: [1, 2, 5, 10, 15, 30, 60, 120],
  hour: [1, 2, 3, 6, 12, 24, 48],
  day: [1, 2, 5, 7, 10, 14, 28, 50, 100],
  week: [1, 2, 4, 8, 12, 26, 52],
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  year: [1, 2, 5, 10, 20, 50, 100],
};
/** More ticks are read by nobody. */
const MOST = 8;
/** Share of a step by which the axis goes on to its next tick. */
const ON = 0.5;

/** The finest axis whose ticks have room; `fits` says so of their words. */
export function timeAxis(
  moments: readonly Moment[],
  lang: string,
  fits: (words: readonly string[]) => boolean,
): TimeAxis {
  const ends = moments.flatMap(({ at, until }) => [at, until ?? at]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const axes = moments.some(({ count }) => count) ? counted(moments, low, high, lang) : dated(low, high, lang);
  let last: TimeAxis | undefined;
  for (const axis of axes) {
    last = axis;
    if (axis.ticks.length <= MOST && fits(axis.ticks.map(({ words }) => words))) break;
  }
  return last ?? { from: low, to: high, ticks: [] };
}

/** Axes from the finest to the coarsest, as long as two ticks are on them. */
function* dated(low: number, high: number, lang: string): Generator<TimeAxis> {
  for (const [unit, steps] of CALENDAR)
    for (const step of steps) {
      const start = dateOf(low);
      const tick = (i: number): number => {
        if (unit === 'days') return Math.floor(low) + i * step;
        if (unit === 'months')
          return dayNumber(start.getUTCFullYear(), (Math.floor(start.getUTCMonth() / step) + i) * step);
        return dayNumber((Math.floor(start.getUTCFullYear() / step) + i) * step, 0);
      };
      const axis = axisOf(low, high, tick, (at) => formatDay(at, unit, lang));
      if (axis) yield axis;
    }
}

/** In the largest count of which there are two at least. */
function* counted(moments: readonly Moment[], low: number, high: number, lang: string): Generator<TimeAxis> {
  const used = moments.flatMap(({ count }) => count ?? []).sort((a, b) => DAYS[b] - DAYS[a]);
  const count = used.find((one) => high - low >= 2 * DAYS[one]) ?? used[used.length - 1] ?? 'day';
  const long = new Intl.NumberFormat(safeLang(lang), { style: 'unit', unit: count, unitDisplay: 'long' });
  const short = new Intl.NumberFormat(safeLang(lang));
  for (const step of STEPS[count]) {
    const size = step * DAYS[count];
    const first = Math.floor(low / size + 1e-9);
    const numberOf = (at: number) => Math.round(at / DAYS[count]);
    const axis = axisOf(
      low,
      high,
      (i) => (first + i) * size,
      (at, isLast) => (isLast ? long : short).format(numberOf(at)),
    );
    if (axis) yield axis;
  }
}

/** The axis goes on to the next tick at either end where that is near; undefined with fewer than two ticks. */
function axisOf(
  low: number,
  high: number,
  tick: (i: number) => number,
  wordsOf: (at: number, isLast: boolean) => string,
): TimeAxis | undefined {
  const all: number[] = [tick(0)];
  while ((all[all.length - 1] as number) < high && all.length < 400) all.push(tick(all.length));
  const near = (outer: number | undefined, end: number, next: number | undefined) =>
    outer !== undefined && next !== undefined && Math.abs(end - outer) <= ON * Math.abs(next - outer) + 1e-9;
  const from = near(all[0], low, all[1]) ? (all[0] as number) : low;
  const to = near(all[all.length - 1], high, all[all.length - 2]) ? (all[all.length - 1] as number) : high;
  const ticks = all.filter((at) => at >= from - 1e-9 && at <= to + 1e-9);
  if (ticks.length < 2) return undefined;
  return { from, to, ticks: ticks.map((at, i) => ({ at, words: wordsOf(at, i === ticks.length - 1) })) };
}
