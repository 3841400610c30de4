// Harder to read than the deck allows (`reading-grade: 8`). One slide has few sentences, so it may be two grades harder
// than the whole deck may be.
import { gradeOf, slideGrade } from '../grade.ts';
import { defineRule } from '../rule.ts';
import { wordsIn } from '../sentences.ts';

const LEEWAY = 2;
const LEAST_WORDS = 20;

export const readingGrade = defineRule({
  code: 'lint/reading-grade',
  check({ slides, scene, settings, keySpan, kept, report }) {
    const most = settings['reading-grade'];
    if (most === undefined) return;
    const hint = 'Write shorter sentences and everyday words';
    const read = slides.filter((slide) => slideGrade(slide.scene, kept) !== undefined);
    for (const slide of read) {
      const grade = slideGrade(slide.scene, kept) as number;
      const words = slide.texts.reduce((sum, { text }) => sum + wordsIn(text).length, 0);
      if (words >= LEAST_WORDS && grade > most + LEEWAY)
        report(`The slide reads at school grade ${grade}; the deck asks for ${most}`, slide.scene.source, hint);
    }
    const all = gradeOf(
      read.flatMap((slide) => slide.texts.map(({ text }) => text)),
      scene.lang,
      kept,
    );
    if (all !== undefined && all > most)
      report(
        `The slides together read at school grade ${all}; the deck asks for ${most}`,
        keySpan('reading-grade'),
        hint,
      );
  },
});
