// One font file as a measuring instrument: advance widths in em with kerning on and ligatures off, as both outputs draw it.
// Words are measured once and remembered; a blank between words is kerned by pair, as browsers and office programs shape
// a whole line (Arial kerns a blank against A, T and Y).
import * as fontkit from 'fontkit';

/** Kerning stays on; ligatures are off because PowerPoint has none. */
const FEATURES: Record<string, boolean> = { liga: false, clig: false, dlig: false, hlig: false, calt: false };

export class Font {
  readonly id: string;
  /** Share of the size above and below the baseline (both positive), as Chromium reads them from hhea or OS/2. */
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly #font: fontkit.Font;
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  readonly #space: number;

  constructor(id: string, bytes: Uint8Array) {
    this.id = id;
    const font = fontkit.create(bytes as Buffer);
    if (!('layout' in font)) throw new Error(`${id}: a font collection is not a font`);
    this.#font = font;
    const os2 = font['OS/2'];
    const typo = os2?.fsSelection?.useTypoMetrics === true;
    this.ascent = (typo ? os2.typoAscender : font.ascent) / font.unitsPerEm;
    this.descent = -(typo ? os2.typoDescender : font.descent) / font.unitsPerEm;
    this.xHeight = (font.xHeight || font.unitsPerEm / 2) / font.unitsPerEm;
    this.#space = this.#shape(' ');
  }

  has(codePoint: number): boolean {
    return this.#font.hasGlyphForCodePoint(codePoint);
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
    return this.#font.layout(text, FEATURES as never).advanceWidth / this.#font.unitsPerEm;
  }
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);
const lastOf = (text: string): string => [...text.slice(-2)].pop() ?? ' ';
