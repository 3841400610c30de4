// Which `---` of a file separate slides, and what each line is. A separator in code, maths or a comment is none; but
// what was left open would swallow the rest of the deck, so each opener that reaches a separator is weighed: either it
// reaches its closer, or it ends with its slide. The reading with the fewest faults wins, then the one that hides the
// fewest separators.
import { Closers, type Opened } from './closers.ts';
import { type Line, LineReader } from './lines.ts';

export interface Enclosed {
  /** What each line is; undefined in code, maths or a comment that holds a separator, and in front matter. */
  readonly lines: readonly (Line | undefined)[];
  /** Openers without a closer, in order. */
  readonly open: readonly Opened[];
}

/** What is known of a line of dashes: whether it may separate slides, and the line where text goes on behind it. */
export interface Dashes {
  readonly separates: boolean;
  readonly next: number;
}

/** What reading from a slide's first line, or from behind a closer, comes to. */
interface Reached {
  /** The line that may separate slides, or the end of the file. */
  readonly line: number;
  readonly opened?: Opened | undefined;
  /** Where what is open closes, were it not broken off. */
  readonly closer?: number | undefined;
}

/** From a line to the end of the file. */
interface Cost {
  readonly faults: number;
  readonly hidden: number;
  /** What is open is taken to reach its closer. */
  readonly whole: boolean;
}

/** `dashes` tells of every line of dashes, by its 0-based number; text starts at line `start`. */
export function findEnclosed(lines: readonly string[], start: number, dashes: ReadonlyMap<number, Dashes>): Enclosed {
  return new Weighing(lines, dashes).read(start);
}

class Weighing {
  readonly #lines: readonly string[];
  readonly #dashes: ReadonlyMap<number, Dashes>;
  readonly #closers: Closers;
  readonly #reached = new Map<number, Reached>();
  readonly #costs = new Map<number, Cost>();
  /** Separators before each line. */
  readonly #separators: Uint32Array;

  constructor(lines: readonly string[], dashes: ReadonlyMap<number, Dashes>) {
    this.#lines = lines;
    this.#dashes = dashes;
    this.#closers = new Closers(lines);
    this.#separators = new Uint32Array(lines.length + 1);
    for (let i = 0; i < lines.length; i++)
      this.#separators[i + 1] = (this.#separators[i] as number) + (dashes.get(i)?.separates ? 1 : 0);
  }

  read(start: number): Enclosed {
    const out = new Array<Line | undefined>(this.#lines.length);
    const open: Opened[] = [];
    for (let from = start; from < this.#lines.length; ) {
      const { whole } = this.#cost(from);
      const { line, opened, closer } = this.#reach(from);
      const reader = new LineReader(this.#lines, from);
      const last = opened?.line ?? line;
      for (let i = from; i < last; i++) out[i] = reader.next();
      if (opened && !whole) open.push(opened);
      if (whole && closer !== undefined) from = closer + 1;
      else from = this.#behind(line, out);
    }
    return { lines: out, open };
  }

  /** The line behind a separator, which is itself kept as a line of text. */
  #behind(separator: number, out: (Line | undefined)[]): number {
    if (separator < this.#lines.length)
      out[separator] = { kind: 'text', text: this.#lines[separator] as string, depth: 0, at: 0 };
    return this.#dashes.get(separator)?.next ?? separator + 1;
  }

  #reach(from: number): Reached {
    const known = this.#reached.get(from);
    if (known) return known;
    const found = this.#readFrom(from);
    this.#reached.set(from, found);
    return found;
  }

  #readFrom(from: number): Reached {
    const reader = new LineReader(this.#lines, from);
    let maths: Opened | undefined;
    for (let i = from; i < this.#lines.length; i++) {
      if (this.#dashes.get(i)?.separates) {
        const opened = reader.open;
        if (opened) return { line: i, opened, closer: this.#closers.next(opened, i) };
        const closer = maths && this.#mathsEnd(maths, i);
        return closer === undefined ? { line: i } : { line: i, opened: maths, closer };
      }
      const { kind, depth } = reader.next();
      if (maths && kind !== 'fence' && (this.#lines[i] as string).includes('$$')) maths = undefined;
      else if (kind === 'text' && depth === 0 && opensMaths(this.#lines[i] as string))
        maths = { kind: 'maths', line: i, mark: '$$' };
    }
    return { line: this.#lines.length, opened: reader.open };
  }

  /**
   * Where maths closes that reaches separator `at`; not behind another slide's front matter, nor where it opens anew.
   */
  #mathsEnd(maths: Opened, at: number): number | undefined {
    const end = this.#closers.next(maths, at);
    if (end === undefined) return undefined;
    for (let i = at; i < end; i++) {
      const own = this.#dashes.get(i);
      if (own?.separates && own.next > i + 1) return undefined;
      if (opensMaths(this.#lines[i] as string)) return undefined;
    }
    return end;
  }

  /** The cost of reading on from a line, and how; what it hangs on is found out first, without recursion. */
  #cost(from: number): Cost {
    const wanted = [from];
    while (wanted.length) {
      const at = wanted[wanted.length - 1] as number;
      const found = this.#costs.has(at) ? undefined : this.#weigh(at);
      if (typeof found === 'number') wanted.push(found);
      else {
        if (found) this.#costs.set(at, found);
        wanted.pop();
      }
    }
    return this.#costs.get(from) as Cost;
  }

  /** The cost, or the line whose cost has to be known first. */
  #weigh(from: number): Cost | number {
    if (from >= this.#lines.length) return { faults: 0, hidden: 0, whole: false };
    const { line, opened, closer } = this.#reach(from);
    const next = this.#dashes.get(line)?.next ?? line + 1;
    const rest = this.#costs.get(next);
    if (!rest) return next;
    const fault = opened && opened.kind !== 'maths' ? 1 : 0;
    const broken: Cost = { faults: rest.faults + fault, hidden: rest.hidden, whole: false };
    if (!opened || closer === undefined) return broken;
    const after = this.#costs.get(closer + 1);
    if (!after) return closer + 1;
    const whole: Cost = {
      faults: after.faults + (this.#closers.reopened(opened, line, closer + 1) ? 1 : 0),
      hidden: after.hidden + (this.#separators[closer] as number) - (this.#separators[line] as number),
      whole: true,
    };
    if (opened.kind === 'maths') return whole.faults <= broken.faults ? whole : broken;
    if (whole.faults !== broken.faults) return whole.faults < broken.faults ? whole : broken;
    return whole.hidden <= broken.hidden ? whole : broken;
  }
}

/** Two dollars alone that begin a line. */
function opensMaths(line: string): boolean {
  return line.slice(0, 5).trimStart().startsWith('$$') && line.indexOf('$$') === line.lastIndexOf('$$');
}
