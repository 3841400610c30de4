// Runs are split where the theme's face lacks a character: a fallback face draws it, or a diagnostic names it. Blanks
// and marks between characters of one foreign face go with them, so that scripts are shaped in whole phrases.
import type { Run } from '../scene/scene.ts';
import type { Choice, Fallback } from '../text/fallback.ts';
import { type FontStore, fontIdOf } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';

export const NO_GLYPH_SEEN = 'Write it with other characters; it may show as a box';

/** Characters without a look of their own: they follow what stands before them. */
const FOLLOWING = /\p{M}|\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}/u;
/** Of those, the ones that show nothing of themselves; a mark that stands alone does. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/u;
const BLANK = /[\s\u2028\u2029]/u;
const VARIATION = '\uFE0F';

export interface CoverContext {
  readonly theme: Theme;
  readonly fonts: FontStore;
  readonly fallback: Fallback;
  readonly lang: string;
  report(message: string): void;
}

export function coverRuns(runs: Run[], context: CoverContext): Run[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no look
  if (runs.every((run) => /^[\x00-\x7F]*$/.test(run.text))) return runs;
  const text = runs.map((run) => run.text).join('');
  return runs.flatMap((run) => (run.family || run.formula || run.icon ? [run] : coverRun(run, text, context)));
}

function coverRun(run: Run, text: string, { theme, fonts, fallback, lang, report }: CoverContext): Run[] {
  const own = fonts.get(fontIdOf(run, theme.fonts));
  const chars = [...run.text];
  const surroundings = { text, lang: run.lang ?? lang };
  const choices: (Choice | undefined)[] = [];
  for (const [i, char] of chars.entries()) {
    const code = char.codePointAt(0) as number;
    const before = choices[i - 1];
    const pictured = chars[i + 1] === VARIATION;
    if (i > 0 && FOLLOWING.test(char) && !BLANK.test(chars[i - 1] as string)) choices.push(before);
    else if (!pictured && (own.has(code) || BLANK.test(char) || UNSEEN.test(char))) choices.push(undefined);
    else {
      const found = fallback.find(char, surroundings);
      if (!found && !own.has(code))
        report(`No font has a glyph for "${char}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`);
      choices.push(found);
    }
  }
  if (choices.every((choice) => choice === undefined)) return [run];
  joinNeutral(chars, choices, fonts);
  const out: Run[] = [];
  let start = 0;
  for (let i = 1; i <= chars.length; i++) {
    if (i < chars.length && choices[i]?.family === choices[start]?.family) continue;
    const choice = choices[start];
    const piece = { ...run, text: chars.slice(start, i).join('') };
    const own = choice?.lang && primary(choice.lang) !== primary(surroundings.lang) ? { lang: choice.lang } : {};
    out.push(choice ? { ...piece, family: choice.family, italic: run.italic && choice.slanted, ...own } : piece);
    start = i;
  }
  return out;
}

const primary = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? '';

/** Blanks and signs between two stretches of one foreign face are set in it too, where it has them. */
function joinNeutral(chars: readonly string[], choices: (Choice | undefined)[], fonts: FontStore): void {
  let last = -1;
  for (let i = 0; i < chars.length; i++) {
    const choice = choices[i];
    if (!choice) continue;
    const before = choices[last];
    if (last >= 0 && last < i - 1 && before?.family === choice.family) {
      const font = fonts.get(choice.family.faces.regular);
      const between = chars.slice(last + 1, i);
      if (between.every((char) => /[\p{Z}\p{P}]/u.test(char) && font.has(char.codePointAt(0) as number)))
        choices.fill(choice, last + 1, i);
    }
    last = i;
  }
}
