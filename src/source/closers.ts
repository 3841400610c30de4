// Where something that a line opens would be closed further down, whatever lies between; and how many lines of a kind
// lie in a stretch. Both are counted once for a file, so that weighing what was left open takes no second look at its
// lines.

const OPENING = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** A display's end, with its name behind it: `$$ {#eq:name}`. */
const CLOSING_MATHS = /\$\$[ \t]*(?:\{[^{}]*\})?[ \t]*[.,;:]?[ \t]*$/;

/** What is left open at a slide's end. */
export interface Opened {
  readonly kind: 'fence' | 'maths' | 'comment';
  /** From 0. */
  readonly line: number;
  /** What it is written with: "```", "~~~~", "$$" or "<!--". */
  readonly mark: string;
}

/** Lines of one fence character that can close, each with the next one that is longer. */
interface Fences {
  readonly lines: number[];
  readonly lengths: number[];
  readonly longer: number[];
}

export class Closers {
  readonly #fences: Readonly<Record<string, Fences>> = { '`': empty(), '~': empty() };
  readonly #maths: Int32Array;
  readonly #comment: Int32Array;
  readonly #tallies: Readonly<Record<string, Uint32Array>>;

  constructor(lines: readonly string[]) {
    this.#maths = new Int32Array(lines.length + 1).fill(-1);
    this.#comment = new Int32Array(lines.length + 1).fill(-1);
    const tally = () => new Uint32Array(lines.length + 2);
    this.#tallies = { '`': tally(), '````': tally(), '~': tally(), '~~~~': tally(), '<!--': tally() };
    for (let i = lines.length - 1; i >= 0; i--) this.#add(lines[i] as string, i);
  }

  #add(line: string, i: number): void {
    const [, mark = '', info = ''] = OPENING.exec(line) ?? [];
    const words = info.trim() !== '';
    if (mark && !words) addFence(this.#fences[mark[0] as string] as Fences, i, mark.length);
    this.#maths[i] = CLOSING_MATHS.test(line) ? i : (this.#maths[i + 1] as number);
    this.#comment[i] = line.includes('-->') ? i : (this.#comment[i + 1] as number);
    for (const [key, tally] of Object.entries(this.#tallies)) {
      const yes = key === '<!--' ? line.includes(key) : words && mark.startsWith(key);
      tally[i] = (tally[i + 1] as number) + (yes ? 1 : 0);
    }
  }

  /** The first line at or below `from` that closes it; undefined where none does. */
  next({ kind, mark }: Opened, from: number): number | undefined {
    if (kind !== 'fence') {
      const found = (kind === 'maths' ? this.#maths : this.#comment)[from] as number;
      return found < 0 ? undefined : found;
    }
    const { lines, lengths, longer } = this.#fences[mark[0] as string] as Fences;
    // the lists run from the end of the file to its start
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] as number) >= from) low = middle + 1;
      else high = middle;
    }
    let at = low - 1;
    while (at >= 0 && (lengths[at] as number) < mark.length) at = longer[at] as number;
    return at < 0 ? undefined : lines[at];
  }

  /** Whether another opener of the kind comes between the two lines: then this one was hardly ever closed. */
  reopened({ mark, kind }: Opened, after: number, before: number): boolean {
    const key = kind === 'fence' && mark.length === 3 ? (mark[0] as string) : mark.slice(0, 4);
    const tally = this.#tallies[key];
    return tally !== undefined && (tally[after + 1] as number) > (tally[before] as number);
  }
}

const empty = (): Fences => ({ lines: [], lengths: [], longer: [] });

function addFence({ lines, lengths, longer }: Fences, line: number, length: number): void {
  let above = lines.length - 1;
  while (above >= 0 && (lengths[above] as number) <= length) above = longer[above] as number;
  lines.push(line);
  lengths.push(length);
  longer.push(above);
}
