// The browser edition for tests: made into a folder of its own, and what the command line writes of the same decks.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Edition {
  /** The folder with lectern.html and site/. */
  readonly folder: string;
  readonly file: string;
  remove(): void;
}

export function madeEdition(): Edition {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-edition-'));
  execFileSync(process.execPath, ['web.mjs', folder], { cwd: ROOT, stdio: 'pipe' });
  return {
    folder,
    file: join(folder, 'lectern.html'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A deck's folder in the repository as a zip. */
export function zipOf(deck: string): Uint8Array {
  const folder = join(ROOT, deck);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]\.lectern[\\/]/.test(path));
  return zipSync(Object.fromEntries(names.map((path) => [path.slice(folder.length + 1), readFileSync(path)])));
}

/** Files by name, as `lectern build` writes them of a folder. */
export function builtByCommand(path: string, ...options: string[]): Map<string, Buffer> {
  const out = mkdtempSync(join(tmpdir(), 'lectern-edition-'));
  try {
    // a deck with mistakes is built all the same; without files there is nothing to compare
    spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'build', path, '--out', out, '--quiet', ...options], {
      cwd: ROOT,
    });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
