// A version of a deck, read twice over: as source with its places, and as the PowerPoint file that it builds to.
import { sameBytes } from '../base/bytes.ts';
import { Diagnostics } from '../base/diagnostic.ts';
import { Translator } from '../dialects/index.ts';
import type { Host } from '../host/host.ts';
import { OfficePresentation } from '../office/presentation.ts';
import { languagesSpoken } from '../pipeline/editions.ts';
import type { Builder, Memory } from '../pipeline.ts';
import { languageOf } from '../resolve/languages.ts';
import { parseDeck } from '../resolve/parse-deck.ts';
import type { ParsedDeck, ParsedSlide } from '../resolve/parsed.ts';
import { STAMP, stampOf as stampOfScene } from '../scene/stamp.ts';
import type { SourceFile } from '../source/file.ts';
import { loadDeck } from '../source/load.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Container, containersOf, frontContainers } from './containers.ts';
import { type Place, placesOf } from './locate.ts';
import { NO_SLIDE, readUnits, type SlideUnits } from './units.ts';
import { writtenFiles } from './written-files.ts';

export interface VersionSlide {
  /** Undefined for slides that the deck makes itself: its title, its references. */
  readonly slide: ParsedSlide | undefined;
  readonly chunk: Chunk | undefined;
  readonly units: SlideUnits;
  /** Places of its units, by their index. */
  readonly places: ReadonlyMap<number, Place>;
}

export interface Version {
  readonly parsed: ParsedDeck;
  /** As they were written. */
  readonly files: readonly SourceFile[];
  /** As they are read: decks of other programs in translation. */
  readonly read: readonly SourceFile[];
  readonly slides: readonly VersionSlide[];
  readonly stamp: string;
  readonly file: OfficePresentation;
  readonly audience: string | undefined;
  /** The one that was built, of a deck in several. */
  readonly language: string | undefined;
}

/** The slides of a version as they read. */
export const unitsOf = ({ slides }: Version): SlideUnits[] => slides.map(({ units }) => units);

export const stampOf = (file: OfficePresentation): string => file.properties.custom[STAMP] ?? '';

/** A file that is read already. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly file: OfficePresentation;
}

export interface WantedVersion {
  readonly audience: string | undefined;
  /** A tag such as de-CH. */
  readonly lang: string | undefined;
  /** The stamp that it must have: the layout tells it before there is a file. */
  readonly stamp?: string | undefined;
  /** The file that came back: nobody may have changed it. */
  readonly came: ReadFile;
}

/** The deck at `path` for one audience; undefined where it cannot be built, and where it is not the one wanted. */
export async function openVersion(
  builder: Builder,
  path: string,
  { audience, lang, stamp, came }: WantedVersion,
  memory?: Memory,
): Promise<Version | undefined> {
  const { host } = builder;
  const diagnostics = new Diagnostics(builder.limits);
  const translator = new Translator(host, builder.limits);
  const source = await loadDeck(host, path, diagnostics, translator);
  if (!source) return undefined;
  const written = await parseDeck(source, host, diagnostics, builder.kept, memory?.parses);
  const language = languageOf(written, lang);
  const editions = [{ audience, language }];
  const spoken = await languagesSpoken(written, editions, { host, kept: builder.kept, found: diagnostics });
  const parsed = spoken.get(language)?.parsed;
  if (!parsed) return undefined;
  const asked = {
    path,
    ...(audience !== undefined && { audience }),
    ...(language !== undefined && { language }),
    ...(memory && { memory }),
  };
  if (stamp !== undefined) {
    const [laid] = (await builder.build({ ...asked, to: [] })).built;
    if (!laid || stampOfScene(laid.scene) !== stamp) return undefined;
  }
  const [deck] = (await builder.build({ ...asked, to: ['pptx'] })).built;
  const bytes = deck?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes;
  if (!deck || !bytes) return undefined;
  const file = sameBytes(bytes, came.bytes) ? came.file : new OfficePresentation(bytes, builder.limits);
  const units = readUnits(file);
  const chunks = chunksOf(parsed);
  const deckFront = parsed.source.files[0];
  const front = deckFront?.front
    ? frontContainers(deckFront.front, deckFront.file, ['title', 'subtitle', 'author', 'audiences'])
    : [];
  const seen = new Set<Chunk>();
  const slides = deck.scene.slides.map((laid, i): VersionSlide => {
    const chunk = chunks.find(
      ({ slide: { ast } }) => ast.raw.file.path === laid.source.file && ast.raw.firstLine === laid.source.line,
    );
    const said = units[i] ?? NO_SLIDE;
    // a slide that goes on on a second one has its chunk once
    const first = chunk && !seen.has(chunk);
    if (chunk) seen.add(chunk);
    let places: ReadonlyMap<number, Place> | undefined;
    return {
      slide: chunk?.slide,
      chunk: first ? chunk : undefined,
      units: said,
      // most slides come back as they were
      get places() {
        if (places) return places;
        const own: Container[] = chunk ? containersOf(chunk.slide, audience) : [];
        places = placesOf(said.units, i === 0 ? [...own, ...front] : own);
        return places;
      },
    };
  });
  const read = [...new Set([...parsed.source.files.map(({ file }) => file), ...chunks.map(({ file }) => file)])];
  const files = [...new Set(read.flatMap(writtenFiles))];
  return { parsed, files, read, slides, stamp: stampOf(file), file, audience, language };
}

/** A host in which some files have other texts. */
export function overlayHost(host: Host, texts: ReadonlyMap<string, string>): Host {
  const bytes = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return {
    ...host,
    kind: async (path) => (texts.has(path) ? 'file' : host.kind(path)),
    read: async (path) => bytes(path) ?? host.read(path),
    size: async (path) => bytes(path)?.length ?? host.size(path),
    list: (path) => host.list(path),
    // a file of an earlier version may be gone from the disk
    realPath: (path) => (texts.has(path) ? host.realPath(path).catch(() => path) : host.realPath(path)),
    resource: (name) => host.resource(name),
  };
}
