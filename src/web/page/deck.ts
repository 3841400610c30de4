// The deck that is open: its files, which of them are text, what is not saved yet.
import type { DeckFiles, DeckToOpen } from '../messages.ts';

const TEXT = /\.(?:md|qmd|markdown|ya?ml|csv|tsv|bib|txt|css)$/i;
/** Shown as files to write in; others are shown as what they are on slides. */
export const isText = (name: string): boolean => TEXT.test(name);

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Deck {
  name = 'my-talk';
  file: string | undefined;
  readonly files = new Map<string, Uint8Array>();
  /** Names of files that are other than where they came from. */
  readonly unsaved = new Set<string>();
  folder: FileSystemDirectoryHandle | undefined;
  /** When the folder's files were last changed, as far as this page knows, in milliseconds. */
  readonly times = new Map<string, number>();

  open({ name, file, files }: DeckToOpen, folder?: FileSystemDirectoryHandle): void {
    this.name = name;
    this.file = file;
    this.folder = folder;
    this.files.clear();
    this.unsaved.clear();
    this.times.clear();
    for (const [path, bytes] of Object.entries(files)) this.files.set(path, bytes);
  }

  /** Names of its text files: the deck first, then the others in order. */
  get texts(): string[] {
    const main = this.main;
    const others = [...this.files.keys()].filter((name) => isText(name) && name !== main);
    return [main, ...others.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))];
  }

  get main(): string {
    return this.file ?? 'deck.md';
  }

  text(name: string): string {
    return decoder.decode(this.files.get(name));
  }

  put(name: string, content: Uint8Array | string): Uint8Array {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    this.files.set(name, bytes);
    this.unsaved.add(name);
    return bytes;
  }

  /** A name in a folder of the deck that no other file has. */
  freeName(folder: string, name: string): string {
    const clean = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '') || 'file';
    const [, stem = clean, end = ''] = /^(.*?)(\.\w+)?$/.exec(clean) ?? [];
    for (let n = 1; ; n++) {
      const free = `${folder}${stem}${n > 1 ? `-${n}` : ''}${end}`;
      if (!this.files.has(free)) return free;
    }
  }

  get asFiles(): DeckFiles {
    return Object.fromEntries(this.files);
  }
}

/** Which file is the deck: deck.md, else the only Markdown file at the top. Undefined where there is none. */
export function deckFileOf(names: readonly string[]): { file?: string } | undefined {
  if (names.includes('deck.md')) return {};
  const found = names.filter((name) => /^[^/_][^/]*\.(?:q?md|markdown)$/i.test(name)).sort();
  const talk = found.find((name) => !/^readme\./i.test(name)) ?? found[0];
  return talk === undefined ? undefined : { file: talk };
}
