// Where marks stand on charts with series over one x: bars by their categories, lines and areas also between them.
import type { Value } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { dayOf } from '../numbers.ts';
import type { SeriesData } from '../series/model.ts';
import { stackTops } from '../series/stack.ts';
import type { MarkField } from './model.ts';

/** So many values of x are listed one by one. */
const LISTED = 12;

interface Known {
  readonly place: number;
  readonly value: number;
}

/** `between`: there are values between those of the data, on straight lines as the chart draws them. */
export function seriesField(data: SeriesData, settings: ChartSettings, between: boolean): MarkField {
  const { categories, xs, xKind, series } = data;
  const stack = settings.type === 'line' ? undefined : settings.stack;
  const dates = between && xKind === 'date';
  const places: Value[] = dates ? [...xs] : categories.map((_, i) => i);
  const tops = stackTops(data, stack);
  const log = settings['y-axis']?.log === true;
  const numbers = between && xKind === 'number' && rises(xs);
  const placeOf = (x: string): number | undefined => {
    const exact = categories.indexOf(x);
    if (exact >= 0) return places[exact];
    if (dates) return within(dayOf(x), places);
    return numbers && x !== '' ? indexAt(Number(x), xs as readonly number[]) : undefined;
  };
  const listed = categories.length <= LISTED ? categories.join(', ') : `${categories[0]} to ${categories.at(-1)}`;
  return {
    xName: data.xName,
    series: series.map(({ name }) => name),
    stacked: Boolean(stack) && series.length > 1,
    style: stack === 'percent' ? { decimals: 0, percent: true } : data.style,
    known: dates || numbers ? `${categories[0]} to ${categories.at(-1)}` : listed,
    placeOf,
    valueAt: (s, place) => {
      const values = tops[s ?? tops.length - 1] ?? [];
      const known = values.flatMap((value, i): Known[] => {
        const at = places[i];
        return value === undefined || at === undefined ? [] : [{ place: at, value }];
      });
      return valueOn(known, place, log);
    },
  };
}

const rises = (xs: readonly Value[]): boolean =>
  xs.every((x, i) => x !== undefined && (i === 0 || x > (xs[i - 1] as number)));

function within(place: number | undefined, places: readonly Value[]): number | undefined {
  const there = places.filter((one) => one !== undefined);
  return place !== undefined && place >= Math.min(...there) && place <= Math.max(...there) ? place : undefined;
}

/** A number between those of two categories, as an index with its share of the way. */
function indexAt(x: number, xs: readonly number[]): number | undefined {
  const after = xs.findIndex((one) => one >= x);
  const [high, low] = [xs[after], xs[after - 1]];
  if (high === undefined || low === undefined) return undefined;
  return after - 1 + (x - low) / (high - low);
}

/** The value at a place, on the line between its neighbours where none stands there. */
function valueOn(known: readonly Known[], place: number, log: boolean): number | undefined {
  const sorted = [...known].sort((a, b) => a.place - b.place);
  const exact = sorted.find((one) => one.place === place);
  if (exact) return exact.value;
  const after = sorted.findIndex((one) => one.place > place);
  const [low, high] = [sorted[after - 1], sorted[after]];
  if (!low || !high) return undefined;
  const share = (place - low.place) / (high.place - low.place);
  if (log) return low.value * (high.value / low.value) ** share;
  return low.value + share * (high.value - low.value);
}
