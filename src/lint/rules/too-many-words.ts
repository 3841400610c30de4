// More words than the theme advises: people read the slide and no longer listen.
import { defineRule, isSmallPrint } from '../rule.ts';
import { wordsIn } from '../sentences.ts';

export const tooManyWords = defineRule({
  code: 'layout/too-many-words',
  check({ slides, theme, report }) {
    const most = theme.words;
    for (const slide of slides) {
      if (slide.scene.layout === 'references') continue;
      // small print at the foot (sources) is not read out
      const count = slide.texts
        .filter((text) => !isSmallPrint(slide, text))
        .reduce((sum, { text }) => sum + wordsIn(text).filter((word) => /\p{L}/u.test(word)).length, 0);
      if (count > most)
        report(
          `The slide has ${count} words; ${theme.label} advises at most ${most}`,
          slide.scene.source,
          'Say a part of it, in the notes, or make two slides',
        );
    }
  },
});
