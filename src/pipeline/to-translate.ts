// What of a deck is still to be translated, and the files to fill in: each missing slide as it is in the original,
// below its id and the hash of its words.
import { stringify } from 'yaml';
import { type Diagnostic, Diagnostics } from '../base/diagnostic.ts';
import { Kept } from '../base/kept.ts';
import { type Limits, limitsWith } from '../base/limits.ts';
import { Translator } from '../dialects/index.ts';
import type { Host } from '../host/host.ts';
import { ownHandout, reportHandout } from '../resolve/handout.ts';
import { checkLanguage, languagesOf, reportBoth } from '../resolve/languages.ts';
import { deckWords, hashOfDeck, hashOfText, type Original, slideWords } from '../resolve/originals.ts';
import { parseDeck } from '../resolve/parse-deck.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import { reportStates, statesOf, type TranslationState } from '../resolve/translated.ts';
import type { RawFile } from '../source/deck-source.ts';
import type { Fields } from '../source/fields.ts';
import type { SourceFile } from '../source/file.ts';
import { HANDOUT_FILE, loadDeck } from '../source/load.ts';
import { baseName, join } from '../source/paths.ts';
import { ORIGINAL, readTranslation, type Translation, translationFolder } from '../source/translation.ts';
import { Filler } from './fields.ts';
import { originalPlaces, writtenOf } from './original-places.ts';

export interface ToTranslate {
  readonly states: readonly TranslationState[];
  /** Texts by host path: those that are new, and those to which slides are added. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Never throws for a fault of the deck; writes nothing. */
export async function toTranslate(
  host: Host,
  { path, language, limits }: { readonly path: string; readonly language: string; readonly limits?: Partial<Limits> },
): Promise<ToTranslate> {
  const found = new Diagnostics(limitsWith(limits));
  const nothing = (sources: ToTranslate['sources'] = new Map()): ToTranslate => ({
    states: [],
    files: new Map(),
    diagnostics: found.list,
    sources,
  });
  const filler = new Filler(host, new Translator(host, found.limits), undefined, found);
  const loaded = await loadDeck(host, path, found, filler);
  if (!loaded) return nothing();
  const { fields } = filler;
  const source = { ...loaded, fields };
  // what is wrong in the deck itself `check` tells
  const parsed = await parseDeck(source, host, new Diagnostics(found.limits), new Kept());
  const { sources } = originalPlaces(parsed);
  reportBoth(parsed, found);
  if (!checkLanguage(parsed, language, found)) return nothing(sources);
  if (language === languagesOf(parsed.settings, source).original) {
    found.report(
      'translate/unknown-language',
      `${language} is the language that the deck is written in`,
      source.files[0]?.front?.where(['languages']),
      'Name one that it is to be translated into',
    );
    return nothing(sources);
  }
  const translation = await readTranslation(host, source, language, found);
  const states = statesOf(parsed, translation, language);
  if (translation) {
    reportStates(parsed, translation, states, found);
    await reportHandout(parsed, translation, host, found);
  }
  const files = filesToFill(parsed, translation, states, language);
  const handout = translation?.handout ? undefined : await ownHandout(parsed, host, found);
  if (handout)
    files.set(
      join(translationFolder(source.root, language), HANDOUT_FILE),
      `${fenced({ [ORIGINAL]: hashOfText(handout, fields) })}\n${handout.text.trim()}\n`,
    );
  const all = [...sources, ...(translation?.files ?? []).map((file) => [file.path, writtenOf(file)] as const)];
  const written = new Map([...files].map(([name, text]) => [name, fields?.raw(text) ?? text]));
  return { states, files: written, diagnostics: found.list, sources: new Map(all) };
}

const fenced = (keys: object): string => `---\n${stringify(keys, { lineWidth: 0 }).trimEnd()}\n---\n`;

/** The files with the slides that they lack, in the order of the deck. */
function filesToFill(
  { source }: ParsedDeck,
  translation: Translation | undefined,
  states: readonly TranslationState[],
  language: string,
): Map<string, string> {
  const folder = translationFolder(source.root, language);
  const texts = new Map<string, string>();
  const lacking = new Map(
    states
      .filter(({ state, original }) => state === 'missing' && !translation?.slides.has(original.id))
      .map(({ original }) => [original.slide.ast.raw, original]),
  );
  for (const [i, file] of source.files.entries()) {
    const path = join(folder, baseName(file.file.location));
    const there = translation?.files.find(({ location }) => location === path);
    const slides = file.slides.flatMap((raw) => lacking.get(raw) ?? []).map(slideToFill);
    const head = there ? `${there.text.trimEnd()}\n` : headOf(file, i === 0, language, source.fields);
    if (slides.length || (i === 0 && !there)) texts.set(path, [head, ...slides].filter(Boolean).join('\n'));
  }
  return texts;
}

/** The front matter of a new file: the deck's words, or a footer that holds for its slides. */
function headOf({ front }: RawFile, isFirst: boolean, language: string, fields?: Fields): string {
  if (isFirst) return fenced({ lang: language, ...deckWords(front), [ORIGINAL]: hashOfDeck(front, fields) });
  return front && 'footer' in front.data ? fenced({ footer: front.data.footer }) : '';
}

function slideToFill({ id, slide, hash }: Original): string {
  const { body, front } = slide.ast.raw;
  const head = fenced({ id, [ORIGINAL]: hash, ...Object.fromEntries(slideWords(front)) });
  return `${head}\n${body.trim()}\n`;
}
