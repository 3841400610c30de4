import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Fallback } from '../../../src/text/fallback.ts';
import { FALLBACK_FONTS } from '../../../src/text/fallback-fonts.ts';
import { FontStore } from '../../../src/text/fonts.ts';

const modules = new URL('../../../node_modules/', import.meta.url);
const CARLITO = 'npm:@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf';
const read: string[] = [];
const load = async (id: string) => {
  read.push(id);
  return new Uint8Array(readFileSync(new URL(id.slice(4), modules)));
};

async function fallbackFor(text: string, langs: string[] = []) {
  const store = new FontStore(load);
  await store.prepare([CARLITO]);
  read.length = 0;
  return Fallback.prepare(text, langs, [CARLITO], store);
}

describe('fallback fonts', () => {
  it('reads nothing for what the theme has', async () => {
    const fallback = await fallbackFor('Knochen, os, ossa, οστά, кость \u2014 20\u00A0%');
    expect(fallback.empty).toBe(true);
    expect(read).toEqual([]);
  });

  it('reads one family for one script', async () => {
    await fallbackFor('हड्डी एक जीवित ऊतक');
    expect(new Set(read)).toEqual(
      new Set(Object.values(FALLBACK_FONTS.find((font) => font.key === 'devanagari')?.faces ?? {})),
    );
  });

  describe('over all scripts', () => {
    let fallback: Fallback;
    const at = (char: string, lang = 'en', text = char) => fallback.find(char, { text, lang })?.family.web;
    beforeAll(async () => {
      fallback = await fallbackFor('שלום سلام हड्डी สวัส 骨は뼈 😀 ⇒ ∑ ☎ \u{13000}', ['ja', 'ko', 'zh-TW']);
    });

    it.each([
      ['ש', 'Arimo'],
      ['س', 'IBM Plex Sans Arabic'],
      ['ह', 'Noto Sans Devanagari'],
      ['ส', 'Noto Sans Thai'],
      ['뼈', 'Noto Sans KR'],
      ['は', 'Noto Sans JP'],
      ['😀', 'Noto Emoji'],
      ['∀', 'Noto Sans Math'],
    ])('%s is drawn by %s', (char, family) => expect(at(char)).toBe(family));

    it('chooses the form of Han characters by language, else by what stands beside them', () => {
      expect(at('骨', 'ja')).toBe('Noto Sans JP');
      expect(at('骨', 'zh-Hant-HK')).toBe('Noto Sans TC');
      expect(at('骨', 'ko')).toBe('Noto Sans KR');
      expect(at('骨', 'en', '骨は生きている')).toBe('Noto Sans JP');
      expect(at('骨', 'en', '骨骼')).toBe('Noto Sans SC');
    });

    it('has nothing for hieroglyphs', () => expect(at('\u{13000}')).toBeUndefined());
  });

  it('goes on without a font that is not installed', async () => {
    const store = new FontStore(async (id) => {
      if (id.includes('noto-sans-jp')) throw new Error('not installed');
      return load(id);
    });
    await store.prepare([CARLITO]);
    const fallback = await Fallback.prepare('骨は', ['ja'], [CARLITO], store);
    expect(fallback.find('骨', { text: '骨は', lang: 'ja' })?.family.web).toBe('Noto Sans SC');
  });
});
