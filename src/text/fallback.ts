// Which font draws a character that the theme's face lacks. The fonts are found and read before layout, from the deck's
// text as a whole; asking is then synchronous, and depends on the character, its neighbours and its language only.
import type { FontFamily } from '../scene/scene.ts';
import { FALLBACK_FONTS, type FallbackFont } from './fallback-fonts.ts';
import type { FontStore } from './fonts.ts';

interface Ready {
  readonly font: FallbackFont;
  readonly family: FontFamily;
}

/** How a character is drawn. */
export interface Choice {
  readonly family: FontFamily;
  /** It may be set in italics. */
  readonly slanted: boolean;
  /** Its language, where the face tells. */
  readonly lang?: string;
}

/** What a character's surroundings say of East Asian text. */
type East = 'sc' | 'tc' | 'jp' | 'kr';

export class Fallback {
  readonly #ready: readonly Ready[];
  readonly #store: FontStore;

  private constructor(ready: readonly Ready[], store: FontStore) {
    this.#ready = ready;
    this.#store = store;
  }

  static readonly none = (store: FontStore): Fallback => new Fallback([], store);

  /**
   * Reads the fonts that the text needs beyond `own` (ids of the theme's faces). `langs` are the languages named in the
   * deck. A font that is not installed is left out: the East Asian ones are large, and optional.
   */
  static async prepare(
    text: string,
    langs: readonly string[],
    own: readonly string[],
    store: FontStore,
  ): Promise<Fallback> {
    const missing = new Set<string>();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no look
    for (const char of new Set(text.match(/[^\x00-\x7F]/gu) ?? [])) {
      if (own.some((id) => !store.get(id).has(char.codePointAt(0) as number))) missing.add(char);
    }
    if (!missing.size) return Fallback.none(store);
    const easts = new Set<East>(['sc']);
    for (const lang of langs) easts.add(eastOf(lang) ?? 'sc');
    if (KANA.test(text)) easts.add('jp');
    if (HANGUL.test(text)) easts.add('kr');
    const ready: Ready[] = [];
    for (const font of FALLBACK_FONTS) {
      if (isEast(font.key) && !easts.has(font.key)) continue;
      const asked = [...missing].filter((char) => font.test.test(char));
      if (!asked.length) continue;
      try {
        await store.prepare([font.faces.regular], font);
        const found = store.get(font.faces.regular);
        if (!asked.some((char) => found.has(char.codePointAt(0) as number))) continue;
        await store.prepare(Object.values(font.faces), font);
      } catch {
        continue;
      }
      const { ascent, descent } = store.get(font.faces.regular);
      ready.push({
        font,
        family: {
          office: font.office,
          web: font.web,
          fallback: 'sans-serif',
          mode: 'safe',
          ascent,
          descent,
          faces: font.faces,
        },
      });
      if (!isEast(font.key))
        for (const char of asked)
          if (store.get(font.faces.regular).has(char.codePointAt(0) as number)) missing.delete(char);
    }
    return new Fallback(ready, store);
  }

  /** The fonts that are ready, in the order in which they are asked. */
  get names(): string[] {
    return this.#ready.map(({ font }) => font.key);
  }

  get empty(): boolean {
    return this.#ready.length === 0;
  }

  /** How a character is drawn; undefined where no font has it. */
  find(char: string, surroundings: { text: string; lang: string }): Choice | undefined {
    const code = char.codePointAt(0) as number;
    const has = ({ font }: Ready) => font.test.test(char) && this.#store.get(font.faces.regular).has(code);
    const east = this.#ready.some(({ font }) => isEast(font.key))
      ? (eastOf(surroundings.lang) ?? eastOfText(surroundings.text))
      : undefined;
    const found =
      this.#ready.find((ready) => ready.font.key === east && has(ready)) ??
      this.#ready.find(has) ??
      this.#ready.find(({ font }) => this.#store.get(font.faces.regular).has(code));
    return (
      found && {
        family: found.family,
        slanted: found.font.slanted === true,
        ...(found.font.lang && { lang: found.font.lang }),
      }
    );
  }
}

const KANA = /[\u3040-\u30FF\u31F0-\u31FF\uFF66-\uFF9D]/;
const HANGUL = /\p{Script=Hangul}/u;
const isEast = (key: string): key is East => key === 'sc' || key === 'tc' || key === 'jp' || key === 'kr';

function eastOf(lang: string): East | undefined {
  if (/^ja\b/i.test(lang)) return 'jp';
  if (/^ko\b/i.test(lang)) return 'kr';
  if (/^(zh-(hant|tw|hk|mo)|yue)\b/i.test(lang)) return 'tc';
  return /^zh\b/i.test(lang) ? 'sc' : undefined;
}

function eastOfText(text: string): East {
  if (KANA.test(text)) return 'jp';
  return HANGUL.test(text) ? 'kr' : 'sc';
}
