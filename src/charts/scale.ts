// From data to places: axis ends, ticks and the position of a value. Ends lie on ticks, because a native chart's own
// ticks start at its axis' least value.
import { dateOf, dayNumber } from './numbers.ts';

export interface Scale {
  readonly kind: 'linear' | 'log' | 'date';
  readonly min: number;
  readonly max: number;
  /** Distance of ticks: a number, the base of a log axis, or a count of `unit`. */
  readonly step: number;
  readonly unit?: 'days' | 'months' | 'years';
  readonly ticks: readonly number[];
  /** 0 at the least value, 1 at the greatest. */
  at(value: number): number;
}

export interface ScaleOptions {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** Most ticks that have room. */
  readonly most: number;
  /** The axis begins at nought, as bars need it. */
  readonly zero?: boolean;
}

const clean = (value: number): number => Number(value.toPrecision(12));

/** 1, 2, 2.5 or 5 times a power of ten: the least such step that is no less than `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}

export function linearScale(values: readonly number[], options: ScaleOptions): Scale {
  let low = options.min ?? Math.min(...values, ...(options.zero ? [0] : []));
  let high = options.max ?? Math.max(...values, ...(options.zero ? [0] : []));
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  // values that are equal, or differ by rounding only, get some room
  const least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
  if (high - low <= Math.max(least, 1e-12))
    [low, high] =
      Math.abs(low) < 1e-12
        ? [0, 1]
        : [options.min ?? low - Math.abs(low) * 0.1, options.max ?? high + Math.abs(high) * 0.1];
  const step = options.step ?? niceStep((high - low) / Math.max(1, options.most - 1));
  const min = options.min ?? clean(Math.floor(low / step + 1e-9) * step);
  const max = options.max ?? clean(Math.ceil(high / step - 1e-9) * step);
  const ticks: number[] = [];
  for (let i = 0; min + i * step <= max + step * 1e-6 && i < 100; i++) ticks.push(clean(min + i * step));
  return { kind: 'linear', min, max, step, ticks, at: (value) => (value - min) / (max - min) };
}

/** Ticks at powers of ten, or of two where the values lie within a few doublings. All values are above nought. */
export function logScale(values: readonly number[], options: ScaleOptions): Scale {
  const low = options.min ?? Math.min(...values);
  const high = Math.max(options.max ?? Math.max(...values), low * 1.0001);
  const base = options.step ?? (Math.log2(high / low) <= 7 ? 2 : 10);
  const log = (value: number) => Math.log(value) / Math.log(base);
  const from = options.min !== undefined ? log(options.min) : Math.floor(log(low) + 1e-9);
  const to = options.max !== undefined ? log(options.max) : Math.ceil(log(high) - 1e-9);
  const end = to > from ? to : from + 1;
  const ticks: number[] = [];
  for (let power = Math.ceil(from - 1e-9); power <= end + 1e-9; power++) ticks.push(clean(base ** power));
  const [min, max] = [clean(base ** from), clean(base ** end)];
  return { kind: 'log', min, max, step: base, ticks, at: (value) => (log(value) - from) / (end - from) };
}

const ROUND: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/** A log axis that ends at round numbers next to its values, with ticks such as 0.1, 0.2, 0.5, 1, 2. */
export function roundLogScale(values: readonly number[], { min, max, most }: ScaleOptions): Scale {
  const [low, high] = [min ?? Math.min(...values), max ?? Math.max(...values)];
  const powers = Array.from({ length: 40 }, (_, i) => 10 ** (i - 20));
  const ticksOf = (factors: readonly number[]): number[] => {
    const all = powers.flatMap((power) => factors.map((factor) => clean(factor * power)));
    const from = all.findLastIndex((tick) => tick <= low * (1 + 1e-9));
    const to = all.findIndex((tick) => tick >= high * (1 - 1e-9));
    return all.slice(Math.max(0, from), to < 0 ? undefined : to + 1);
  };
  const choices = ROUND.map(ticksOf);
  const found = choices.find((ticks) => ticks.length <= most) ?? (choices[choices.length - 1] as number[]);
  const ends = ticksOf([1, 1.5, 2, 3, 5, 7]);
  const [from, to] = [min ?? (ends[0] as number), max ?? (ends[ends.length - 1] as number)];
  const ticks = found.filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9));
  const span = Math.log(to / from);
  return { kind: 'log', min: from, max: to, step: 10, ticks, at: (value) => Math.log(value / from) / span };
}

const DAYS = { days: 1, months: 30.44, years: 365.25 } as const;
const STEPS = [
  ...[1, 2, 7, 14].map((step) => ({ step, unit: 'days' as const })),
  ...[1, 2, 3, 6].map((step) => ({ step, unit: 'months' as const })),
  ...[1, 2, 5, 10, 20, 50, 100].map((step) => ({ step, unit: 'years' as const })),
];

/** Ticks at the first day of months or years, or every so many days. */
export function dateScale(days: readonly number[], { most }: ScaleOptions): Scale {
  const [low, high] = [Math.min(...days), Math.max(...days)];
  const found =
    STEPS.find(({ step, unit }) => (high - low) / (step * DAYS[unit]) <= most - 1) ??
    (STEPS[STEPS.length - 1] as (typeof STEPS)[number]);
  const { step, unit } = found;
  const start = dateOf(low);
  const tick = (i: number): number => {
    if (unit === 'days') return low + i * step;
    if (unit === 'months')
      return dayNumber(start.getUTCFullYear(), Math.floor(start.getUTCMonth() / step) * step + i * step);
    return dayNumber((Math.floor(start.getUTCFullYear() / step) + i) * step, 0);
  };
  const ticks = [tick(0)];
  for (let i = 1; (ticks[ticks.length - 1] as number) < high && i < 200; i++) ticks.push(tick(i));
  const [min, max] = [ticks[0] as number, Math.max(ticks[ticks.length - 1] as number, low + 1)];
  return { kind: 'date', min, max, step, unit, ticks, at: (day) => (day - min) / (max - min) };
}
