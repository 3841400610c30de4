import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { themeSchema } from '../../../src/schema/theme-file.ts';
import { Fallback } from '../../../src/text/fallback.ts';
import { FontStore } from '../../../src/text/fonts.ts';
import { Theme } from '../../../src/theme/theme.ts';
import { coverRuns } from '../../../src/typeset/cover-glyphs.ts';
import { run } from '../../support/fonts.ts';

const root = new URL('../../../', import.meta.url);
const file = themeSchema.parse(parse(readFileSync(new URL('themes/congress/theme.yaml', root), 'utf8')));

async function cover(text: string) {
  const fonts = new FontStore(async (id) => new Uint8Array(readFileSync(new URL(`node_modules/${id.slice(4)}`, root))));
  const theme = await Theme.load(file, 'light', fonts);
  const fallback = await Fallback.prepare(text, [], [theme.fonts.body.faces.regular], fonts);
  const messages: string[] = [];
  const runs = coverRuns([run(text)], {
    theme,
    fonts,
    fallback,
    lang: 'en',
    report: (message) => messages.push(message),
  });
  return { runs: runs.map((piece) => `${piece.family?.web ?? '-'}|${piece.text}`), messages };
}

describe('covering runs', () => {
  it('keeps a phrase of one script together, blanks and commas too', async () => {
    expect((await cover('bone: العظام نسيج، حي 2026')).runs).toEqual([
      '-|bone: ',
      'IBM Plex Sans Arabic|العظام نسيج، حي',
      '-| 2026',
    ]);
  });

  it('keeps joined pictures and their variation signs together', async () => {
    expect((await cover('a 👩\u200D⚕️ b')).runs).toEqual(['-|a ', 'Noto Emoji|👩\u200D⚕️', '-| b']);
    expect((await cover('a ❤\uFE0F')).runs[1]).toBe('Noto Emoji|❤\uFE0F');
  });

  it('draws a mark that has lost its letter', async () => {
    expect((await cover('\u0948 जो')).runs).toEqual(['Noto Sans Devanagari|\u0948 जो']);
  });

  it('names what no font has, and draws the rest', async () => {
    const { runs, messages } = await cover('x \u{13000} y');
    expect(runs).toEqual(['-|x \u{13000} y']);
    expect(messages).toEqual(['No font has a glyph for "\u{13000}" (U+13000)']);
  });

  it('loses and reorders nothing', async () => {
    const text = 'Οστά кость שלום سلام हड्डी 骨は뼈 😀\u{1F3FD} ∑ ☎ \u{13000} 1\uFE0F\u20E3 e\u0301';
    const { runs } = await cover(text);
    expect(runs.map((piece) => piece.slice(piece.indexOf('|') + 1)).join('')).toBe(text);
  });
});
