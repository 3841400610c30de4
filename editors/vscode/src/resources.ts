// The program's own files, from the extension's folder, by the names that a host is asked for; and the scripts that not
// every deck needs, run when they are first imported.
import { Uri, workspace } from 'vscode';

/** One grammar that is made of others asks for them so. */
const REQUIRED = /require\("\.\/([^"]+)\.mjs"\)/g;
/** `hyphen/de/index.js`, `@shikijs/langs/r` -> the script that is it. */
const fileOf = (name: string): string => name.replace(/\/index\.js$|\.mjs$/, '');
const ICONS = 'npm:healthicons/public/icons/svg/';

export class Resources {
  readonly #folder: Uri;
  readonly #read = new Map<string, Promise<Uint8Array>>();
  readonly #modules = new Map<string, Promise<unknown>>();
  #icons: Promise<Readonly<Record<string, string>>> | undefined;

  constructor(extension: Uri) {
    this.#folder = Uri.joinPath(extension, 'dist', 'resources');
  }

  /** Throws where the extension has none of this name. */
  readonly resource = async (name: string): Promise<Uint8Array> => {
    if (/(^|[\\/:])\.\.([\\/]|$)/.test(name)) throw new Error(`${name}: no such resource`);
    if (name.startsWith(ICONS)) return this.#icon(name.slice(ICONS.length));
    let bytes = this.#read.get(name);
    if (!bytes) {
      bytes = this.#file(name.replace(/^npm:/, 'npm/'));
      bytes.catch(() => this.#read.delete(name));
      this.#read.set(name, bytes);
    }
    // given out as a copy: who gets it may hand its memory on
    return (await bytes).slice();
  };

  /** What a script in `modules` exports. */
  readonly load = (name: string): Promise<unknown> => {
    let made = this.#modules.get(name);
    if (!made) {
      made = this.#run(name);
      made.catch(() => this.#modules.delete(name));
      this.#modules.set(name, made);
    }
    return made;
  };

  async #file(name: string): Promise<Uint8Array> {
    return workspace.fs.readFile(Uri.joinPath(this.#folder, ...name.split('/')));
  }

  async #run(name: string): Promise<unknown> {
    const start = fileOf(name);
    const codes = new Map<string, string>();
    const collect = async (file: string): Promise<void> => {
      if (codes.has(file)) return;
      codes.set(file, '');
      const code = new TextDecoder().decode(await this.#file(`modules/${file}.js`));
      codes.set(file, code);
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      for (const [, other = ''] of code.matchAll(REQUIRED)) await collect(folder + other);
    };
    await collect(start);
    const made = new Map<string, { exports: unknown }>();
    const run = (file: string): unknown => {
      const known = made.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      made.set(file, module);
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      const inner = (other: string) => run(folder + other.replace(/^\.\/|\.mjs$/g, ''));
      new Function('module', 'exports', 'require', codes.get(file) ?? '')(module, module.exports, inner);
      return module.exports;
    };
    return run(start);
  }

  /** Some 1300 drawings are one file. */
  async #icon(path: string): Promise<Uint8Array> {
    this.#icons ??= this.#file('icons.json').then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    const icon = (await this.#icons)[path];
    if (icon === undefined) throw new Error(`${path}: no such icon`);
    return new TextEncoder().encode(icon);
  }
}
