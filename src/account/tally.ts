// How often each word comes in a text. A word is a run of letters, or of digits, since the number of
// a footnote stands close to its word; case aside.

const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

export const wordsIn = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
      .match(WORD) ?? []
  ).map((word) => word.toLowerCase());

export class Tally {
  readonly #counts = new Map<string, number>();
  add(text: string): void {
    for (const word of wordsIn(text)) this.#counts.set(word, this.of(word) + 1);
  }
  of(word: string): number {
    return this.#counts.get(word) ?? 0;
  }
}
