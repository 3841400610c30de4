// A sentence too long to be read while somebody speaks.
import { layoutOf } from '../../layouts/index.ts';
import { defineRule, isSmallPrint, placeOf } from '../rule.ts';
import { sentencesOf, wordsIn } from '../sentences.ts';

const MOST = 30;
/** Where the deck sets a reading grade, its readers are no colleagues. */
const MOST_EASY = 22;

export const longSentence = defineRule({
  code: 'lint/long-sentence',
  check({ slides, settings, report }) {
    const most = settings['reading-grade'] === undefined ? MOST : MOST_EASY;
    for (const slide of slides) {
      if (layoutOf(slide.scene.layout).purpose === 'sources') continue;
      for (const one of slide.texts) {
        const { paragraph, text } = one;
        if (isSmallPrint(slide, one)) continue;
        for (const sentence of sentencesOf(text)) {
          const length = Math.max(...partsOf(sentence).map((part) => wordsIn(part).length));
          if (length > most)
            report(
              `A sentence has ${length} words; ${most} are the most that is read at a glance`,
              placeOf(slide, sentence, paragraph.origin),
              'Make two of it',
            );
        }
      }
    }
  },
});

/** A list of things with semicolons between them is read by its things. */
const partsOf = (sentence: string): readonly string[] => {
  const parts = sentence.split(';');
  return parts.length > 3 ? parts : [sentence];
};
