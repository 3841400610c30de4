// The host over Node's file system. Files are read in one go: a build waits for each of them anyway, and what Node
// does to read a small file in the background takes longer than reading it.

import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserAdvice } from './browsers.ts';
import type { EntryKind, Host } from './host.ts';
import { realPath } from './real-path.ts';

/** The folder that holds the program's package.json: two levels above dist/cli.js or src/host/node.ts at most. */
export function programRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i < 6; i++, folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'lectern')
      return folder;
  }
  throw new Error('the program cannot find its own folder');
}

export function nodeHost(environment: NodeJS.ProcessEnv = process.env): Host {
  const root = programRoot();
  const require = createRequire(join(root, 'package.json'));
  const epoch = environment.SOURCE_DATE_EPOCH;
  return {
    async kind(path): Promise<EntryKind | undefined> {
      const found = orUndefined(() => statSync(path));
      if (!found) {
        if (orUndefined(() => lstatSync(path))) throw new Error(`${path}: a link that leads nowhere`);
        return undefined;
      }
      if (found.isFile()) return 'file';
      return found.isDirectory() ? 'folder' : 'other';
    },
    read: async (path) => new Uint8Array(readFileSync(path)),
    size: async (path) => statSync(path).size,
    list: async (path) => readdirSync(path),
    realPath: async (path) => realPath(path),
    async resource(name) {
      // a theme names its fonts, and a theme may come with a deck
      if (/(^|[\\/:])\.\.([\\/]|$)/.test(name)) throw new Error(`${name}: no such resource`);
      if (!name.startsWith('npm:')) return new Uint8Array(readFileSync(join(root, name)));
      const [, scope, rest] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(name.slice(4)) ?? [];
      if (!scope || !rest) throw new Error(`${name}: no such resource`);
      return new Uint8Array(readFileSync(join(packageFolder(scope, require), rest)));
    },
    async print(page, options) {
      const { printPage } = await import('./chromium.ts');
      return printPage(page, options, environment, Number(epoch) || 0);
    },
    async draw(page, options) {
      const { drawPage } = await import('./chromium.ts');
      return drawPage(page, options, environment);
    },
    browserAdvice: browserAdvice(),
    ...(epoch !== undefined && /^\d+$/.test(epoch) && { sourceDate: Number(epoch) }),
  };
}

/** What a call gives, or undefined where it throws: nothing lies there, or it may not be looked at. */
function orUndefined<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Where a dependency is installed, also if it does not export its package.json. */
function packageFolder(name: string, require: NodeJS.Require): string {
  for (const base of require.resolve.paths(name) ?? []) if (existsSync(join(base, name))) return join(base, name);
  throw new Error(`the package ${name} is not installed`);
}
