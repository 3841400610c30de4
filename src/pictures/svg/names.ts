// Names in an SVG, replaced by letters: drawing programs name layers and objects as their users did.

/** Inputs of filters that every program knows (Filter Effects 1, 9.2). */
const INPUTS = new Set([
  'SourceGraphic',
  'SourceAlpha',
  'BackgroundImage',
  'BackgroundAlpha',
  'FillPaint',
  'StrokePaint',
]);

export class Names {
  readonly #ids = new Map<string, string>();
  readonly #classes = new Map<string, string>();
  readonly #results = new Map<string, string>();

  id = (name: string): string => letters(this.#ids, name);
  class = (name: string): string => letters(this.#classes, name);
  /** What a filter's step makes, or takes from another. */
  result = (name: string): string => (INPUTS.has(name) ? name : letters(this.#results, name));
}

/** The first name is a, the 27th aa. */
function letters(known: Map<string, string>, name: string): string {
  let short = known.get(name);
  if (short === undefined) {
    short = '';
    for (let n = known.size + 1; n > 0; n = Math.floor((n - 1) / 26))
      short = String.fromCharCode(97 + ((n - 1) % 26)) + short;
    known.set(name, short);
  }
  return short;
}
