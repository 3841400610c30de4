// What each line of a text is: code, HTML, equation, `:::` or text, and how many lists, quotations and footnotes it
// stands in. The one reader of lines for all stages. It follows CommonMark 0.31 (5: container blocks, 4: leaf blocks)
// and works in time that grows with the text; private comments are taken out on the way, since what counts as code
// decides what is a comment.
import { Columns } from './columns.ts';
import { commentEnd, commentStart, LOOKED_AT, paragraphBelow } from './comments.ts';
import { type Container, containerAt, DEEPEST, matchAt, RULE } from './containers.ts';
import { displayAt } from './displays.ts';
import { htmlBlockAt } from './html-block.ts';
import {
  type Begun,
  DIV,
  FENCE,
  HEADING,
  isInterrupted,
  type Leaf,
  LINK,
  type Line,
  type LineKind,
  type ReadLines,
  UNDERLINE,
} from './line-kinds.ts';
import { isDelimiterRow } from './table-lines.ts';

export type { Line, LineKind, ReadLines } from './line-kinds.ts';

/** Reads lines one after the other, from where no list, quotation or code is open. */
export class LineReader {
  readonly #lines: readonly string[];
  /** Lines as they were read, comments taken out; those above the first one are missing. */
  readonly #read: string[] = [];
  readonly #first: number;
  #containers: Container[] = [];
  #leaf: Leaf | undefined;
  /** Line where a comment began that is still open. */
  #comment: number | undefined;
  /** Line where the open fence began. */
  #fence: number | undefined;

  constructor(lines: readonly string[], first = 0) {
    this.#lines = lines;
    this.#first = first;
  }

  /** Line of the comment, or of the fence outside of lists and quotations, that is open behind the last line read. */
  get open(): { readonly kind: 'fence' | 'comment'; readonly line: number; readonly mark: string } | undefined {
    if (this.#comment !== undefined) return { kind: 'comment', line: this.#comment, mark: '<!--' };
    if (this.#leaf?.kind === 'fence' && !this.#containers.length)
      return { kind: 'fence', line: this.#fence as number, mark: this.#leaf.mark };
    return undefined;
  }

  /** The fence in a list or quotation that is open behind the last line read; a line at the margin ends it. */
  get openInside(): number | undefined {
    return this.#leaf?.kind === 'fence' ? this.#fence : undefined;
  }

  next(): Line {
    const at = this.#first + this.#read.length;
    let text = this.#lines[at] as string;
    if (this.#comment !== undefined) {
      const end = text.indexOf('-->');
      if (end < 0) {
        this.#read.push('');
        return { kind: 'comment', text: '', depth: this.#containers.length, at: 0 };
      }
      this.#comment = undefined;
      text = (/^[ \t>]*/.exec(text)?.[0] ?? '') + text.slice(end + 3).trimStart();
    }
    let line = this.#withoutComments(text, at);
    if (line === undefined) line = this.#classify(text, at);
    this.#read.push(line.text);
    return line;
  }

  /** The line read without its comments; undefined where it has none. */
  #withoutComments(written: string, at: number): Line | undefined {
    if (!written.includes('<!--')) return undefined;
    const containers = this.#containers.map((one) => ({ ...one }));
    const leaf = this.#leaf && { ...this.#leaf };
    const fence = this.#fence;
    let found = this.#classify(written, at);
    let text = written;
    for (let from = found.at; ; ) {
      if (found.kind !== 'text' && found.kind !== 'html' && found.kind !== 'div') return found;
      const first = this.#leaf?.kind === 'paragraph' ? this.#leaf.first : at;
      const above = this.#read.slice(Math.max(first - this.#first, this.#read.length - LOOKED_AT));
      const start = commentStart({ above, line: text, below: paragraphBelow(this.#lines, at) }, from);
      if (start < 0) return found;
      const end = commentEnd(text, start);
      const rest = end < 0 ? '' : text.slice(end);
      const opens = text.slice(found.at, start).trim() === '';
      const blanks = opens ? '' : ' '.repeat((end < 0 ? text.length : end) - start);
      text = text.slice(0, start) + blanks + (opens ? rest.trimStart() : rest);
      from = start + blanks.length;
      this.#containers = containers.map((one) => ({ ...one }));
      this.#leaf = leaf && { ...leaf };
      this.#fence = fence;
      found = this.#classify(text, at);
      if (end < 0) {
        this.#comment = at;
        return found;
      }
    }
  }

  #classify(text: string, at: number): Line {
    const columns = new Columns(text);
    const matched = this.#matched(columns);
    const all = matched === this.#containers.length;
    const { next } = columns.ahead();
    const line = (kind: LineKind, from = next): Line => ({ kind, text, depth: this.#containers.length, at: from });
    const going = all ? this.#goOn(columns, at) : undefined;
    if (going) return line(going, columns.at);
    const before = this.#leaf;
    const flowing = before?.kind === 'paragraph';
    const fresh = this.#openContainers(columns, matched, all && isInterrupted(before));
    const start = columns.ahead();
    if (start.next === text.length) {
      if (!fresh) this.#containers.length = matched;
      if (before?.kind !== 'indented' || !all || fresh) this.#leaf = undefined;
      return line('blank', start.next);
    }
    const begun = this.#begin(text, start, at, {
      flowing: flowing && !fresh,
      all: all || fresh,
      before: fresh ? undefined : before,
    });
    if (!fresh && !begun.lazy) this.#containers.length = matched;
    if (!begun.lazy) this.#leaf = begun.leaf;
    else if (this.#leaf?.kind === 'paragraph') this.#leaf = { ...this.#leaf, last: '', linksOnly: false };
    if (begun.leaf?.kind === 'fence') this.#fence = at;
    return line(begun.kind, start.next);
  }

  /** How many of the open containers go on in this line; their marks are passed over. */
  #matched(columns: Columns): number {
    let matched = 0;
    let above: Container['kind'] | undefined;
    for (const one of this.#containers) {
      const { indent, next } = columns.ahead();
      const blank = next === columns.line.length;
      if (one.kind === 'quote') {
        if (indent > 3 || columns.line[next] !== '>') break;
        columns.pass(1);
        if (columns.ahead().indent) columns.skip(1);
      } else if (one.kind === 'footnote') {
        // one footnote right in another shares its indentation in micromark
        if (!blank && indent < 4 && !(above === 'footnote' && indent === 0)) break;
        columns.skip(blank ? indent : 4);
      } else if (blank) {
        one.spent = one.bare;
        columns.skip(Math.min(indent, one.width));
      } else {
        if (indent < one.width || one.spent) break;
        columns.skip(one.width);
      }
      if (!blank) one.bare = false;
      above = one.kind;
      matched++;
    }
    return matched;
  }

  /** Code, HTML or an equation that goes on in a line of all its containers. */
  #goOn(columns: Columns, at: number): LineKind | undefined {
    const leaf = this.#leaf;
    const { indent, next } = columns.ahead();
    const rest = columns.line.slice(next);
    if (leaf?.kind === 'maths') {
      if (leaf.end <= at) this.#leaf = undefined;
      return 'maths';
    }
    if (leaf?.kind === 'fence') {
      const run = /^(?:`{3,}|~{3,})(?=[ \t]*$)/.exec(rest)?.[0];
      if (indent > 3 || !run || run[0] !== leaf.mark[0] || run.length < leaf.mark.length) return 'fence';
      this.#leaf = undefined;
      return 'fence-close';
    }
    if (leaf?.kind === 'html') {
      const { end } = leaf.block;
      if (!end && (rest === '' || (indent < 4 && rest.startsWith(':::')))) return undefined;
      if (end?.test(rest)) this.#leaf = undefined;
      return 'html';
    }
    if (leaf?.kind === 'indented' && indent >= 4 && rest) {
      this.#leaf = { kind: 'indented', left: false };
      return 'indented';
    }
    return undefined;
  }

  /** Opens the lists, quotations and footnotes that begin in this line; true where there is any. */
  #openContainers(columns: Columns, matched: number, interrupts: boolean): boolean {
    let opened = false;
    for (;;) {
      const { indent, next } = columns.ahead();
      if (indent > 3 || next === columns.line.length || this.#containers.length > DEEPEST) return opened;
      const made = containerAt(columns, next, interrupts);
      if (!made) return opened;
      if (!opened) this.#containers.length = matched;
      this.#containers.push(made);
      this.#leaf = undefined;
      opened = true;
    }
  }

  /** The leaf that begins at `start`, or goes on there. */
  #begin(
    text: string,
    start: { indent: number; next: number },
    at: number,
    { flowing, all, before }: { flowing: boolean; all: boolean; before: Leaf | undefined },
  ): Begun {
    const rest = text.slice(start.next);
    const goesOn = flowing && all && before?.kind === 'paragraph';
    if (start.indent > 3) {
      if (!flowing) return { kind: 'indented', leaf: { kind: 'indented', left: !all } };
    } else {
      const fence = matchAt(FENCE, text, start.next);
      const mark = fence?.[1] ?? fence?.[2];
      if (mark) return { kind: 'fence-open', leaf: { kind: 'fence', mark } };
      if (matchAt(DIV, text, start.next)) return { kind: 'div', leaf: undefined };
      if (matchAt(HEADING, text, start.next)) return { kind: 'text', leaf: undefined };
      if (goesOn && !before.linksOnly && matchAt(UNDERLINE, text, start.next)) return { kind: 'text', leaf: undefined };
      if (matchAt(RULE, text, start.next)) return { kind: 'text', leaf: undefined };
      const html = htmlBlockAt(rest, flowing && all);
      if (html === 'whole') return { kind: 'html', leaf: undefined };
      if (html) return { kind: 'html', leaf: { kind: 'html', block: html } };
      const display = rest.startsWith('$$') && rest[2] !== '$' ? displayAt(this.#lines, at, start.next) : undefined;
      if (display) return { kind: 'maths', leaf: display.end > at ? { kind: 'maths', end: display.end } : undefined };
    }
    if (flowing && !all) return { kind: 'text', leaf: undefined, lazy: true };
    if (before?.kind === 'table' && all) return { kind: 'text', leaf: before };
    if (goesOn && start.indent < 4 && isDelimiterRow(rest, before.last))
      return { kind: 'text', leaf: { kind: 'table' } };
    const first = goesOn ? before.first : at;
    const linksOnly = (!goesOn || before.linksOnly) && LINK.test(rest);
    return { kind: 'text', leaf: { kind: 'paragraph', first, last: start.indent < 4 ? rest : '', linksOnly } };
  }
}

export function readLines(text: string): ReadLines {
  const written = text.split('\n');
  const reader = new LineReader(written);
  const lines = written.map(() => reader.next());
  return { lines, text: lines.map((line) => line.text).join('\n') };
}
