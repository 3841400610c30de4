// Which way a paragraph of another script is written. Slides name no language of their own: their letters tell.
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTER = /\p{L}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * `rtl` where most letters are written from right to left; else the direction of what is around it. The first letter,
 * which HTML's `auto` goes by, is wrong for sentences that begin with a foreign name.
 */
export function directionOf(text: string, around: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const right = count(text, RIGHT_TO_LEFT);
  return right > 1 && 2 * right > count(text, LETTER) ? 'rtl' : around;
}

/** The direction that a language is written in, by its tag (`ar-EG`). */
export const languageDirection = (lang: string): 'ltr' | 'rtl' =>
  /^(ar|he|fa|ur|yi|ps|sd)\b/i.test(lang) ? 'rtl' : 'ltr';
