// A deck and its translation -> the deck's source in the other language: each slide's words from the translation, all
// else from the original. What is missing, stale or of no slide is told.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { nearest } from '../schema/nearest.ts';
import type { DeckSource, FrontMatter, RawSlide } from '../source/deck-source.ts';
import { layered, withoutKeys } from '../source/include.ts';
import { ORIGINAL, type Translation, withoutOriginal } from '../source/translation.ts';
import { isFor } from './audience.ts';
import { languagesFor, languagesOf } from './languages.ts';
import { deckWords, hashOfDeck, hashOfSlide, type Original, originalsOf, SAID, SLIDE_WORDS } from './originals.ts';
import type { ParsedDeck } from './parsed.ts';

/** Where a slide stands with a translation. */
export type State = 'done' | 'stale' | 'missing' | 'unneeded';

export interface TranslationState {
  readonly original: Original;
  readonly state: State;
}

/** How each slide of the original stands, in the deck's order. Those for audiences without the language need none. */
export function statesOf(parsed: ParsedDeck, translation: Translation | undefined, language: string) {
  const audiences = Object.keys(parsed.settings.audiences ?? {});
  const those = audiences.length ? audiences : [undefined];
  const readers = those.filter((one) => languagesFor(parsed, one).includes(language));
  return originalsOf(parsed).map((original): TranslationState => {
    const { audience, language: written } = original.slide.settings;
    const found = translation?.slides.get(original.id);
    if (found) {
      if (hashOfSlide(found.raw, parsed.source.fields) === original.hash) return { original, state: 'missing' };
      return { original, state: found.original === original.hash ? 'done' : 'stale' };
    }
    const wanted = readers.some((one) => isFor(audience, one)) && !written && !isEmpty(original);
    return { original, state: wanted ? 'missing' : 'unneeded' };
  });
}

const isEmpty = ({ slide: { ast } }: Original): boolean => !/\p{L}/u.test(ast.raw.body);

/** Tells what of the translation is missing, has become stale, or belongs to no slide. */
export function reportStates(
  parsed: ParsedDeck,
  translation: Translation,
  states: readonly TranslationState[],
  diagnostics: Diagnostics,
): void {
  const { language } = translation;
  for (const { original, state } of states) {
    const { id, slide, hash } = original;
    const { file, firstLine, front } = slide.ast.raw;
    const at = front?.where(['id']) ?? file.span(firstLine);
    const found = translation.slides.get(id);
    if (state === 'missing')
      diagnostics.report(
        'translate/missing-slide',
        `The slide "${id}" is not translated into ${language}; it is shown as it is`,
        found?.span ?? at,
        found
          ? 'Write it in that language; it says the same as the original'
          : `lectern translate --to ${language} writes it into the file to fill in`,
      );
    if (found) reportOther(slide.ast.raw.front, found.raw.front, id, diagnostics);
    if (state === 'stale' && found)
      diagnostics.report(
        'translate/stale',
        found.original === undefined
          ? `The translation of the slide "${id}" does not say which wording it translates`
          : `The slide "${id}" has changed since it was translated into ${language}`,
        found.span,
        `Compare it with ${file.path}:${firstLine}, then write ${ORIGINAL}: "${hash}" below its id`,
      );
  }
  const ids = states.map(({ original }) => original.id);
  for (const [id, { span }] of translation.slides)
    if (!ids.includes(id)) {
      const near = nearest(id, ids);
      diagnostics.report(
        'translate/unknown-slide',
        `The deck has no slide "${id}", which is translated here`,
        span,
        near ? `Did you mean ${near}?` : 'Take it out, or give it the id of the slide that it translates',
      );
    }
  reportDeckWords(parsed, translation, diagnostics);
}

/** Tells of a translation that is shown to others than its original. */
function reportOther(
  own: FrontMatter | undefined,
  other: FrontMatter | undefined,
  id: string,
  diagnostics: Diagnostics,
): void {
  for (const key of ['hidden', 'audience'])
    if (other && key in other.data && own?.data[key] && String(own.data[key]) !== String(other.data[key]))
      diagnostics.report(
        'private/key',
        `The slide "${id}" has ${key}: ${own.data[key]}, its translation another: the wrong people would be SHOWN it`,
        other.where([key], 'key'),
        `Take ${key} out here; the original's holds in all languages`,
      );
}

/** The same for title, subtitle, footer and outline. */
function reportDeckWords({ source }: ParsedDeck, { front, files, language }: Translation, diagnostics: Diagnostics) {
  const own = source.files[0]?.front;
  const words = deckWords(own);
  const top = files[0]?.span(1);
  const lacking = SAID.filter((key) => key in words && !(front && key in front.data));
  const mine = (words.audiences ?? {}) as Record<string, Record<string, unknown>>;
  const theirs = (front?.data.audiences ?? {}) as Record<string, Record<string, unknown> | null>;
  for (const [name, keys] of Object.entries(mine)) {
    if (!isRead(source, name, language)) continue;
    for (const key of SAID) if (key in keys && !(key in (theirs[name] ?? {}))) lacking.push(`audiences.${name}.${key}`);
  }
  if (lacking.length)
    diagnostics.report(
      'translate/missing-key',
      `Not translated into ${language}: ${lacking.join(', ')}`,
      front?.where([]) ?? top,
      'Write them into the front matter of its first file',
    );
  const hash = hashOfDeck(own, source.fields);
  if (front && String(front.data[ORIGINAL] ?? '') !== hash)
    diagnostics.report(
      'translate/stale',
      `The deck's title, outline or other words have changed since they were translated into ${language}`,
      ORIGINAL in front.data ? front.where([ORIGINAL]) : (front.where([]) ?? top),
      `Compare them with ${source.files[0]?.file.path}, then write ${ORIGINAL}: "${hash}" here`,
    );
}

/** Whether an audience is given a language at all, as its front matter says. */
function isRead({ files }: DeckSource, audience: string, language: string): boolean {
  const data = files[0]?.front?.data;
  const own = (data?.audiences as Record<string, { languages?: unknown } | null> | undefined)?.[audience]?.languages;
  return [own ?? data?.languages].flat().includes(language);
}

/** The source with the translation's words in place of the original's. */
export function translatedSource(
  { source, settings }: ParsedDeck,
  translation: Translation,
  states: readonly TranslationState[],
): DeckSource {
  const ids = new Map(states.map(({ original }) => [original.slide.ast.raw, original.id]));
  const files = source.files.map((file, i) => ({
    ...file,
    ...(i === 0 && { front: deckFront(file.front, translation) }),
    slides: file.slides.map((raw) => inOtherWords(raw, translation.slides.get(ids.get(raw) ?? '')?.raw)),
  }));
  const { original } = languagesOf(settings, source);
  return { ...source, files, translation: { language: translation.language, original } };
}

/** A slide's words from the translation, its keys from both: time, layout and audience hold for all languages. */
function inOtherWords(raw: RawSlide, other: RawSlide | undefined): RawSlide {
  if (!other) return raw;
  const front = [raw.front && withoutKeys(raw.front, SLIDE_WORDS), other.front].filter((one) => one !== undefined);
  return { ...other, ...(front.length && { front: layered(front) }) };
}

/** The deck's keys with those of the translation over them, audience by audience. */
function deckFront(own: FrontMatter | undefined, { front, language, files }: Translation): FrontMatter {
  const other = front && withoutOriginal(front);
  const where = (): Span => files[0]?.span(1) ?? { file: '', line: 1, column: 1 };
  const base = { data: { lang: language }, where };
  const merged = layered([...(own ? [own] : []), base, ...(other ? [other] : [])]);
  const mine = (own?.data.audiences ?? {}) as Record<string, Record<string, unknown> | null>;
  const theirs = (other?.data.audiences ?? {}) as Record<string, Record<string, unknown> | null>;
  if (!Object.keys(mine).length) return merged;
  const audiences = Object.fromEntries(
    [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((name) => {
      const { lang: _, dir: __, ...rest } = mine[name] ?? {};
      return [name, { ...rest, ...theirs[name] }];
    }),
  );
  return { data: { ...merged.data, audiences }, where: merged.where };
}
