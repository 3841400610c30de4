// What writing help knows of the whole deck: its files and slides, the names that one file may use of another, its
// sources. Nothing is built for it; a deck with mistakes in it is known as far as it goes.
import { Diagnostics } from '../base/diagnostic.ts';
import type { Limits } from '../base/limits.ts';
import { Translator } from '../dialects/index.ts';
import type { Host } from '../host/host.ts';
import { readShelves, shelve } from '../resolve/cite/bibliography.ts';
import type { Entry } from '../resolve/cite/entry.ts';
import { Ids } from '../resolve/ids.ts';
import type { SourceFile } from '../source/file.ts';
import { loadDeck } from '../source/load.ts';
import { join, parentOf, within } from '../source/paths.ts';
import { type SeenFile, type SeenSlide, seeFile } from './files.ts';

export interface DeckSlide {
  readonly seen: SeenSlide;
  readonly file: SourceFile;
  /** Unique in the deck, as links name it. */
  readonly id: string;
}

export interface SeenDeck {
  /** Host path of its folder. */
  readonly root: string;
  /** Whose Markdown it is, where it is not ours. */
  readonly dialect?: string;
  readonly files: readonly SeenFile[];
  readonly slides: readonly DeckSlide[];
  readonly outline: readonly string[];
  /** Whom `only` may name: audiences, and languages of one deck in several. */
  readonly audiences: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Host paths of the bibliography's files. */
  readonly bibliographies: readonly string[];
}

/** Reads decks again and again; texts that have not changed are not read anew. */
export class DeckReader {
  /** Whose Markdown the deck is, empty for ours: found out once, and told anew by each build. */
  dialect: string | undefined;
  readonly #host: Host;
  readonly #limits: Limits;
  readonly #files = new Map<string, SourceFile>();
  #shelves: { readonly stamp: string; readonly entries: ReadonlyMap<string, Entry> } | undefined;

  constructor(host: Host, limits: Limits) {
    this.#host = host;
    this.#limits = limits;
  }

  /** The deck at a path; undefined where there is none that can be read. */
  async read(path: string): Promise<SeenDeck | undefined> {
    const quiet = new Diagnostics(this.#limits);
    const keep = {
      file: async (source: SourceFile) => {
        // the file as it is written, of another program's deck too: its places are the editor's
        this.dialect ??= await this.#dialectOf(source);
        return this.#same(source);
      },
    };
    const source = await loadDeck(this.#host, path, quiet, keep);
    if (!source) return undefined;
    const sources = new Map<string, SourceFile>();
    for (const one of source.files)
      for (const file of [one.file, ...one.slides.map((slide) => slide.file)]) sources.set(file.location, file);
    const files = [...sources.values()].map(seeFile);
    const front = source.files[0]?.front?.data ?? {};
    const { root } = source;
    const raws = source.files.flatMap((file) => file.slides);
    const addresses = bibliographiesOf(front);
    return {
      root,
      ...(this.dialect && { dialect: this.dialect }),
      files,
      slides: withIds(files, raws, typeof front.title === 'string' && front['title-slide'] !== false),
      outline: list(front.outline),
      audiences: [...Object.keys(Object(front.audiences)), ...list(front.languages)],
      entries: await this.#entries(addresses, root),
      bibliographies: addresses.map((address) => join(root, address)),
    };
  }

  async #dialectOf(source: SourceFile): Promise<string> {
    const translator = new Translator(this.#host, this.#limits);
    await translator.file(source);
    return translator.dialect?.title ?? '';
  }

  /** The very object of an earlier reading where the text is the same: what was seen in it is still true. */
  #same(file: SourceFile): SourceFile {
    const known = this.#files.get(file.location);
    if (known?.text === file.text && known.path === file.path) return known;
    if (this.#files.size > 500) this.#files.clear();
    this.#files.set(file.location, file);
    return file;
  }

  async #entries(addresses: readonly string[], root: string): Promise<ReadonlyMap<string, Entry>> {
    if (!addresses.length) return new Map();
    const texts = addresses.map((address) => this.#text(join(root, address)));
    const stamp = (await Promise.all(texts)).join('\0');
    if (this.#shelves?.stamp === stamp) return this.#shelves.entries;
    const quiet = new Diagnostics(this.#limits);
    const at = { host: this.#host, root, shown: root, span: { file: root, line: 1, column: 1 } };
    const { entries } = shelve(addresses, await readShelves(addresses, at, quiet), quiet);
    this.#shelves = { stamp, entries };
    return entries;
  }

  async #text(path: string): Promise<string> {
    try {
      if ((await this.#host.size(path)) > this.#limits.bibliographyBytes) return '';
      return new TextDecoder().decode(await this.#host.read(path));
    } catch {
      return '';
    }
  }
}

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String);

function bibliographiesOf(front: Readonly<Record<string, unknown>>): string[] {
  const audiences = Object.values(Object(front.audiences)).map((one) => Object(one).bibliography);
  return [...new Set([front.bibliography, ...audiences].flatMap(list))];
}

/** Slides in the order of the deck with the ids that resolving gives them. */
function withIds(
  files: readonly SeenFile[],
  raws: readonly { file: SourceFile; firstLine: number }[],
  opened: boolean,
) {
  const ids = new Ids();
  if (opened) ids.take('title');
  const byPlace = new Map(
    files.flatMap(({ file, slides }) =>
      slides.map((seen) => [`${file.location}:${seen.raw.firstLine}`, seen] as const),
    ),
  );
  return raws.flatMap(({ file, firstLine }): DeckSlide[] => {
    const seen = byPlace.get(`${file.location}:${firstLine}`);
    return seen ? [{ seen, file, id: ids.unique(seen.id) }] : [];
  });
}

/**
 * The deck that a file belongs to: the nearest folder with a deck.md that is no further up than `top`, else the file
 * itself.
 */
export async function deckOf(host: Host, file: string, top: string): Promise<string> {
  for (let folder = parentOf(file); ; folder = parentOf(folder)) {
    const kind = await host.kind(join(folder, 'deck.md')).catch(() => undefined);
    if (kind === 'file') return folder;
    if (folder === top || parentOf(folder) === folder || (top && within(folder, top) === '')) return file;
  }
}
