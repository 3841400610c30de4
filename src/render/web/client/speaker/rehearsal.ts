// What rehearsals tell: how long each slide took, over the last few runs, and when the talk will end at this pace. It
// is kept in the browser only; `time:` keys are proposed, and the speaker puts them into the deck or not.
import { minutes } from './pace.ts';

/** Seconds of each slide by its id. */
type Seconds = Readonly<Record<string, number>>;

/** What is kept from one rehearsal to the next. */
export interface Times {
  /** Of earlier runs, the newest last. */
  readonly runs: Readonly<Record<string, readonly number[]>>;
  /** Of the run that is going on. */
  readonly run: Seconds;
}

export const NO_TIMES: Times = { runs: {}, run: {} };
/** Runs that count. */
const MOST_RUNS = 5;
/** A slide that was shown for less, in seconds, was skipped. */
const SKIPPED = 3;
/** Proposed times are multiples of it, in seconds. */
const STEP = 5;

/** The times with `seconds` more for a slide. */
export const spent = ({ runs, run }: Times, id: string, seconds: number): Times => ({
  runs,
  run: { ...run, [id]: (run[id] ?? 0) + seconds },
});

/** The times with the run that went on put to the earlier ones. */
export function finished({ runs, run }: Times): Times {
  const all = { ...runs };
  for (const [id, seconds] of Object.entries(run))
    if (seconds >= SKIPPED) all[id] = [...(all[id] ?? []), seconds].slice(-MOST_RUNS);
  return { runs: all, run: {} };
}

/** How long a slide takes: the middle one of its runs, in seconds; undefined where it was not rehearsed. */
export function learned({ runs }: Times, id: string): number | undefined {
  const sorted = [...(runs[id] ?? [])].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return undefined;
  return sorted.length % 2 || low === undefined ? high : (low + high) / 2;
}

/** A time that a front matter may have, in seconds. */
export const proposed = (seconds: number): number => Math.max(STEP, Math.round(seconds / STEP) * STEP);

export interface Timed {
  readonly id: string;
  /** Planned seconds, 0 if none, below 0 where it takes none of the talk. */
  readonly seconds: number;
}

/**
 * Seconds until the talk ends: what is left of this slide, and those that follow, as they were rehearsed, else as
 * planned in `lengths`. Undefined where nothing is known.
 */
export function remaining(
  slides: readonly Timed[],
  index: number,
  here: number,
  times: Times,
  lengths: readonly number[] | undefined,
): number | undefined {
  let sum = 0;
  let known = false;
  for (const [i, slide] of slides.entries()) {
    if (i < index || slide.seconds < 0) continue;
    const length = learned(times, slide.id) ?? lengths?.[i];
    if (length === undefined) continue;
    known = true;
    sum += i === index ? Math.max(0, length - here) : length;
  }
  return known ? sum : undefined;
}

/** Keys to write into the deck, for the slides whose planned time is another. */
export const proposal = (slides: readonly Timed[], times: Times): string =>
  slides
    .flatMap(({ id, seconds }) => {
      const own = learned(times, id);
      if (own === undefined || seconds < 0 || proposed(own) === seconds) return [];
      return [`# ${id}\ntime: ${minutes(proposed(own))}\n`];
    })
    .join('\n');
