// The time plan of a talk, and how far from it the speaker is.

export interface Plan {
  /** Seconds from the talk's start at which each slide begins, and how long it takes. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly total: number;
}

export interface Pace {
  readonly state: 'ahead' | 'behind' | 'on';
  /** Seconds before the slide's planned begin, or after its planned end. */
  readonly by: number;
}

/** What a slide that takes none of the talk's time has for seconds: references, slides for questions. */
export const NO_TIME = -1;

/** Less than this is on time. */
const TOLERANCE = 10;

/**
 * The plan from the slides' own seconds (0: none given) and the whole talk's. Slides without a time share what the
 * others leave of the whole; without a whole they take as long as the others do on average. Undefined where nothing is
 * planned.
 */
export function planOf(seconds: readonly number[], whole = 0): Plan | undefined {
  const given = seconds.reduce((sum, s) => sum + Math.max(0, s), 0);
  const open = seconds.filter((s) => s === 0).length;
  if (!given && !whole) return undefined;
  const share = whole ? Math.max(0, whole - given) / open : given / seconds.filter((s) => s > 0).length;
  const lengths = seconds.map((s) => Math.max(0, s || share));
  let at = 0;
  const starts = lengths.map((length) => {
    at += length;
    return at - length;
  });
  return { starts, lengths, total: whole || at };
}

/** Where the speaker stands on slide `index` after `elapsed` seconds. */
export function paceOf(plan: Plan, index: number, elapsed: number): Pace {
  const start = plan.starts[index] ?? 0;
  const end = start + (plan.lengths[index] ?? 0);
  if (elapsed > end + TOLERANCE) return { state: 'behind', by: elapsed - end };
  if (elapsed < start - TOLERANCE) return { state: 'ahead', by: start - elapsed };
  return { state: 'on', by: 0 };
}

/** `9:05`, or `1:09:05`. */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
