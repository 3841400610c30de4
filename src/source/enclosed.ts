// Which lines of a file lie in code, maths or comments, where `---` means nothing. Something left open would swallow the
// rest of the deck, so each opener is weighed: either it reaches its closer, or it ends with its slide. The reading with
// the fewest faults wins, then the one that hides the fewest separators. One pass back over the lines, one forth.
import { Closers, type Opened, openerOf } from './fences.ts';

export interface Enclosed {
  /** For each line, whether it is the inside or an edge of code, maths or a comment. */
  readonly inside: readonly boolean[];
  /** Openers without a closer, in order. */
  readonly open: readonly Opened[];
}

/** What is known of a line of dashes: whether it may separate slides, and the line where text goes on behind it. */
export interface Dashes {
  readonly separates: boolean;
  readonly next: number;
}

/** How the scan goes on from a line that it reaches outside of everything. */
interface Step {
  readonly next: number;
  readonly opened?: Opened | undefined;
  readonly closed?: boolean;
  /** Faults, and separators hidden, from here to the end of the file. */
  readonly faults: number;
  readonly hidden: number;
}

/** `dashes` tells of every line of dashes, by its 0-based number; text starts at line `start`. */
export function findEnclosed(lines: readonly string[], start: number, dashes: ReadonlyMap<number, Dashes>): Enclosed {
  const steps = weigh(lines, start, dashes);
  const inside = new Array<boolean>(lines.length).fill(false);
  const open: Opened[] = [];
  for (let i = start; i < lines.length; ) {
    const { next, opened, closed } = steps[i] as Step;
    if (opened) inside.fill(true, i, next);
    if (opened && !closed) open.push(opened);
    i = next;
  }
  return { inside, open };
}

function weigh(lines: readonly string[], start: number, dashes: ReadonlyMap<number, Dashes>): Step[] {
  const count = lines.length;
  const steps = new Array<Step>(count + 1);
  steps[count] = { next: count, faults: 0, hidden: 0 };
  const closers = new Closers();
  const seen = new Seen(count);
  let separator = count;
  for (let i = count - 1; i >= start; i--) {
    const line = lines[i] as string;
    const opened = openerOf(line, i);
    const own = dashes.get(i);
    const next = own?.next ?? i + 1;
    const { faults, hidden } = steps[next] as Step;
    const skip: Step = { next, faults, hidden };
    seen.add(i, own?.separates === true, opened, line.includes('<!--'));
    steps[i] = opened ? choose(opened, closers.next(opened), separator, steps, seen, skip) : skip;
    if (own?.separates) separator = i;
    closers.add(line, i);
  }
  return steps;
}

/** The opener closed at line `end`, or broken off at the next separator, whichever leaves fewer faults behind. */
function choose(
  opened: Opened,
  end: number | undefined,
  separator: number,
  steps: readonly Step[],
  seen: Seen,
  skip: Step,
): Step {
  const rest = steps[separator] as Step;
  const broken: Step = {
    next: separator,
    opened,
    closed: opened.contained,
    faults: rest.faults + (opened.contained ? 0 : 1),
    hidden: rest.hidden,
  };
  if (end === undefined) return opened.kind === 'maths' ? skip : broken;
  const after = steps[end + 1] as Step;
  const whole: Step = {
    next: end + 1,
    opened,
    closed: true,
    faults: after.faults + seen.suspicion(opened, separator, end),
    hidden: after.hidden + seen.separators(opened.line, end),
  };
  if (separator > end) return whole;
  return whole.faults < broken.faults || (whole.faults === broken.faults && whole.hidden <= broken.hidden)
    ? whole
    : broken;
}

/** Running counts, filled from the end of the file to its start, so that any stretch is counted with one subtraction. */
class Seen {
  readonly #separators: Uint32Array;
  /** Lines that open a fence with words behind it (for marks of 3 and of more characters), or a comment. */
  readonly #openers: Readonly<Record<string, Uint32Array>>;

  constructor(count: number) {
    const tally = () => new Uint32Array(count + 2);
    this.#separators = tally();
    this.#openers = { '`': tally(), '````': tally(), '~': tally(), '~~~~': tally(), '<!--': tally() };
  }

  add(line: number, separates: boolean, opened: Opened | undefined, comment: boolean): void {
    const mark = opened?.kind === 'fence' && opened.info ? opened.mark : '';
    const count = (tally: Uint32Array, yes: boolean) => {
      tally[line] = (tally[line + 1] as number) + (yes ? 1 : 0);
    };
    count(this.#separators, separates);
    for (const [key, tally] of Object.entries(this.#openers))
      count(tally, key === '<!--' ? comment : mark.startsWith(key));
  }

  separators(low: number, high: number): number {
    return between(this.#separators, low, high);
  }

  /** 1 where a separator and then another opener of the kind come before the closer: then this one was hardly ever closed. */
  suspicion({ mark, kind }: Opened, separator: number, end: number): number {
    const tally = this.#openers[kind === 'fence' && mark.length === 3 ? (mark[0] as string) : mark.slice(0, 4)];
    return tally && separator < end && between(tally, separator, end + 1) > 0 ? 1 : 0;
  }
}

/** Marked lines after `low` and before `high`. */
const between = (tally: Uint32Array, low: number, high: number): number =>
  Math.max(0, (tally[low + 1] ?? 0) - (tally[high] ?? 0));
