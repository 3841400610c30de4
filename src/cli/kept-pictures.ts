// Pictures made smaller by earlier builds, by their content, in the deck's `.lectern/pictures`. The folder may be
// deleted at any time, and is kept small.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Made } from '../base/made.ts';
import { programRoot } from '../host/node.ts';
import { VERSION } from '../version.ts';

const FOLDER = '.lectern';
/** Bytes and files of one deck that are kept, those that were used last. */
const MOST_BYTES = 100e6;
const MOST_FILES = 500;
/** A file begins with the SHA-256 of what follows, so that one that was cut short is not taken. */
const SUM = 32;

export class KeptPictures implements Made {
  readonly program = programOf();
  #root: string | undefined;

  get root(): string | undefined {
    return this.#root;
  }

  /** `root` is the folder of the deck that is built next. */
  at(root: string): this {
    this.#root = root;
    return this;
  }

  async find(source: Uint8Array, how: string): Promise<Uint8Array | undefined> {
    try {
      const file = join(await this.#folder(), nameOf(source, how));
      const bytes = await readFile(file);
      const found = new Uint8Array(bytes.subarray(SUM));
      if (!sha(found).equals(bytes.subarray(0, SUM))) return undefined;
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return found;
    } catch {
      return undefined;
    }
  }

  async keep(source: Uint8Array, how: string, made: Uint8Array): Promise<void> {
    if (this.#root === undefined) return;
    try {
      await mkdir(join(this.#root, FOLDER, 'pictures'), { recursive: true });
      const folder = await this.#folder();
      await writeFile(join(folder, '..', '.gitignore'), '*\n');
      const file = join(folder, nameOf(source, how));
      const beside = `${file}.${process.pid}${threadId}`;
      await writeFile(beside, Buffer.concat([sha(made), made]));
      await rename(beside, file);
    } catch {
      // a folder that is read-only, or a disk that is full
    }
  }

  /** Removes what was not used for longest, where there is too much. */
  async tidy(most = { bytes: MOST_BYTES, files: MOST_FILES }): Promise<void> {
    try {
      const folder = await this.#folder();
      const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}(\.\d+)?$/.test(name));
      const files = await Promise.all(names.map(async (name) => ({ name, ...(await sizeOf(join(folder, name))) })));
      files.sort((a, b) => b.used - a.used);
      let bytes = 0;
      for (const [i, file] of files.entries()) {
        bytes += file.size;
        if (i >= most.files || bytes > most.bytes) await rm(join(folder, file.name), { force: true });
      }
    } catch {
      // nothing was kept
    }
  }

  /** Throws where there is none, or where a link leads it out of the deck. */
  async #folder(): Promise<string> {
    if (this.#root === undefined) throw new Error('no deck yet');
    const folder = join(this.#root, FOLDER, 'pictures');
    const real = await realpath(folder);
    if (real !== join(await realpath(this.#root), FOLDER, 'pictures')) throw new Error('a link');
    return real;
  }
}

/** The program's own file as it lies there: one that is being worked on keeps its number. */
function programOf(): string {
  try {
    const { size, mtimeMs } = statSync(join(programRoot(), 'dist/program.js'));
    // systems tell parts of a millisecond otherwise
    return `${VERSION} ${size} ${Math.floor(mtimeMs)}`;
  } catch {
    return VERSION;
  }
}

const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const nameOf = (source: Uint8Array, how: string): string =>
  createHash('sha256').update(`${how}\0`).update(source).digest('hex');

async function sizeOf(path: string): Promise<{ size: number; used: number }> {
  const { size, mtimeMs } = await stat(path);
  return { size, used: mtimeMs };
}
