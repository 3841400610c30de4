// How large a body's text is and how far its distances open: the largest size of the theme at which the slide stays
// calm, then as much air as there is room for. Sizes are few, so that neighbouring slides share them.
import type { Pt } from '../../base/units.ts';

/** How far text may go below its designed size before the smallest sizes stop it, and in which steps. */
const LEAST_SCALE = 0.5;
export const STEP = 0.02;
/** Rounding is no overflow. */
export const SLACK = 0.5;
const LEAST_STEPS = Math.round((1 - LEAST_SCALE) / STEP);
const SMALLEST = 1 - LEAST_STEPS * STEP;

/** Text is set larger where it then still has so much of the air that it may have. */
const CALM = 0.55;
/** Air is given in twentieths. */
const AIRS = 20;

/** A body measured at a scale and with some air. */
export interface Trial {
  /** Points too high, pictures and charts as small as they may be. */
  readonly need: Pt;
  /** Height as it would like to be. */
  readonly height: Pt;
  /** Points that a word is wider than its column. */
  readonly over: Pt;
}

export interface Choice {
  readonly scale: number;
  readonly air: number;
}

export const fits = ({ need }: Pick<Trial, 'need'>): boolean => need <= SLACK;
const whole = (one: Trial): boolean => fits(one) && one.over <= SLACK;

/**
 * @param sizes factors by which text may be set larger, largest first; none: text only shrinks, and nothing opens
 * @param room height of the region in points
 */
export function choose(
  sizes: readonly number[] | undefined,
  room: Pt,
  attempt: (scale: number, air: number) => Trial,
): Choice {
  const calm = (one: Trial) => whole(one) && one.height <= room + SLACK;
  const large = sizes?.find((size) => calm(attempt(size, CALM)));
  // words that a column is too narrow for count as long as a smaller size helps
  const scale =
    large ?? largest((size) => whole(attempt(size, 0))) ?? largest((size) => fits(attempt(size, 0))) ?? SMALLEST;
  return { scale, air: sizes && scale >= 1 ? airOf(room, (air) => attempt(scale, air), calm) : 0 };
}

/** Heights grow evenly with air, so two of them tell the most that there is room for. */
function airOf(room: Pt, attempt: (air: number) => Trial, calm: (one: Trial) => boolean): number {
  const most = attempt(1);
  if (calm(most)) return 1;
  const least = attempt(0);
  if (!calm(least) || most.height <= least.height) return 0;
  const share = (room - least.height) / (most.height - least.height);
  const air = Math.floor(share * AIRS) / AIRS;
  return air > 0 && calm(attempt(air)) ? air : 0;
}

/** The largest scale at which something fits; binary search, since less scale never needs more room. */
function largest(good: (scale: number) => boolean): number | undefined {
  if (good(1)) return 1;
  if (!good(SMALLEST)) return undefined;
  let low = 1;
  let high = LEAST_STEPS;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (good(1 - mid * STEP)) high = mid;
    else low = mid + 1;
  }
  return 1 - high * STEP;
}
