// How deep elements of raw HTML stand in one another on a slide: readers of HTML go down by calling themselves, and
// end where the stack does.

const TAG = /<(\/?)([a-z][\w-]*)(?:\s[^<>]*)?(\/?)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

export class OpenElements {
  readonly #deepest: number;
  #depth = 0;

  constructor(deepest: number) {
    this.#deepest = deepest;
  }

  /** The line without the tags of elements that stand too deep; lines are to come in order. */
  flatten(line: string): string {
    if (!line.includes('<')) return line;
    return line.replace(TAG, (tag, closing: string, name: string, empty: string) => {
      if (empty || VOID.test(name)) return tag;
      if (!closing) return ++this.#depth > this.#deepest ? '' : tag;
      return this.#depth > 0 && this.#depth-- > this.#deepest ? '' : tag;
    });
  }
}
