// Which files a deck gives: one edition for each audience in each of its languages, each from a parsed deck of its own
// language.
import { Diagnostics } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import { limitText, raiseHint } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { checkAudience } from '../resolve/audience-settings.ts';
import { reportHandout } from '../resolve/handout.ts';
import { checkLanguage, inLanguage, languagesFor, languagesOf, reportBoth } from '../resolve/languages.ts';
import { parseDeck } from '../resolve/parse-deck.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import { reportStates, statesOf, translatedSource } from '../resolve/translated.ts';
import type { SourceFile } from '../source/file.ts';
import { isFolderDeck, readTranslation } from '../source/translation.ts';
import type { BuildOptions } from './build.ts';

export interface Edition {
  readonly audience: string | undefined;
  /** As its files are named; undefined for a deck in its own language that is not listed. */
  readonly language: string | undefined;
}

/** The deck in one language, and what was found in it. */
export interface Spoken {
  readonly parsed: ParsedDeck;
  readonly diagnostics: Diagnostics;
  /** The files of the translation. */
  readonly files?: readonly SourceFile[];
  /** The names of the files that its words stand in, where it is a translation. */
  readonly from?: ReadonlySet<string>;
}

/** The editions asked for; undefined, after a diagnostic, where the deck has no such audience or language. */
export function chooseEditions(
  parsed: ParsedDeck,
  { audience, language, firstAudience }: Pick<BuildOptions, 'audience' | 'language' | 'firstAudience'>,
  diagnostics: Diagnostics,
): Edition[] | undefined {
  reportBoth(parsed, diagnostics);
  if (audience !== undefined && !checkAudience(parsed, audience, diagnostics)) return undefined;
  if (language !== undefined && !checkLanguage(parsed, language, diagnostics)) return undefined;
  const audiences = audience === undefined ? audiencesOf(parsed, diagnostics) : [audience];
  const editions = editionsOf(parsed, audiences, language);
  if (editions.length) return firstAudience ? editions.slice(0, 1) : editions;
  diagnostics.report(
    'translate/unknown-language',
    `The deck is not given in ${language} for ${audience}`,
    parsed.source.files[0]?.front?.where(['audiences', audience ?? '', 'languages']),
    `List it: languages: of ${audience}`,
  );
  return undefined;
}

/** All that the deck names, up to the limit; one without a name where it names none. */
function audiencesOf({ settings, source }: ParsedDeck, diagnostics: Diagnostics): (string | undefined)[] {
  const { limits } = diagnostics;
  const named = Object.keys(settings.audiences ?? {});
  if (named.length > limits.audiences)
    diagnostics.report(
      'load/too-large',
      `The deck has ${named.length} audiences, more than ${limitText('audiences', limits)}; ` +
        'no files are made for those beyond',
      source.files[0]?.front?.where(['audiences']),
      `Build one of them with --audience, ${raiseHint('audiences', limits)}`,
    );
  return named.length ? named.slice(0, limits.audiences) : [undefined];
}

/** All editions of the audiences, or those of one language. */
function editionsOf(parsed: ParsedDeck, audiences: readonly (string | undefined)[], wanted?: string): Edition[] {
  const { original } = languagesOf(parsed.settings, parsed.source);
  return audiences.flatMap((audience) =>
    languagesFor(parsed, audience)
      .filter((language) => wanted === undefined || (language ?? original) === wanted)
      .map((language) => ({ audience, language })),
  );
}

/** What opening a deck in another language takes; `found` gets what concerns the original. */
interface Opening {
  readonly host: Host;
  readonly kept: Kept;
  readonly found: Diagnostics;
}

/** The deck in the language of each edition; a language without a translation is left out, after a diagnostic. */
export async function languagesSpoken(
  parsed: ParsedDeck,
  editions: readonly Edition[],
  opening: Opening,
): Promise<Map<string | undefined, Spoken>> {
  const own = languagesOf(parsed.settings, parsed.source).original;
  const spoken = new Map<string | undefined, Spoken>();
  for (const language of new Set(editions.map((one) => one.language))) {
    const isOwn = language === undefined || language === own;
    const one = isOwn ? asWritten(parsed, opening.found) : await translated(parsed, language, opening);
    if (one) spoken.set(language, one);
  }
  return spoken;
}

/** The original for its own readers; what was found in it is in `found` already. */
function asWritten(parsed: ParsedDeck, found: Diagnostics): Spoken {
  const languages = languagesOf(parsed.settings, parsed.source);
  const lang = parsed.settings.lang ?? (languages.all.length ? languages.original : undefined);
  const settings = { ...parsed.settings, ...(lang !== undefined && { lang }) };
  return { parsed: inLanguage({ ...parsed, settings }, languages.original, languages), diagnostics: found };
}

/** The deck in a language that it is translated into; undefined, after a diagnostic in `found`, where it is not. */
async function translated(
  parsed: ParsedDeck,
  language: string,
  { host, kept, found }: Opening,
): Promise<Spoken | undefined> {
  const own = new Diagnostics(found.limits);
  const translation = await readTranslation(host, parsed.source, language, own);
  const first = parsed.source.files[0];
  if (!translation) {
    found.addAll(own.list);
    const file = isFolderDeck(parsed.source) ? 'deck.md' : first?.file.path;
    found.report(
      'translate/missing-file',
      `The deck has no translation into ${language}: there is no _${language}/${file}, and no file is made of it`,
      first?.front?.where(['languages']) ?? first?.file.span(1),
      `lectern translate --to ${language} writes it to be filled in`,
    );
    return undefined;
  }
  const states = statesOf(parsed, translation, language);
  reportStates(parsed, translation, states, own);
  await reportHandout(parsed, translation, host, own);
  const other = await parseDeck(translatedSource(parsed, translation, states), host, own, kept);
  const local = inLanguage(withSections(other, parsed), language, languagesOf(parsed.settings, parsed.source));
  const { handout, files } = translation;
  const all = [...files, ...[...translation.slides.values()].map(({ raw }) => raw.file), ...(handout ? [handout] : [])];
  return {
    parsed: { ...local, ...(handout && { handout }) },
    diagnostics: own,
    files: all,
    from: new Set(files.map(({ path }) => path)),
  };
}

/** Slides name the sections of the original's outline; the translation's stand in the same order. */
function withSections(other: ParsedDeck, { settings }: ParsedDeck): ParsedDeck {
  const [from, to] = [settings.outline ?? [], other.settings.outline ?? []];
  const slides = other.slides.map((slide) => {
    const at = slide.settings.section === undefined ? -1 : from.indexOf(slide.settings.section);
    const section = to[at];
    return section === undefined ? slide : { ...slide, settings: { ...slide.settings, section } };
  });
  return { ...other, slides };
}
