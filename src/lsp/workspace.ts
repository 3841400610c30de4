// The decks that an editor has open: its texts in place of the disk's, a deck's help for each of its files.
import { Assist, deckOf, textOf, withTexts } from '../assist/index.ts';
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { SourceFile } from '../source/file.ts';
import { isInside, isMarkdown } from '../source/paths.ts';

export class Workspace {
  /** Host paths of the folders that the editor shows; a deck is looked for no further up. */
  folders: readonly string[] = [];
  readonly #host: Host;
  readonly #limits: Partial<Limits>;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #files = new Map<string, SourceFile>();
  readonly #decks = new Map<string, Assist>();

  constructor(host: Host, limits: Partial<Limits>) {
    this.#host = withTexts(host, this.#bytes);
    this.#limits = limits;
  }

  get host(): Host {
    return this.#host;
  }

  open(path: string, text: string): void {
    this.#bytes.set(path, new TextEncoder().encode(text));
    this.#files.set(path, new SourceFile(path, path, text));
  }

  close(path: string): void {
    this.#bytes.delete(path);
    this.#files.delete(path);
  }

  /** Host paths of what is open. */
  get opened(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The file as it is open, else as it is on the disk; undefined where there is none. */
  async file(path: string): Promise<SourceFile | undefined> {
    return this.#files.get(path) ?? textOf(this.#host, path);
  }

  /** Places, each with its file; one whose file is gone is left out. */
  async withFiles<Place extends { readonly file: string }>(places: readonly Place[]) {
    const out: { readonly place: Place; readonly file: SourceFile }[] = [];
    for (const place of places) {
      const file = await this.file(place.file);
      if (file) out.push({ place, file });
    }
    return out;
  }

  /** Help for the deck that a file belongs to; undefined for Markdown that is no deck, such as a project's README. */
  async assistFor(path: string): Promise<Assist | undefined> {
    const top = this.folders.filter((folder) => isInside(path, folder)).sort((a, b) => b.length - a.length)[0] ?? '';
    const deck = await deckOf(this.#host, path, top);
    if (deck === path && !(await this.#looksLikeDeck(path))) return undefined;
    let assist = this.#decks.get(deck);
    if (!assist) this.#decks.set(deck, (assist = new Assist(this.#host, deck, this.#limits)));
    return assist;
  }

  /** A file alone is a deck if it begins with front matter. */
  async #looksLikeDeck(path: string): Promise<boolean> {
    if (!isMarkdown(path)) return false;
    return /^\s*---[ \t]*(?:\n|$)/.test((await this.file(path))?.text ?? '');
  }
}
