// Latin words in paragraphs from right to left: runs of their own in their own language, so that spelling is checked
// and read out in it. Blanks at their edges stay with the paragraph's script, or programs draw them on the wrong side.
import { languageDirection } from '../../../../base/direction.ts';
import type { Direction } from '../../../../scene/scene.ts';

const LATIN = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}\s.,:;'\u2019&+/()\u2013-]*[\p{Script=Latin}\p{N}])?/gu;
/** What PowerPoint takes Latin words for beside a language from right to left. */
const LATIN_LANGUAGE = 'en-US';

export interface Stretch {
  readonly text: string;
  readonly lang: string;
}

/** The text in stretches of one language; whole where the paragraph goes from left to right. */
export function stretchesOf(text: string, lang: string, dir: Direction): Stretch[] {
  if (dir === 'ltr' || languageDirection(lang) === 'ltr') return text ? [{ text, lang }] : [];
  const stretches: Stretch[] = [];
  let from = 0;
  const add = (to: number, own: string) => {
    if (to > from) stretches.push({ text: text.slice(from, to), lang: own });
    from = to;
  };
  for (const found of text.matchAll(LATIN)) {
    add(found.index, lang);
    add(found.index + found[0].length, LATIN_LANGUAGE);
  }
  add(text.length, lang);
  return stretches;
}
