// Faults of a theme's file: all of them at once, each at its place, in plain words with the nearest name.
import { expect, test } from 'vitest';
import { checkDeck } from '../../support/check.ts';

test('every fault is told in the theme at its line', async () => {
  const { diagnostics } = await checkDeck({
    'talk/deck.md': '---\ntitle: T\ntheme: own\n---\n\n## A\n\nText\n',
    'talk/own/theme.yaml':
      'extends: clinic\nwords: many\nvariants:\n  light:\n    roles:\n      primary: accent1\n      text: blueish\ntype:\n  titel: {size: 30}\n',
  });
  const told = diagnostics.filter(({ code }) => code === 'theme/broken');
  expect(
    told.map(({ span, message, hint }) => `${span?.file}:${span?.line}:${span?.column} ${message}. ${hint}`),
  ).toEqual([
    'talk/own/theme.yaml:2:8 In the theme "own" "words" is to be a number, but is "many". Write a number',
    expect.stringMatching(
      /theme\.yaml:6:16 In the theme "own" "primary" is no colour of a theme\. The colours are background,/,
    ),
    expect.stringMatching(/theme\.yaml:7:13 In the theme "own" "variants\.light\.roles\.text" is to be a slot such as/),
    'talk/own/theme.yaml:9:3 In the theme "own" "titel" is no style of text. Did you mean title?',
  ]);
  for (const { message } of told) expect(message).not.toMatch(/invalid|expected|received/i);
});
