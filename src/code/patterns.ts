// Patterns of a grammar as regular expressions of JavaScript, translated when the program was bundled (patterns.mjs):
// translating takes a third of the time of the first code in a language. Code in ASCII, as most is, has patterns whose
// classes of letters hold those of ASCII alone: to compile the hundreds of ranges of others takes another third.
import type { EmulatedRegExp } from 'oniguruma-to-es';

/** A pattern, what it is in JavaScript, and what only a class of oniguruma-to-es can do. */
type Translated = readonly [pattern: string, source: string, flags: string, options?: EmulatedRegExp['rawOptions']];

export type Letters = 'ascii' | 'all';

export const lettersOf = (text: string): Letters => (/^[\0-\x7f]*$/.test(text) ? 'ascii' : 'all');

/** From a grammar's pattern to what runs on text of such letters; undefined for one that is not among them. */
type Translate = (pattern: string, letters: Letters) => RegExp | undefined;

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
  const narrow = asciiOnly();
  return (pattern, letters) => {
    const [, translated, flags = '', options] = known.get(pattern) ?? [];
    if (translated === undefined) return undefined;
    // classes may stand in classes in this mode alone
    const source = letters === 'ascii' && flags.includes('v') ? narrow(translated) : translated;
    return options ? new Emulated(source, flags, options) : new RegExp(source, flags);
  };
}

const ASCII = String.fromCharCode(...Array(128).keys());
const written = (letter: string): string => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Gives a source whose classes by property, `\p{L}`, are written as the characters of ASCII that they hold. */
function asciiOnly(): (source: string) => string {
  const classes = new Map<string, string>();
  const classOf = (property: string): string => {
    const runs = ASCII.match(new RegExp(`${property}+`, 'gv')) ?? [];
    const ends = runs.map((run) => [run[0], run[run.length - 1]] as [string, string]);
    return `[${ends.map((both) => both.map(written).join('-')).join('')}]`;
  };
  return (source) =>
    // an escaped backslash takes its letter with it
    source.replace(/\\(?:[pP]\{[^}]*\}|.)/gs, (sign) => {
      if (sign.length < 3) return sign;
      const known = classes.get(sign) ?? classOf(sign);
      classes.set(sign, known);
      return known;
    });
}
