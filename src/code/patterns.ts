// Patterns of a grammar as regular expressions of JavaScript, translated when the program was bundled (patterns.mjs):
// translating takes a third of the time of the first code in a language.
import type { EmulatedRegExp } from 'oniguruma-to-es';

/** A pattern, what it is in JavaScript, and what only a class of oniguruma-to-es can do. */
type Translated = readonly [pattern: string, source: string, flags: string, options?: EmulatedRegExp['rawOptions']];

/** From a grammar's pattern to what runs; undefined for one that is not among them. */
type Translate = (pattern: string) => RegExp | undefined;

/** Those of a language; none where the program ships none for it. */
export async function translatedPatterns(
  id: string,
  resource: (name: string) => Promise<Uint8Array>,
  Emulated: typeof EmulatedRegExp,
): Promise<Translate> {
  const known = new Map<string, Translated>();
  try {
    const text = new TextDecoder().decode(await resource(`dist/patterns/${id}.json`));
    for (const one of JSON.parse(text) as Translated[]) known.set(one[0], one);
  } catch {
    // translated when it is needed
  }
  return (pattern) => {
    const [, source, flags, options] = known.get(pattern) ?? [];
    if (source === undefined) return undefined;
    return options ? new Emulated(source, flags, options) : new RegExp(source, flags);
  };
}
