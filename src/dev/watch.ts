// Tells when anything in some folders changes. Each folder is watched by itself, since a recursive watch misses files
// that an editor replaces; new folders are taken up as they come.
import { type FSWatcher, statSync, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

const LEFT_OUT = /^(?:node_modules|dist|\..*)$/;
const MOST_FOLDERS = 500;
/** Editors write in several strokes: so long is waited for the next, in milliseconds. */
const QUIET = 6;
/**
 * A folder that another took the place of tells nothing: so often, in milliseconds, it is looked whether it is still
 * the same.
 */
const LOOK = 1000;

export class Watcher {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed: () => void;
  /** The folders asked for, each with what tells it from one that takes its place. */
  readonly #tops = new Map<string, string | undefined>();
  #looking: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches a folder with all below it; what cannot be watched is left out. */
  async add(folder: string): Promise<void> {
    this.#tops.set(folder, identityOf(folder));
    this.#looking ??= setInterval(() => this.#look(), LOOK).unref();
    await this.#addBelow(folder);
  }

  async #addBelow(folder: string): Promise<void> {
    const folders = [folder];
    for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
      this.#watch(next);
      const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
      for (const entry of entries)
        if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) folders.push(join(next, entry.name));
    }
  }

  #watch(folder: string): void {
    if (this.#closed || this.#watchers.has(folder) || this.#watchers.size >= MOST_FOLDERS) return;
    try {
      const watcher = watch(folder, (event, name) => {
        if (name !== null && LEFT_OUT.test(String(name))) return;
        // a new folder, perhaps with files in it already
        if (event === 'rename') void this.#addBelow(folder);
        this.#tell();
      });
      watcher.on('error', () => this.#drop(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // gone meanwhile, or no right to read it
    }
  }

  #look(): void {
    for (const [folder, known] of this.#tops) {
      const identity = identityOf(folder);
      if (identity === undefined || identity === known) continue;
      this.#tops.set(folder, identity);
      for (const path of [...this.#watchers.keys()]) if (path === folder || isBelow(path, folder)) this.#close(path);
      void this.#addBelow(folder).then(() => this.#tell());
    }
  }

  #close(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #drop(folder: string): void {
    this.#close(folder);
    this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#changed, QUIET);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#looking);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}

const isBelow = (path: string, folder: string): boolean => folder === '.' || path.startsWith(join(folder, sep));

/** Undefined while there is nothing. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
