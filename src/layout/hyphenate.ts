// Soft hyphens in running text, by its language, where the theme asks for them (`hyphens: true`). They are put into the
// words before layout, so that breaking stays one rule: a soft hyphen shows only where a line ends with it.
import type { Deck, Slide } from '../resolve/deck.ts';

type Hyphenate = (text: string) => string;

/** Languages whose names here differ from those of their patterns. */
const ALIASES: Readonly<Record<string, string>> = { en: 'en-us', no: 'nb' };
/** Patterns that the package has, for the languages that decks are most written in. */
const PATTERNS =
  'en-us en-gb de fr es it nl pt pl cs sk sl hr hu ro da sv nb nn fi et lv lt el ru uk bg tr la ca'.split(' ');

/**
 * The deck with soft hyphens in its paragraphs, list items and cells; titles, headings, code and addresses stay whole.
 */
export async function hyphenated(deck: Deck): Promise<Deck> {
  const known = new Map<string, Hyphenate | undefined>();
  const langs = new Set([
    ...deck.slides.map((slide) => slide.lang),
    ...Array.from(JSON.stringify(deck.slides).matchAll(/"lang":"([\w-]+)"/g), (m) => m[1] as string),
  ]);
  for (const lang of langs) known.set(lang, await patternsOf(lang));
  return { ...deck, slides: deck.slides.map((slide) => hyphenSlide(slide, known)) };
}

async function patternsOf(lang: string): Promise<Hyphenate | undefined> {
  const tag = lang.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  const name = [tag, ALIASES[primary] ?? primary].find((candidate) => PATTERNS.includes(candidate));
  if (!name) return undefined;
  try {
    const module = (await import(`hyphen/${name}/index.js`)) as { default: { hyphenateSync: Hyphenate } };
    return module.default.hyphenateSync;
  } catch {
    return undefined;
  }
}

function hyphenSlide(slide: Slide, known: ReadonlyMap<string, Hyphenate | undefined>): Slide {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const piece = value as { type?: string; kind?: string; text?: unknown; code?: boolean; lang?: string };
    if (piece.kind === 'heading' || piece.type === 'code' || piece.code) return value;
    if (piece.type === 'text' && typeof piece.text === 'string')
      return { ...piece, text: softened(piece.text, known.get(piece.lang ?? slide.lang)) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return { ...slide, blocks: visit(slide.blocks) as Slide['blocks'] };
}

/** Words with a digit, a slash or an @ in them are names of things and stay whole. */
const softened = (text: string, hyphenate: Hyphenate | undefined): string =>
  hyphenate ? text.replace(/\S+/g, (word) => (/[\d/@_:\u00AD]/.test(word) ? word : hyphenate(word))) : text;
