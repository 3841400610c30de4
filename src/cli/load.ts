// A script of dist, with what V8 made of it when the program was bundled: compiling is a seventh of a short run. V8
// takes its own work back from the same version with the same flags only; without it the script is compiled as any
// other. Two versions of Node may have one version of V8 and still crash on each other's work, so that it is kept by
// Node's.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** How build.mjs wraps a script: CommonJS, and what imports a package by name. */
type Wrapped = (require: NodeJS.Require, load: (name: string) => Promise<unknown>, url: string) => unknown;

/** A package by its name, or a script of dist that is loaded when it is used. */
async function imported(outside: string): Promise<unknown> {
  const beside = /^\.\/([\w-]+)\.js$/.exec(outside)?.[1];
  return beside === undefined ? import(outside) : load(beside);
}

const loaded = new Map<string, unknown>();

/**
 * What the script `dist/NAME.js` exports. Where `LECTERN_KEEP_COMPILED` names it, V8's work is kept beside it when the
 * process ends.
 */
export function load<T>(name: string): T {
  if (!loaded.has(name)) loaded.set(name, run(name));
  return loaded.get(name) as T;
}

function run(name: string): unknown {
  const url = new URL(`${name}.js`, import.meta.url);
  const kept = new URL(`${name}-${process.version}-${process.platform}-${process.arch}.v8`, import.meta.url);
  // ASCII only (build.mjs), which is read as it lies
  const script = new Script(readFileSync(url, 'latin1'), {
    filename: fileURLToPath(url),
    cachedData: readIfThere(kept),
  });
  if (process.env.LECTERN_KEEP_COMPILED?.split(' ').includes(name))
    process.once('exit', () => writeFileSync(kept, script.createCachedData()));
  return (script.runInThisContext() as Wrapped)(createRequire(url), imported, url.href);
}

function readIfThere(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
