// How many years of school a text asks for. English by Flesch and Kincaid (1975), German by the first Vienna formula
// for factual texts (Bamberger and Vanecek 1984); other languages have no figure rather than a wrong one.
import { syllable } from 'syllable';
import type { Kept } from '../base/kept.ts';
import { layoutOf } from '../layouts/index.ts';
import type { SceneSlide } from '../scene/scene.ts';
import { textsOf } from './rule.ts';
import { sentencesOf, wordsIn } from './sentences.ts';

/** Fewer words say nothing. */
export const LEAST_WORDS = 12;
/** What is longer is no word. */
const LONGEST_WORD = 60;

/** Syllables of words met before: the same few thousand come again and again. */
const newSyllables = () => new Map<string, number>();
const MOST_MET = 20_000;

function counted(word: string, met: Map<string, number>): number {
  let count = met.get(word);
  if (count === undefined) {
    count = syllable(word);
    if (met.size >= MOST_MET) met.clear();
    met.set(word, count);
  }
  return count;
}

interface Counts {
  readonly words: readonly string[];
  readonly sentences: number;
  /** Syllables of each word. */
  readonly syllables: readonly number[];
}

const share = (list: readonly unknown[], count: number): number => (100 * count) / list.length;
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

const FORMULAS: Record<
  string,
  { syllables(word: string, met: Map<string, number>): number; grade(counts: Counts): number }
> = {
  en: {
    syllables: (word, met) => Math.max(1, counted(word, met)),
    grade: ({ words, sentences, syllables }) =>
      0.39 * (words.length / sentences) + 11.8 * (sum(syllables) / words.length) - 15.59,
  },
  de: {
    syllables: (word) => Math.max(1, word.match(/[aeiouyäöü]+/giu)?.length ?? 0),
    grade: ({ words, sentences, syllables }) =>
      0.1935 * share(words, syllables.filter((n) => n >= 3).length) +
      0.1672 * (words.length / sentences) +
      0.1297 * share(words, words.filter((word) => word.length > 6).length) -
      0.0327 * share(words, syllables.filter((n) => n === 1).length) -
      0.875,
  },
};

/**
 * The school grade of some paragraphs, to a tenth and not below 0; undefined where the language has no formula or words
 * are few.
 */
export function gradeOf(paragraphs: readonly string[], lang: string, kept: Kept): number | undefined {
  const formula = FORMULAS[lang.split('-')[0]?.toLowerCase() ?? ''];
  const sentences = paragraphs.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsIn).filter((word) => word.length <= LONGEST_WORD && /\p{L}/u.test(word));
  if (!formula || words.length < LEAST_WORDS) return undefined;
  const met = kept.of(newSyllables);
  const grade = formula.grade({
    words,
    sentences: sentences.length,
    syllables: words.map((word) => formula.syllables(word, met)),
  });
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** The grade of what a slide shows; lists of sources and openers are not read, but looked up. */
export function slideGrade(slide: SceneSlide, kept: Kept): number | undefined {
  const { purpose } = layoutOf(slide.layout);
  if (purpose === 'sources' || purpose === 'opening') return undefined;
  return gradeOf(
    textsOf(slide).map(({ text }) => text),
    slide.lang,
    kept,
  );
}
