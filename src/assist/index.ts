// Writing help for decks: what may be written here, what this means, what is wrong and how it is mended, where a name
// is made and used. Pure: it reads through a host, which an editor gives with the texts that are open in it
// (host/with-texts.ts). The browser's editor and `lectern lsp` are its faces.
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { loadIconSet } from '../icons/set.ts';
import { mended } from '../lint/mend.ts';
import { type Builder, type BuildResult, createBuilder, type Memory, makeMemory } from '../pipeline.ts';
import type { SourceFile } from '../source/file.ts';
import { join } from '../source/paths.ts';
import { type Around, complete } from './complete.ts';
import { DeckReader, type SeenDeck } from './deck.ts';
import { seeFile } from './files.ts';
import { hover } from './hover.ts';
import { messagesOf } from './messages.ts';
import { placesNamed } from './places.ts';
import { loadReference, type Reference } from './reference.ts';
import { type NameHere, nameAt, rename, type Use, usesOf } from './rename.ts';
import { spotAt } from './spot.ts';
import { textOf } from './text-of.ts';
import type { Completion, FileEdits, FilePlace, Hover, Message, OutlineItem, Renamed } from './types.ts';

export { withTexts } from '../host/with-texts.ts';
export { deckOf } from './deck.ts';
export type { NameHere } from './rename.ts';
export { textOf } from './text-of.ts';
export type * from './types.ts';

/** Writing help for one deck. Files are host paths; none of its methods throws for what a file holds. */
export class Assist {
  readonly path: string;
  readonly #host: Host;
  readonly #limits: Limits;
  readonly #reader: DeckReader;
  readonly #builder: Builder;
  readonly #memory: Memory;
  readonly #texts = new Map<string, SourceFile>();
  #reference: Promise<Reference> | undefined;
  #last: BuildResult | undefined;

  /** `path` is the deck's: a Markdown file, or a folder with a deck.md (see `deckOf`). */
  constructor(host: Host, path: string, limits: Partial<Limits> = {}) {
    this.path = path;
    this.#host = host;
    this.#builder = createBuilder(host, limits);
    this.#limits = this.#builder.limits;
    this.#reader = new DeckReader(host, this.#limits);
    this.#memory = makeMemory(host);
  }

  /** What may be written at an offset; undefined where nothing can be offered. */
  async complete(file: string, offset: number): Promise<Completion | undefined> {
    const around = await this.#around(file);
    const spot = around && this.#spot(around, offset);
    if (!spot || around.deck?.dialect) return undefined;
    const completion = await complete(spot, around);
    return completion.items.length ? completion : undefined;
  }

  /** What stands at an offset, in words. */
  async hover(file: string, offset: number): Promise<Hover | undefined> {
    const around = await this.#around(file);
    const spot = around && this.#spot(around, wordEnd(around.file.text, offset));
    return spot && !around.deck?.dialect && spot.from <= offset ? hover(spot, around) : undefined;
  }

  /** The slides of a file, in its order. */
  async outline(file: string): Promise<readonly OutlineItem[]> {
    const around = await this.#around(file);
    if (!around) return [];
    const { slides } = seeFile(around.file);
    const ids = new Map(around.deck?.slides.map(({ seen, id }) => [seen, id]));
    return slides.map((seen, i) => {
      const { section, layout } = seen.raw.front?.data ?? {};
      const first = around.file.lineStart(seen.first);
      return {
        title: seen.title || `Slide ${i + 1}`,
        id: ids.get(seen) ?? seen.id,
        number: i + 1,
        ...(typeof section === 'string' && { section }),
        ...(typeof layout === 'string' && { layout }),
        name: seen.name,
        from: Math.min(first, seen.name.from),
        to: Math.max(seen.name.to, around.file.lineStart(seen.end) - 1),
      };
    });
  }

  /** Where what is named at an offset is made: a slide, a source, a file, a footnote, a section, an audience. */
  async definition(file: string, offset: number): Promise<readonly FilePlace[]> {
    const around = await this.#around(file);
    if (!around?.deck) return [];
    const spot = this.#spot(around, wordEnd(around.file.text, offset));
    const named = spot && (await placesNamed(spot, around));
    if (named?.length) return named;
    const here = nameAt(around.file, offset, around.deck);
    if (!here) return [];
    const uses = await usesOf(here, around.deck, this.#host, file);
    return uses.filter(({ makes }) => makes);
  }

  /** Every place where the name at an offset is made or used; those that make it first. */
  async references(file: string, offset: number): Promise<readonly Use[]> {
    const around = await this.#around(file);
    const here = around?.deck && nameAt(around.file, offset, around.deck);
    return here && around.deck ? usesOf(here, around.deck, this.#host, file) : [];
  }

  /** The name at an offset that can be given another; undefined where there is none. */
  async nameAt(file: string, offset: number): Promise<NameHere | undefined> {
    const around = await this.#around(file);
    return around?.deck && nameAt(around.file, offset, around.deck);
  }

  /** The edits that give the name at an offset another, in every file of the deck. */
  async rename(file: string, offset: number, to: string): Promise<Renamed> {
    const around = await this.#around(file);
    const here = around?.deck && nameAt(around.file, offset, around.deck);
    if (!here || !around.deck) return { refused: 'There is no name here that can be changed' };
    return rename(here, to, around.deck, this.#host, file);
  }

  /** All that is to be mended, of every audience. */
  async messages(): Promise<readonly Message[]> {
    this.#last = await this.#builder.build({ path: this.path, to: [], lint: true, memory: this.#memory });
    this.#reader.dialect = this.#last.dialect?.title ?? '';
    const first = join(this.path, 'deck.md');
    const inFolder = (await this.#host.kind(first).catch(() => undefined)) === 'file';
    return messagesOf(this.#last, inFolder ? first : this.path);
  }

  /** Whether the last messages were about this very text: their places and fixes are still true. */
  isCurrent(file: SourceFile): boolean {
    const seen = [...(this.#last?.sources.values() ?? [])].find(({ location }) => location === file.location);
    return seen?.text === file.text;
  }

  /** What `check --fix` would do of what the last messages told, file by file. */
  mended(): FileEdits {
    const texts = this.#last ? mended(this.#last.diagnostics, this.#last.sources) : new Map<SourceFile, string>();
    return new Map([...texts].map(([file, text]) => [file.location, [{ from: 0, to: file.text.length, text }]]));
  }

  #spot({ file, deck }: Around, offset: number) {
    const first = deck?.files[0]?.file.location;
    return spotAt(file, offset, first === undefined || first === file.location);
  }

  async #around(path: string): Promise<Around | undefined> {
    const deck = await this.#deck();
    const file = deck?.files.find((one) => one.file.location === path)?.file ?? (await this.#text(path));
    if (!file) return undefined;
    this.#reference ??= loadReference(this.#host.resource);
    return {
      host: this.#host,
      file,
      deck,
      reference: await this.#reference,
      icons: () => loadIconSet(this.#host.resource).catch(() => []),
    };
  }

  /** A deck that cannot be read at all helps with nothing, and is told by its messages. */
  async #deck(): Promise<SeenDeck | undefined> {
    try {
      return await this.#reader.read(this.path);
    } catch {
      return undefined;
    }
  }

  async #text(path: string): Promise<SourceFile | undefined> {
    const file = await textOf(this.#host, path, this.#limits.sourceBytes);
    if (!file) return undefined;
    const known = this.#texts.get(path);
    if (known?.text === file.text) return known;
    this.#texts.set(path, file);
    return file;
  }
}

/** The end of the word that an offset is in. */
function wordEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return offset + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, end < 0 ? undefined : end))?.[0].length ?? 0);
}
