// The languages of a deck: which it has for an audience, which one is its own, and what of its slides is for which.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Item } from '../parse/divs.ts';
import { nearest } from '../schema/nearest.ts';
import type { DeckSettings } from '../schema/settings.ts';
import type { DeckSource } from '../source/deck-source.ts';
import { inItsStep, isFor, namesOf, siftNodes } from './audience.ts';
import type { ParsedDeck, ParsedSlide } from './parsed.ts';
import { placeOfKey } from './place.ts';

export interface Languages {
  /** The language in which the deck is written, by the name that slides and `only` call it. */
  readonly original: string;
  /** All, the original among them; empty where the deck has no `languages:`. */
  readonly all: readonly string[];
}

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

type Listing = Pick<DeckSettings, 'languages'>;

/** What the deck and its audiences list, each once. */
const listedIn = (settings: DeckSettings): string[] => [
  ...new Set(
    [settings, ...Object.values(settings.audiences ?? {})].flatMap(({ languages }: Listing) => languages ?? []),
  ),
];

/** `languages:` of the deck and of its audiences; what is an audience too is none. */
export function languagesOf(settings: DeckSettings, { translation }: Pick<DeckSource, 'translation'>): Languages {
  const audiences = settings.audiences ?? {};
  const all = listedIn(settings).filter((name) => !Object.hasOwn(audiences, name));
  const own = translation?.original ?? settings.lang ?? all[0] ?? 'en';
  const original = all.find((name) => primary(name) === primary(own)) ?? primary(own);
  return { original, all: all.length ? [...new Set([original, ...all])] : [] };
}

/** The languages in which an audience gets files, in their order; undefined stands for the deck as it is written. */
export function languagesFor(
  { settings, source }: Pick<ParsedDeck, 'settings' | 'source'>,
  audience: string | undefined,
): readonly (string | undefined)[] {
  const { original, all } = languagesOf(settings, source);
  const own: Listing | undefined = audience === undefined ? undefined : settings.audiences?.[audience];
  const listed = (own?.languages ?? settings.languages ?? []).filter((name) => all.includes(name));
  // a deck that does not list its own language keeps the names of its files
  return listed.includes(original) ? listed : [undefined, ...listed];
}

/** The deck's name for the language of a file; undefined in a deck that has one language. */
export function languageOf({ settings, source }: ParsedDeck, lang: string | undefined): string | undefined {
  const { all, original } = languagesOf(settings, source);
  if (!all.length) return undefined;
  return all.find((name) => name === lang) ?? all.find((name) => primary(name) === primary(lang ?? '')) ?? original;
}

/** Whether the deck knows the language; says so if not. */
export function checkLanguage({ settings, source }: ParsedDeck, name: string, diagnostics: Diagnostics): boolean {
  const { all } = languagesOf(settings, source);
  if (all.includes(name)) return true;
  const near = nearest(name, all);
  const known = all.length ? `It has: ${all.join(', ')}` : 'It has no languages: key';
  diagnostics.report(
    'translate/unknown-language',
    `The deck ${source.name} has no language "${name}"`,
    source.files[0]?.front?.where(['languages']) ?? source.files[0]?.file.span(1),
    near ? `Did you mean ${near}?` : known,
  );
  return false;
}

/** Tells of names in a slide's `language:` that the deck does not have: it would be shown in no language. */
export function reportLanguages(slide: ParsedSlide, languages: Languages, diagnostics: Diagnostics): void {
  const { all } = languages;
  for (const name of slide.settings.language ?? []) {
    if (all.includes(name) || isInLanguage([name], languages.original, languages)) continue;
    const near = nearest(name, all);
    const known = all.length ? `Languages: ${all.join(', ')}` : 'Name them in the first file: languages: [en, de]';
    diagnostics.report(
      'translate/unknown-language',
      `The deck has no language "${name}"; the slide is shown to no one who reads it`,
      placeOfKey('language', slide),
      near ? `Did you mean ${near}?` : known,
    );
  }
}

/** Names that are an audience and a language: nobody could tell what `::: only` means by them. */
export function reportBoth({ settings, source }: ParsedDeck, diagnostics: Diagnostics): void {
  const audiences = settings.audiences ?? {};
  for (const name of listedIn(settings))
    if (Object.hasOwn(audiences, name))
      diagnostics.report(
        'translate/name-twice',
        `"${name}" is an audience and a language of the deck; it is read as the audience`,
        source.files[0]?.front?.where(['audiences', name], 'key'),
        'Give the audience another name',
      );
}

/** Whether what is for the languages named is read in one; a deck that lists none has its own, `en-GB` as `en`. */
export const isInLanguage = (
  names: readonly string[] | undefined,
  language: string,
  { all, original }: Languages,
): boolean =>
  isFor(names, language) || (!all.length && names?.some((name) => primary(name) === primary(original)) === true);

/** The deck as it is in one language: what `language:` and `::: only` keep for others is gone. */
export function inLanguage(parsed: ParsedDeck, language: string, languages: Languages): ParsedDeck {
  const { all } = languages;
  if (!all.length && !parsed.slides.some(({ settings }) => settings.language)) return parsed;
  const slides = parsed.slides.flatMap((slide): ParsedSlide[] =>
    isInLanguage(slide.settings.language, language, languages)
      ? [{ ...slide, ast: { ...slide.ast, items: siftLanguage(slide.ast.items, language, all) } }]
      : [],
  );
  return { ...parsed, slides };
}

/** What of the items is for a language. What is also for some audiences only stays so. */
export function siftLanguage(items: readonly Item[], language: string, all: readonly string[]): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.type === 'chunk') {
      if (!item.nested) return [item];
      const { nodes } = siftNodes(item.nodes, (divs) => ({ body: siftLanguage(divs, language, all), notes: [] }));
      return nodes.length || item.definitions ? [{ ...item, nodes }] : [];
    }
    const names = item.name === 'only' || item.name === 'audience' ? namesOf(item) : [];
    const languages = names.filter((name) => all.includes(name));
    if (languages.length && !languages.includes(language)) return [];
    const children = siftLanguage(item.children, language, all);
    if (!languages.length) return [{ ...item, children }];
    const others = names.filter((name) => !languages.includes(name));
    if (!others.length) return inItsStep(item, children);
    const { classes, values } = item.attributes;
    const { audience: _, ...rest } = values;
    const step = classes.length > 1 && classes.includes('step') ? ['step'] : [];
    return [{ ...item, attributes: { classes: [...others, ...step], values: rest }, children }];
  });
}
