// An abbreviation that is not spelled out where it comes first. Spelled out means: in brackets behind its words, or
// with words in brackets or behind a colon or dash after it.
import { layoutOf } from '../../layouts/index.ts';
import { defineRule, isSmallPrint, placeOf } from '../rule.ts';

/** What needs no spelling out. */
const KNOWN = new Set(
  [
    'DNA RNA UK USA US EU UN WHO HIV AIDS COVID CT MRI PDF OK AM PM ID TV CV UV PC IT FAQ URL HTML CSS USB BMI GP',
    'NHS NICE FDA EMA ISO NATO NASA AND OR NOT II III IV VI VII VIII IX XI XII',
  ].flatMap((names) => names.split(' ')),
);
const SHAPE = /(?<![\p{L}\p{N}/.-])(\p{Lu}[\p{Lu}\p{N}]{1,6})(s)?(?![\p{L}\p{N}/-]|\.\p{L})/gu;

export const abbreviation = defineRule({
  code: 'lint/abbreviation',
  check({ slides, scene, report }) {
    const seen = new Set<string>();
    const example = scene.lang.startsWith('en') ? ', e.g. bone mineral density (BMD)' : '';
    const everything = slides.flatMap((slide) => slide.texts.map(({ text }) => text)).join('\n');
    for (const slide of slides) {
      const { purpose } = layoutOf(slide.scene.layout);
      if (purpose === 'sources' || purpose === 'opening') continue;
      for (const one of slide.texts) {
        const { paragraph, text } = one;
        // sources and rows of tables are full of names; a text in capitals has no abbreviations
        if (one.inTable || isSmallPrint(slide, one) || text === text.toUpperCase()) continue;
        for (const found of text.matchAll(SHAPE)) {
          const short = found[1] as string;
          if (KNOWN.has(short) || seen.has(short) || /\p{N}/u.test(short)) continue;
          seen.add(short);
          if (
            spelledOut(short, text, found.index) ||
            spelledOut(short, everything, everything.indexOf(text) + found.index)
          )
            continue;
          report(
            `The abbreviation ${short} is not spelled out where it comes first`,
            placeOf(slide, short, paragraph.origin),
            `Write the words and the abbreviation in brackets behind them${example}`,
          );
        }
      }
    }
  },
});

function spelledOut(short: string, text: string, at: number): boolean {
  const behind = text.slice(at + short.length, at + short.length + 90);
  if (
    /^s?\s*[([]\p{L}[\p{L}\s-]{4,}/u.test(behind) ||
    /^s?\s*(?::|=|\u2013|\u2014|,? (?:is|means|stands for)\b)\s*\p{L}/u.test(behind)
  )
    return true;
  const before = text.slice(Math.max(0, at - 2), at);
  return /[([]$/.test(before.trimEnd()) && /\p{L}{2,}\s*[([]\s*$/u.test(text.slice(Math.max(0, at - 90), at));
}
