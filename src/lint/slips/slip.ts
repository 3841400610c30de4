// Slips of the pen: what was typed or pasted means something else in Markdown than its writer thinks, and the slide
// looks wrong without any fault. A slip is found in a slide's lines, before anything is laid out.
import type { Code } from '../../base/catalog.ts';
import type { Edit } from '../../base/diagnostic.ts';
import type { Item } from '../../parse/divs.ts';
import type { RawSlide } from '../../source/deck-source.ts';
import { divHead } from '../../source/div-head.ts';
import { type Line, type LineKind, readLines } from '../../source/lines.ts';

/** One line of a slide. Lines that hold a comment are blank here: what is private is nobody's slip. */
export interface TypedLine {
  readonly kind: LineKind;
  readonly text: string;
  /** The text with code and TeX between signs blanked, columns kept. */
  readonly plain: string;
  /** Lists and quotations that it stands in. */
  readonly depth: number;
  /** It stands in a div that is closed. */
  readonly inDiv: boolean;
}

export interface Slip {
  /** Counted from 0 in the slide. */
  readonly line: number;
  /** Columns from 1; default: the whole line. */
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly message: string;
  readonly hint: string;
  readonly edits?: readonly Edit[] | undefined;
  /** Lines that are explained by it: later rules leave them alone. Default: `line`. */
  readonly until?: number | undefined;
}

/** What rules know of a deck besides the slide. */
export interface SlipContext {
  /** Keys of the bibliography. */
  readonly keys: ReadonlySet<string>;
  /** The slide is all of its deck. */
  readonly alone: boolean;
}

export interface SlipRule {
  readonly code: Code;
  find(slide: TypedSlide, context: SlipContext): Iterable<Slip>;
}

export const defineSlip = (rule: SlipRule): SlipRule => rule;

const CODE_SPAN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;
const MATHS = /(?<![\\$])\$(?![\s$])[^$]*?[^\s\\$]\$(?![\d$])/g;
const blank = (found: string): string => ' '.repeat(found.length);

/** A slide's lines, and edits of them. */
export class TypedSlide {
  readonly raw: RawSlide;
  readonly items: readonly Item[];
  readonly lines: readonly TypedLine[];
  /** Lines that a rule has explained. */
  readonly #claimed = new Set<number>();

  constructor(raw: RawSlide, items: readonly Item[]) {
    this.raw = raw;
    this.items = items;
    const written = raw.body.split('\n');
    const read = readLines(raw.body).lines;
    const inDiv = divsOver(read);
    this.lines = written.map((text, i) => {
      const { kind, text: shown, depth } = read[i] as Line;
      if (shown !== text) return { kind: 'comment', text: '', plain: '', depth, inDiv: true };
      const plain = text.replace(CODE_SPAN, blank).replace(MATHS, blank);
      return { kind, text, plain, depth, inDiv: inDiv[i] ?? false };
    });
  }

  /** Whether the line is text that nothing else has been said of. */
  isFree(line: number): boolean {
    return this.lines[line]?.kind === 'text' && !this.#claimed.has(line);
  }

  claim(from: number, until: number): void {
    for (let i = from; i < until; i++) this.#claimed.add(i);
  }

  isClaimed(line: number): boolean {
    return this.#claimed.has(line);
  }

  isBlank(line: number): boolean {
    const found = this.lines[line];
    return !found || found.kind === 'comment' || found.text.trim() === '';
  }

  /** The next line from `line` on that says something; undefined at the slide's end. */
  nextLine(line: number): TypedLine | undefined {
    for (let i = line; i < this.lines.length; i++) if (!this.isBlank(i)) return this.lines[i];
    return undefined;
  }

  /** Lines `from` to before `to` become these. */
  replace(from: number, to: number, lines: readonly string[]): Edit {
    const { file, firstLine } = this.raw;
    const start = file.lineStart(firstLine + from);
    const last = this.lines[to - 1]?.text.length ?? 0;
    const end = to > from ? file.lineStart(firstLine + to - 1) + last : start;
    const text = lines.join('\n');
    return { from: start, to: end, text: to > from ? text : `${text}\n` };
  }

  /** Columns from 1, the end left out, of one line. */
  replaceIn(line: number, column: number, endColumn: number, text: string): Edit {
    const start = this.raw.file.lineStart(this.raw.firstLine + line);
    return { from: start + column - 1, to: start + endColumn - 1, text };
  }
}

/** For each line whether a div that is closed is open around it. */
function divsOver(lines: readonly Line[]): boolean[] {
  const out = lines.map(() => false);
  const open: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.kind !== 'div') continue;
    if (divHead(line.text.slice(line.at))) open.push(i);
    else {
      const from = open.pop();
      if (from !== undefined && !open.length) out.fill(true, from, i + 1);
    }
  }
  return out;
}
