// One font file as a measuring instrument: advance widths in em with kerning on and ligatures off, as both outputs draw
// it. Words are measured once and remembered; a blank between words is kerned by pair, as browsers and office programs
// shape a whole line (Arial kerns a blank against A, T and Y).
import { metricsOf } from './metrics.ts';
import type { Shaper, Writing } from './shaper.ts';

/** What all text in a font is, where it is made for one script: blanks are kerned by script and language. */
export interface FontText {
  readonly script?: string;
  readonly lang?: string;
}

export class Font {
  readonly id: string;
  /** Share of the size above and below the baseline (both positive), as Chromium reads them from hhea or OS/2. */
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly #shaper: Shaper;
  readonly #font: number;
  readonly #writing: Writing;
  readonly #unitsPerEm: number;
  readonly #has = new Map<number, boolean>();
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  readonly #space: number;

  constructor(id: string, bytes: Uint8Array, shaper: Shaper, { script, lang }: FontText = {}) {
    this.id = id;
    const { ascent, descent, xHeight, unitsPerEm } = metricsOf(bytes);
    this.ascent = ascent;
    this.descent = descent;
    this.xHeight = xHeight;
    this.#unitsPerEm = unitsPerEm;
    this.#shaper = shaper;
    this.#font = shaper.open(bytes);
    this.#writing = { ...(script && { script }), ...(lang && { language: shaper.language(lang) }) };
    this.#space = this.#shape(' ');
  }

  has(codePoint: number): boolean {
    let found = this.#has.get(codePoint);
    if (found === undefined) {
      found = this.#shaper.has(this.#font, codePoint);
      this.#has.set(codePoint, found);
    }
    return found;
  }

  /** Advance width of a text in em. */
  width(text: string): number {
    if (!text.includes(' ')) return this.#word(text);
    let total = 0;
    let before = '';
    for (const part of text.split(/( )/)) {
      if (part === '') continue;
      if (part === ' ') total += this.#space + (before && before !== ' ' ? this.pair(before, ' ') : 0);
      else total += this.#word(part) + (before === ' ' ? this.pair(' ', firstOf(part)) : 0);
      before = lastOf(part);
    }
    return total;
  }

  /** Kerning between two characters in em, 0 for most. */
  pair(a: string, b: string): number {
    const key = a + b;
    let found = this.#pairs.get(key);
    if (found === undefined) {
      found = this.#shape(key) - this.#shape(a) - this.#shape(b);
      this.#pairs.set(key, found);
    }
    return found;
  }

  #word(word: string): number {
    let width = this.#words.get(word);
    if (width === undefined) {
      width = this.#shape(word);
      if (this.#words.size > 50_000) this.#words.clear();
      this.#words.set(word, width);
    }
    return width;
  }

  #shape(text: string): number {
    return this.#shaper.advance(this.#font, text, this.#writing) / this.#unitsPerEm;
  }
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);
const lastOf = (text: string): string => [...text.slice(-2)].pop() ?? ' ';
