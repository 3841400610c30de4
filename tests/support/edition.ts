// The browser edition for tests: made into a folder of its own, and what the command line writes of the same decks.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { HOSTILE } from '../hostile/cases.ts';

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

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', svg: 'image/svg+xml' };

export interface Site {
  readonly address: string;
  close(): void;
}

/** The edition as a site on this machine. */
export async function servedSite({ folder }: Edition): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    response.setHeader('content-type', TYPES[name.split('.').pop() ?? ''] ?? 'application/manifest+json');
    response.end(readFileSync(join(folder, 'site', name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface HostileZip {
  readonly name: string;
  readonly zip: Uint8Array;
  readonly fine: boolean;
}

/** So many of the hostile decks of the command line that a zip can hold, spread over all kinds. */
export function hostileZips(count: number): HostileZip[] {
  const able = HOSTILE.filter(
    ({ files }) =>
      'talk/deck.md' in files && Object.values(files).every((one) => !/^(?:-> |FOLDER$)/.test(String(one).slice(0, 8))),
  );
  const step = able.length / count;
  return Array.from({ length: count }, (_, i) => {
    const { files, expect } = able[Math.floor(i * step)] as (typeof able)[number];
    const inside = Object.entries(files).flatMap(([path, content]) =>
      path.startsWith('talk/')
        ? [[path.slice(5), typeof content === 'string' ? strToU8(content) : content] as const]
        : [],
    );
    return { name: `hostile-${i}`, zip: zipSync(Object.fromEntries(inside)), fine: expect === 'fine' };
  });
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
