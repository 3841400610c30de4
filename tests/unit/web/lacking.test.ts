// What this edition does not have: a font for a script is told once, in place of a message for each sign.
import { expect, test } from 'vitest';
import type { ToMend } from '../../../src/web/messages.ts';

Object.assign(globalThis, { navigator: { language: 'en' } });
const { Lacking } = await import('../../../src/web/page/lacking.ts');

const place = { severity: 'warning', file: 'talk/deck.md', line: 1, column: 1, from: 0, to: 1, help: '', fixes: [] };
const noGlyph = (sign: string): ToMend =>
  ({ ...place, code: 'layout/no-glyph', message: `No font has a glyph for "${sign}" (U+0000)` }) as ToMend;
const font = (folder: string, file: string) => `node_modules/@expo-google-fonts/${folder}/${file}`;

test('signs of a script without a font are one sentence; other signs keep their message', () => {
  const lacking = new Lacking();
  const problems = [noGlyph('ก'), noGlyph('ร'), noGlyph('\u{1D100}')];
  expect(lacking.split(problems)).toEqual({ problems, sentences: [] });
  lacking.add(font('noto-sans-thai', 'NotoSansThai_400Regular.ttf'));
  const split = lacking.split(problems);
  expect(split.problems).toEqual([problems[2]]);
  expect(split.sentences).toHaveLength(1);
  expect(split.sentences[0]).toMatch(
    /^This file of Lectern has no font for Thai\. Drop NotoSansThai_400Regular\.ttf in:/,
  );
  expect([lacking.asksFor('NotoSansThai_400Regular.ttf'), lacking.asksFor('Other.ttf')]).toEqual([true, false]);
});

test('a Japanese deck is not asked for a Chinese font, a Chinese one is; a font that helps nothing is not asked for', () => {
  const lacking = new Lacking();
  lacking.add(font('noto-sans-jp', 'NotoSansJP_400Regular.ttf'));
  lacking.add(font('noto-sans-sc', 'NotoSansSC_400Regular.ttf'));
  expect(lacking.split([noGlyph('骨'), noGlyph('は')]).sentences.map((one) => /Drop (\w+)/.exec(one)?.[1])).toEqual([
    'NotoSansJP_400Regular',
  ]);
  expect(lacking.split([]).sentences).toEqual([]);
  lacking.clear();
  lacking.add(font('noto-sans-sc', 'NotoSansSC_400Regular.ttf'));
  expect(lacking.split([noGlyph('骨')]).sentences[0]).toContain('no font for Simplified Chinese');
});

test('anything else that is lacking is named', () => {
  const lacking = new Lacking();
  lacking.add('@shikijs/langs/abap.mjs');
  lacking.add(font('x', 'Other_400Regular.ttf'));
  expect(lacking.split([]).sentences).toEqual([
    '@shikijs/langs/abap.mjs is not in this file of Lectern: the deck is laid out without it.',
    'This deck needs a font that is not in this file of Lectern: drop Other_400Regular.ttf in.',
  ]);
});
