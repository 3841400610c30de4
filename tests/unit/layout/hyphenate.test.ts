import { describe, expect, it } from 'vitest';
import { hyphenated } from '../../../src/layout/hyphenate.ts';
import type { Deck, Slide } from '../../../src/resolve/deck.ts';

const origin = { file: 'deck.md', line: 1, column: 1 };
const slideOf = (lang: string, inlines: readonly object[], kind = 'paragraph') =>
  ({ id: 'a', lang, blocks: [{ type: 'flow', origin, paragraphs: [{ kind, inlines, origin }] }] }) as unknown as Slide;
const textsOf = async (...slides: Slide[]) => {
  const deck = await hyphenated({ slides } as unknown as Deck);
  return deck.slides.map((slide) =>
    JSON.parse(JSON.stringify(slide.blocks))[0]
      .paragraphs[0].inlines.map((piece: { text: string }) => piece.text.replaceAll('\u00AD', '|'))
      .join(''),
  );
};

describe('hyphenation', () => {
  it('follows the language of the slide, and of the span', async () => {
    const german = { type: 'text', text: 'Knochenmineraldichte' };
    expect(await textsOf(slideOf('de-AT', [german]))).toEqual(['Kno|chen|mi|ne|ral|dich|te']);
    expect(
      await textsOf(
        slideOf('en', [
          { type: 'text', text: 'osteoporosis ' },
          { ...german, lang: 'de' },
        ]),
      ),
    ).toEqual(['os|teo|poro|sis Kno|chen|mi|ne|ral|dich|te']);
  });

  it('leaves headings, code, numbers and addresses whole', async () => {
    const text = 'Osteoporoseprophylaxe';
    expect(
      await textsOf(
        slideOf('de', [{ type: 'text', text }], 'heading'),
        slideOf('de', [{ type: 'text', text, code: true }]),
        slideOf('de', [{ type: 'text', text: 'https://beispiel.example/studien 1000000' }]),
      ),
    ).toEqual([text, text, 'https://beispiel.example/studien 1000000']);
  });

  it('leaves a language without patterns as it is', async () => {
    expect(await textsOf(slideOf('xx', [{ type: 'text', text: 'unbekannt' }]))).toEqual(['unbekannt']);
  });
});
