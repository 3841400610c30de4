// DeckSource -> Deck for one audience, the steps in order. What is wrong is reported and stood in for; nothing here throws.

import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { languageDirection } from '../base/direction.ts';
import type { Host } from '../host/host.ts';
import type { Definitions, ParseMemory } from '../parse/markdown.ts';
import { parseSlide, type SlideAst } from '../parse/slide.ts';
import { nearest } from '../schema/nearest.ts';
import type { DeckSettings, SlideSettings } from '../schema/settings.ts';
import { validateDeck, validateSlide } from '../schema/validate.ts';
import type { DeckSource, RawFile, RawSlide } from '../source/deck-source.ts';
import type { SourceFile } from '../source/file.ts';
import { type ChosenTheme, DEFAULT_THEME, resolveTheme } from '../theme/load-theme.ts';
import { askAhead, askForFootnotes, imageAddresses } from './addresses.ts';
import { checkAudiences, textsNotFor } from './audience.ts';
import { readShelves, type Shelves, shelve } from './cite/bibliography.ts';
import { Citations } from './cite/citations.ts';
import { withReferences } from './cite/reference-slides.ts';
import { reportUnused, usedKeys } from './cite/used.ts';
import type { Deck, Slide } from './deck.ts';
import { definedNames, slidesFor } from './definitions.ts';
import { Supplies } from './fetched-ahead.ts';
import { Ids } from './ids.ts';
import { EquationNumbers } from './maths.ts';
import { Pictures } from './pictures.ts';
import { resolveSlide } from './slide.ts';
import { type Shared, siftFor } from './slide-body.ts';
import { titleSlide } from './title-slide.ts';

/** A deck read and parsed, before an audience is chosen. */
export interface ParsedDeck {
  readonly source: DeckSource;
  readonly settings: DeckSettings;
  readonly slides: readonly ParsedSlide[];
  readonly pictures: Pictures;
  readonly supplies: Supplies;
  /** The files of the bibliography, read. */
  readonly shelves: Shelves;
}

export interface ParsedSlide {
  readonly ast: SlideAst;
  /** The file of the deck that it belongs to; an included slide's own file is another. */
  readonly file: RawFile;
  readonly settings: SlideSettings;
}

/** Checks front matter and parses every slide once; pictures, data files and engines are fetched ahead. */
export async function parseDeck(
  source: DeckSource,
  host: Host,
  diagnostics: Diagnostics,
  memory?: ParseMemory,
): Promise<ParsedDeck> {
  const first = source.files[0];
  const { deck: settings, slide: deckDefaults } = validateDeck(first?.front, diagnostics);
  const definitions = definedNames(source.files.flatMap((file) => file.slides));
  const slides: ParsedSlide[] = [];
  const pictures = new Pictures(host, source.root);
  for (const [i, file] of source.files.entries()) {
    const defaults = {
      ...settings.defaults,
      ...(i === 0 ? deckDefaults : validateSlide(file.front, diagnostics, 'file')),
    };
    for (const raw of file.slides) slides.push(parseOne(raw, file, defaults, definitions, diagnostics, memory));
  }
  memory?.settle();
  checkAudiences(slides, settings, diagnostics);
  for (const address of logosOf(settings)) await pictures.load(address, source.root);
  const supplies = new Supplies(host, source.root);
  for (const slide of slides) {
    const folder = folderOf(slide.ast.raw.file);
    for (const address of imageAddresses(slide)) await pictures.load(address, folder);
    askAhead(slide, supplies.ahead(folder));
  }
  for (const known of new Set(slides.map((slide) => slide.ast.definitions)))
    askForFootnotes(known, supplies.ahead(source.root));
  await supplies.fetch();
  const shelves = await readBibliographies(source, settings, host, diagnostics);
  reportUnused(slides, shelves, first?.front?.where(['bibliography']), diagnostics);
  return { source, settings, slides, pictures, supplies, shelves };
}

const logosOf = (settings: DeckSettings): string[] =>
  [settings, ...Object.values(settings.audiences ?? {})].flatMap((one: Pick<DeckSettings, 'logo'>) => one.logo ?? []);

function parseOne(
  raw: RawSlide,
  file: RawFile,
  defaults: SlideSettings,
  definitions: Map<SourceFile, Definitions>,
  diagnostics: Diagnostics,
  memory?: ParseMemory,
): ParsedSlide {
  const known = definitions.get(raw.file) ?? { text: '', parts: [], links: new Map(), footnotes: new Map() };
  return {
    ast: parseSlide(raw, known, diagnostics, memory),
    file,
    settings: { ...defaults, ...validateSlide(raw.front, diagnostics, 'slide') },
  };
}

/** All files of all audiences, each once. */
function readBibliographies(
  source: DeckSource,
  settings: DeckSettings,
  host: Host,
  diagnostics: Diagnostics,
): Promise<Shelves> {
  const first = source.files[0];
  const files = [settings, ...Object.values(settings.audiences ?? {})].flatMap(
    (one: Pick<DeckSettings, 'bibliography'>) => one.bibliography ?? [],
  );
  const shown = first?.file.path.includes('/') ? first.file.path.slice(0, first.file.path.lastIndexOf('/')) : '';
  const span = first?.front?.where(['bibliography']) ??
    first?.file.span(1) ?? { file: source.name, line: 1, column: 1 };
  return readShelves(files, { host, root: source.root, shown, span }, diagnostics);
}

export const folderOf = (file: SourceFile): string =>
  file.location.includes('/') ? file.location.slice(0, file.location.lastIndexOf('/')) || '/' : '.';

export interface ResolveOptions {
  readonly audience?: string;
  /** In place of the deck's. */
  readonly theme?: string;
}

/** The deck as one audience gets it, with its theme. */
export async function resolveDeck(
  parsed: ParsedDeck,
  options: ResolveOptions,
  host: Host,
  diagnostics: Diagnostics,
): Promise<{ deck: Deck; theme: ChosenTheme }> {
  const settings = settingsFor(parsed.settings, options.audience);
  const front = parsed.source.files[0]?.front;
  /** Where a deck key stands that holds for this audience. */
  const place = (key: keyof DeckSettings, ...path: readonly number[]) => {
    const { audience } = options;
    const own =
      audience !== undefined && parsed.settings.audiences?.[audience] && key in parsed.settings.audiences[audience];
    return front?.where([...(own ? ['audiences', audience] : []), key, ...path]);
  };
  const theme = await resolveTheme(
    host,
    options.theme ?? settings.theme ?? DEFAULT_THEME,
    settings.variant,
    parsed.source.root,
    diagnostics,
    options.theme ? undefined : place('theme'),
  );
  const bibliography = shelve(settings.bibliography ?? [], parsed.shelves, diagnostics);
  const citations = new Citations(
    bibliography,
    settings.citations ?? 'numeric',
    settings.lang ?? 'en',
    usedKeys(parsed.slides),
    diagnostics,
  );
  const equations = new EquationNumbers(diagnostics);
  const shared: Shared = {
    settings,
    parsed,
    audience: options.audience,
    theme,
    diagnostics,
    ids: new Ids(),
    equations,
    citations,
    assets: new Map(),
  };
  const lang = settings.lang ?? 'en';
  const mine = slidesFor(parsed.slides, options.audience);
  for (const slide of mine) equations.add(siftFor(slide, shared).body, slide.ast.raw.file);
  const slides: Slide[] = [];
  const opening = titleSlide(mine[0], shared);
  if (opening) slides.push(opening.slide);
  citations.leave(opening?.slide.id ?? '');
  for (const slide of opening?.used ? mine.slice(1) : mine) {
    const resolved = resolveSlide(slide, shared);
    if (resolved) slides.push(resolved);
    citations.leave(resolved?.id ?? '');
  }
  if (!slides.length)
    diagnostics.report(
      'load/empty-deck',
      `The deck ${parsed.source.name} has no slide${options.audience ? ` for ${options.audience}` : ''}`,
      parsed.source.files[0]?.file.span(1),
      'Write a heading and some text',
    );
  checkOutline(settings, slides, (at) => place('outline', at), diagnostics);
  const logo =
    settings.logo &&
    parsed.pictures.get(
      settings.logo,
      parsed.source.root,
      place('logo') ?? { file: parsed.source.name, line: 1, column: 1 },
      diagnostics,
    );
  if (logo) shared.assets.set(logo.id, logo);
  if (settings.dialect && settings.dialect !== 'lectern')
    diagnostics.report(
      'source/dialect',
      `The deck says it is written for ${settings.dialect}; it is read as Lectern's own language`,
      place('dialect'),
      'What the two write alike works; compare docs/language.md for the rest',
    );
  const deck: Deck = {
    name: parsed.source.name,
    ...(options.audience !== undefined && { audience: options.audience }),
    meta: {
      title: settings.title ?? slides[0]?.plainTitle ?? parsed.source.name,
      ...(settings.subtitle && { subtitle: settings.subtitle }),
      authors: settings.author ?? [],
      ...(settings.date && { date: settings.date }),
      keywords: settings.keywords ?? [],
    },
    lang,
    dir: settings.dir ?? languageDirection(lang),
    size: settings.size ?? '16:9',
    themeName: theme.file.name,
    variant: theme.variant,
    ...(settings.duration !== undefined && { duration: settings.duration }),
    transition: settings.transition ?? 'none',
    ...(settings.footer && { footer: settings.footer }),
    ...(logo && { logo: logo.id }),
    numbers: settings.numbers ?? true,
    outline: settings.outline ?? [],
    slides: withReferences(slides, citations, shared),
    citations: citations.uses(),
    assets: shared.assets,
  };
  return { deck, theme };
}

/** What a copy for e-mail is to be, and what must not be in it. */
export function emailOf(
  parsed: ParsedDeck,
  audience: string | undefined,
): { wanted: boolean; keepNotes: boolean; budget: number; notForThem: string[] } {
  const { email } = settingsFor(parsed.settings, audience);
  const own = typeof email === 'object' ? email : {};
  const slides = parsed.slides.map(({ ast, settings }) => ({
    items: ast.items,
    ...(settings.audience && { audience: settings.audience }),
  }));
  return {
    wanted: Boolean(email),
    keepNotes: own.notes === 'keep',
    budget: (own.budget ?? EMAIL_MEGABYTES) * 1e6,
    notForThem: textsNotFor(slides, audience),
  };
}

/** What most mail servers let through with room to spare. */
const EMAIL_MEGABYTES = 5;

/** Deck keys with those of the audience over them. */
export function settingsFor(settings: DeckSettings, audience: string | undefined): DeckSettings {
  const own = audience === undefined ? undefined : settings.audiences?.[audience];
  return own ? { ...settings, ...own } : settings;
}

function checkOutline(
  settings: DeckSettings,
  slides: readonly Slide[],
  place: (at: number) => Span | undefined,
  diagnostics: Diagnostics,
): void {
  for (const [at, section] of settings.outline?.entries() ?? []) {
    if (!slides.some((slide) => slide.section === section)) {
      diagnostics.report(
        'resolve/section-not-covered',
        `No slide belongs to the section "${section}"`,
        place(at),
        `Give a slide or a file the key section: ${section}`,
      );
    }
  }
}

/** Whether the deck knows the audience; says so if not. */
export function checkAudience(parsed: ParsedDeck, audience: string, diagnostics: Diagnostics): boolean {
  const names = Object.keys(parsed.settings.audiences ?? {});
  if (names.includes(audience)) return true;
  const near = nearest(audience, names);
  diagnostics.report(
    'resolve/unknown-audience',
    `The deck ${parsed.source.name} has no audience "${audience}"`,
    parsed.source.files[0]?.file.span(1),
    near ? `Did you mean ${near}?` : names.length ? `It has: ${names.join(', ')}` : 'It has no audiences: key',
  );
  return false;
}
