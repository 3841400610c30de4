// Reading grades against texts whose grade is known from counting by hand.

import { expect, test } from 'vitest';
import { Kept } from '../../../src/base/kept.ts';
import { gradeOf } from '../../../src/lint/grade.ts';
import { sentencesOf } from '../../../src/lint/sentences.ts';

test('English follows Flesch and Kincaid', () => {
  // 13 words, 2 sentences, 13 syllables: 0.39 * 6.5 + 11.8 * 1 - 15.59 < 0
  expect(gradeOf(['The cat sat on the mat.', 'The dog ran to the red house.'], 'en', new Kept())).toBe(0);
  // 12 words, 1 sentence, 26 syllables: 0.39 * 12 + 11.8 * 26 / 12 - 15.59 = 14.66
  expect(
    gradeOf(
      ['Bone density therapy rapidly reduces fractures among elderly women after hospital surgery.'],
      'en',
      new Kept(),
    ),
  ).toBeGreaterThan(12);
});

test('German has a formula, others have none, and few words give none', () => {
  expect(
    gradeOf(['Die Katze sitzt auf der Matte und schaut aus dem Fenster in den Garten.'], 'de-AT', new Kept()),
  ).toBeLessThan(6);
  expect(
    gradeOf(['Le chat est sur le tapis et regarde par la porte du jardin vert.'], 'fr', new Kept()),
  ).toBeUndefined();
  expect(gradeOf(['Short text.'], 'en', new Kept())).toBeUndefined();
});

test('sentences end at marks, not at short forms or decimals', () => {
  expect(sentencesOf('It falls by 3.5 points, e.g. in Spain. Then it rises! Why?')).toEqual([
    'It falls by 3.5 points, e.g. in Spain.',
    'Then it rises!',
    'Why?',
  ]);
  expect(sentencesOf('No mark at its end')).toEqual(['No mark at its end']);
});
