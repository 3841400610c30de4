// Which dollars are maths, decided before Markdown is parsed. By pandoc's rule an opening `$` is followed by a sign and
// the closing one follows a sign and has no digit behind it: "$5 and $10" is money. All other dollars are hidden behind
// a character that no text has, and come back when the tree is made. Displays `$$...$$` become blocks of their own
// lines.

import { behindCode } from '../source/comments.ts';
import { type Display, displayAt } from '../source/displays.ts';
import { type Line, type LineKind, readLines } from '../source/lines.ts';

/** Stands for a dollar that is no maths; from Unicode's private use area, so that it takes as many columns. */
export const HIDDEN = '\uE024';
/** Stands for the backslash that was before it. */
const NOTHING = '\uE025';
export interface MarkedText {
  readonly text: string;
  /** For each line of `text` (0-based) the line it came from. */
  readonly lines: readonly number[];
}

/** The text with only those dollars that mean maths. */
export function markDollars(text: string): MarkedText {
  const source = text.split('\n');
  if (!text.includes('$')) return { text, lines: source.map((_, i) => i) };
  const marker = new Marker(source);
  for (const [i, line] of readLines(text).lines.entries()) marker.add(line, i);
  return marker.end();
}

class Marker {
  readonly #source: readonly string[];
  readonly #out: string[] = [];
  readonly #lines: number[] = [];
  /** Lines of the paragraph so far. */
  #prose: number[] = [];
  /** The last line that is part of a display. */
  #done = -1;

  constructor(source: readonly string[]) {
    this.#source = source;
  }

  add({ kind, at }: Line, i: number): void {
    if (i <= this.#done) return;
    const line = this.#source[i] as string;
    const display = kind === 'maths' ? displayAt(this.#source, i, at) : undefined;
    if (display) return this.#display(line.slice(0, at), display, i);
    if (kind !== 'blank' && !CODE.has(kind)) {
      this.#prose.push(i);
      return;
    }
    this.#flush();
    this.#put(hide(line), i);
  }

  end(): MarkedText {
    this.#flush();
    return { text: this.#out.join('\n'), lines: this.#lines };
  }

  #put(line: string, from: number): void {
    this.#out.push(line);
    this.#lines.push(from);
  }

  #flush(): void {
    const marked = markInline(this.#prose.map((i) => this.#source[i] as string).join('\n')).split('\n');
    for (const [n, from] of this.#prose.entries()) this.#put(marked[n] as string, from);
    this.#prose = [];
  }

  /** A display becomes a block of its own lines. */
  #display(prefix: string, display: Display, i: number): void {
    this.#flush();
    const inner = prefix.replace(/[-*+]|\d{1,9}[.)]/g, (sign) => ' '.repeat(sign.length));
    const above = this.#out[this.#out.length - 1];
    // a block of its own, wherever the paragraph before it ended
    if (above?.trim() && !/^[ \t>]*$/.test(prefix)) this.#put(prefix.trimEnd() === '>' ? '>' : '', i);
    this.#put(`${prefix}$$${display.tail ? ` ${display.tail}` : ''}`, i);
    for (const { text: content, from } of display.content)
      this.#put(`${from === i ? inner : ''}${hide(content)}`, from);
    this.#put(`${inner}$$`, display.end);
    this.#done = display.end;
  }
}

const CODE: ReadonlySet<LineKind> = new Set(['fence-open', 'fence', 'fence-close', 'indented']);

const hide = (text: string): string => text.replaceAll('$', HIDDEN);

/** One paragraph's worth of lines. */
function markInline(text: string): string {
  if (!text.includes('$')) return text;
  let out = '';
  let i = 0;
  while (i < text.length) {
    const char = text[i] as string;
    if (char === '\\' && i + 1 < text.length) {
      // an escaped dollar is a dollar; other escapes are Markdown's
      out += text[i + 1] === '$' ? HIDDEN + NOTHING : text.slice(i, i + 2);
      i += 2;
    } else if (char === '`') {
      const end = behindCode(text, i);
      out += hide(text.slice(i, end));
      i = end;
    } else if (char === '$') {
      const end = endOfMaths(text, i);
      const size = text[i + 1] === '$' ? 2 : 1;
      if (end) out += '$'.repeat(size) + hide(text.slice(i + size, end - size)) + '$'.repeat(size);
      else out += HIDDEN.repeat(size);
      i = end ?? i + size;
    } else {
      out += char;
      i++;
    }
  }
  return out;
}

/** Behind the closing dollar of maths that opens at `at`. */
function endOfMaths(text: string, at: number): number | undefined {
  const size = text[at + 1] === '$' ? 2 : 1;
  const first = text[at + size];
  if (first === undefined || first === '$' || (size === 1 && /\s/.test(first))) return undefined;
  for (let i = at + size; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
      continue;
    }
    if (text[i] !== '$') continue;
    if (size === 2) {
      if (text[i + 1] === '$') return i + 2;
      continue;
    }
    if (text[i + 1] === '$' || /\s/.test(text[i - 1] as string) || /\d/.test(text[i + 1] ?? '')) return undefined;
    return i + 1;
  }
  return undefined;
}

/** Gives a tree's texts their dollars back. */
export function restoreDollars(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') {
      if (inner.includes(HIDDEN))
        (value as Record<string, unknown>)[key] = inner.replaceAll(HIDDEN, '$').replaceAll(NOTHING, '');
    } else if (key !== 'position') restoreDollars(inner);
  }
}
