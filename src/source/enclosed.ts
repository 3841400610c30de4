// Which lines of a file lie in code, maths or comments, where `---` means nothing. Something left open would swallow the
// rest of the deck, so each opener is weighed: either it reaches its closer, or it ends with its slide. The reading with
// the fewest faults wins, then the one that hides the fewest separators. One pass back over the lines, one forth.

export interface Opened {
  readonly kind: 'fence' | 'maths' | 'comment';
  /** 0-based. */
  readonly line: number;
  readonly mark: string;
}

export interface Enclosed {
  /** Whether the line is the inside or an edge of code, maths or a comment. */
  readonly inside: readonly boolean[];
  /** Openers without a closer. */
  readonly open: readonly Opened[];
}

/** What the caller knows of a line of dashes: whether it could separate slides, and where text goes on behind it. */
export interface Dashes {
  readonly separates: boolean;
  readonly next: number;
}

const FENCE = /^((?:[ \t]*(?:[-*+]|\d{1,9}[.)]|>))*[ \t]*)(`{3,}(?!.*`)|~{3,})(.*)$/;
const MATHS = /^ {0,3}\$\$/;

/** `dashes` has an entry for every line that could be a separator, by 0-based line; text starts at line `start`. */
export function findEnclosed(lines: readonly string[], start: number, dashes: ReadonlyMap<number, Dashes>): Enclosed {
  const plan = weigh(lines, start, dashes);
  const inside = new Array<boolean>(lines.length).fill(false);
  const open: Opened[] = [];
  for (let i = start; i < lines.length; ) {
    const step = plan[i] as Step;
    if (step.opened) inside.fill(true, i, step.next);
    if (step.opened && !step.closed) open.push(step.opened);
    i = step.next;
  }
  return { inside, open };
}

interface Step {
  readonly next: number;
  readonly opened?: Opened;
  readonly closed?: boolean;
  /** Faults and hidden separators from here to the end. */
  readonly faults: number;
  readonly hidden: number;
}

/** The best step from each line on, should the scan stand outside of everything there. */
function weigh(lines: readonly string[], start: number, dashes: ReadonlyMap<number, Dashes>): Step[] {
  const count = lines.length;
  const steps = new Array<Step>(count + 1);
  steps[count] = { next: count, faults: 0, hidden: 0 };
  const closers = new Closers();
  const separators = new Tally(count);
  const suspects = { '`': [new Tally(count), new Tally(count)], '~': [new Tally(count), new Tally(count)], comment: new Tally(count) };
  let separator = count;
  for (let i = count - 1; i >= start; i--) {
    const line = lines[i] as string;
    const opened = openerOf(line, i);
    const fence = FENCE.exec(line);
    const char = fence?.[2]?.[0] as '`' | '~' | undefined;
    for (const [k, least] of [3, 4].entries()) for (const c of ['`', '~'] as const) suspects[c][k]?.add(i, c === char && (fence?.[2]?.length ?? 0) >= least && fence?.[3]?.trim() !== '');
    suspects.comment.add(i, line.includes('<!--'));
    separators.add(i, dashes.get(i)?.separates === true);
    steps[i] = opened ? best(opened, i) : plain(i);
    if (dashes.get(i)?.separates) separator = i;
    closers.add(line, i);
  }
  return steps;

  function plain(i: number): Step {
    const next = dashes.get(i)?.next ?? i + 1;
    return { ...(steps[next] as Step), next, opened: undefined };
  }

  function best(opened: Opened, i: number): Step {
    const rest = steps[separator] as Step;
    const contained = opened.kind === 'fence' && /[-*+\d>]|\t| {4}/.test(FENCE.exec(lines[i] as string)?.[1] ?? '');
    const broken: Step = { next: separator, opened, closed: contained, faults: rest.faults + (contained ? 0 : 1), hidden: rest.hidden };
    const end = closers.next(opened);
    if (end === undefined) return opened.kind === 'maths' ? plain(i) : broken;
    const after = steps[end + 1] as Step;
    const spans = separator < end;
    const whole: Step = { next: end + 1, opened, closed: true, faults: after.faults + (spans ? suspicious(opened, end) : 0), hidden: after.hidden + separators.between(i, end) };
    return !spans || whole.faults < broken.faults || (whole.faults === broken.faults && whole.hidden <= broken.hidden) ? whole : broken;
  }

  /** Openers of the same kind behind a separator, before the closer: this one was probably never closed. */
  function suspicious(opened: Opened, end: number): number {
    if (opened.kind === 'maths') return 0;
    const tally = opened.kind === 'comment' ? suspects.comment : suspects[opened.mark[0] as '`' | '~'][opened.mark.length > 3 ? 1 : 0];
    return Math.min(1, tally?.between(separator, end) ?? 0);
  }
}

function openerOf(line: string, at: number): Opened | undefined {
  const fence = FENCE.exec(line);
  if (fence) return { kind: 'fence', line: at, mark: fence[2] as string };
  if (MATHS.test(line) && !/\$\$.*\$\$/.test(line)) return { kind: 'maths', line: at, mark: '$$' };
  if (!line.includes('<!--')) return undefined;
  const bare = line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '').replace(/<!--.*?-->/g, '');
  return bare.includes('<!--') ? { kind: 'comment', line: at, mark: '<!--' } : undefined;
}

/** The nearest line further down that closes an opener; filled from the end of the file to its start. */
class Closers {
  readonly #fences: Record<string, { line: number; length: number }[]> = { '`': [], '~': [] };
  #maths: number | undefined;
  #comment: number | undefined;

  add(line: string, at: number): void {
    const fence = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (fence) {
      const stack = this.#fences[fence[0] as string] ?? [];
      while (stack.length && (stack[stack.length - 1]?.length as number) <= fence.length) stack.pop();
      stack.push({ line: at, length: fence.length });
    }
    if (/\$\$[ \t]*$/.test(line)) this.#maths = at;
    if (line.lastIndexOf('-->') > line.lastIndexOf('<!--')) this.#comment = at;
  }

  next(opened: Opened): number | undefined {
    if (opened.kind === 'maths') return this.#maths;
    if (opened.kind === 'comment') return this.#comment;
    return this.#fences[opened.mark[0] as string]?.findLast((closer) => closer.length >= opened.mark.length)?.line;
  }
}

/** Counts marked lines in a stretch; filled from the end of the file to its start. */
class Tally {
  readonly #from: Uint32Array;

  constructor(count: number) {
    this.#from = new Uint32Array(count + 1);
  }

  add(line: number, marked: boolean): void {
    this.#from[line] = (this.#from[line + 1] ?? 0) + (marked ? 1 : 0);
  }

  /** Marked lines after `low` and before `high`. */
  between(low: number, high: number): number {
    return Math.max(0, (this.#from[low + 1] ?? 0) - (this.#from[high] ?? 0));
  }
}
