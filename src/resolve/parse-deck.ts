// DeckSource -> ParsedDeck: front matter checked, every slide parsed once, whatever audience it is for.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import { isMediaName } from '../media/read.ts';
import type { Definitions, ParseMemory } from '../parse/markdown.ts';
import { parseSlide } from '../parse/slide.ts';
import type { DeckSettings, SlideSettings } from '../schema/settings.ts';
import { validateDeck, validateSlide } from '../schema/validate.ts';
import type { DeckSource, RawFile, RawSlide } from '../source/deck-source.ts';
import { readLock } from '../source/fetched.ts';
import type { SourceFile } from '../source/file.ts';
import { parentOf } from '../source/paths.ts';
import { askAhead, askForFootnotes, filmsWithoutStill, imageAddresses } from './addresses.ts';
import { readShelves, type Shelves } from './cite/bibliography.ts';
import { reportUnused } from './cite/used.ts';
import { definedNames } from './definitions.ts';
import { Supplies } from './fetched-ahead.ts';
import { languagesOf, reportLanguages } from './languages.ts';
import { MediaFiles } from './media-files.ts';
import type { ParsedDeck, ParsedSlide } from './parsed.ts';
import { Pictures } from './pictures.ts';
import { reportPrivateBlocks, reportTornBlocks } from './private-blocks.ts';
import { reportPrivateKeys } from './private-keys.ts';
import { reportNamedLines } from './private-names.ts';
import { reportShownNotes } from './shown-notes.ts';

/** Checks front matter and parses every slide once; pictures, data files and engines are fetched ahead. */
export async function parseDeck(
  source: DeckSource,
  host: Host,
  diagnostics: Diagnostics,
  kept: Kept,
  memory?: ParseMemory,
): Promise<ParsedDeck> {
  const first = source.files[0];
  const { deck: settings, slide: deckDefaults } = validateDeck(first?.front, diagnostics);
  const definitions = definedNames(
    source.files.flatMap((file) => file.slides),
    diagnostics,
  );
  const slides: ParsedSlide[] = [];
  const pictures = new Pictures(host, source.reach ?? source.root, diagnostics.limits, {
    root: source.root,
    lock: await readLock(host, source.root),
  });
  const media = new MediaFiles(host, source.reach ?? source.root, diagnostics.limits);
  const supplies = new Supplies(host, source.reach ?? source.root, diagnostics.limits, kept, {
    diagnostics,
    fields: source.fields,
  });
  for (const [i, file] of source.files.entries()) {
    const defaults = {
      ...settings.defaults,
      ...(i === 0 ? deckDefaults : validateSlide(file.front, diagnostics, 'file')),
    };
    for (const raw of file.slides) {
      const slide = parseOne(raw, file, defaults, definitions, diagnostics, memory);
      slides.push(slide);
      askAhead(slide, supplies.ahead(raw.file.folder));
      await supplies.begin();
    }
  }
  memory?.settle();
  reportTornBlocks(diagnostics);
  const audiences = Object.keys(settings.audiences ?? {});
  const languages = languagesOf(settings, source);
  for (const slide of slides) {
    reportPrivateKeys(slide, slide.file === first, audiences, diagnostics);
    reportPrivateBlocks(slide.ast.items, slide.ast.raw.file, [...audiences, ...languages.all], diagnostics);
    if (!slide.settings.audience && !slide.settings.hidden) reportNamedLines(slide.ast.raw, audiences, diagnostics);
    reportLanguages(slide, languages, diagnostics);
    reportShownNotes(slide.ast.items, slide.ast.raw.file, diagnostics);
  }
  for (const address of logosOf(settings)) await pictures.load(address, source.root);
  for (const slide of slides) {
    const folder = slide.ast.raw.file.folder;
    for (const address of imageAddresses(slide)) await (isMediaName(address) ? media : pictures).load(address, folder);
    for (const film of filmsWithoutStill(slide)) await media.drawStill(film, folder);
  }
  for (const known of new Set(slides.map((slide) => slide.ast.definitions)))
    askForFootnotes(known, supplies.ahead(source.root));
  await supplies.fetch();
  const shelves = await readBibliographies(source, settings, host, diagnostics);
  // a translation may leave out what others than its readers get
  if (!source.translation) reportUnused(slides, shelves, first?.front?.where(['bibliography']), diagnostics);
  return { source, settings, slides, pictures, media, supplies, shelves };
}

const logosOf = (settings: DeckSettings): string[] =>
  [settings, ...Object.values(settings.audiences ?? {})].flatMap(
    (one: Pick<DeckSettings, 'logo'>) => one.logo?.file ?? [],
  );

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
  const shown = parentOf(first?.file.path ?? '');
  const span = first?.front?.where(['bibliography']) ??
    first?.file.span(1) ?? { file: source.name, line: 1, column: 1 };
  return readShelves(files, { host, root: source.root, reach: source.reach ?? source.root, shown, span }, diagnostics);
}
