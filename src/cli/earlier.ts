// Earlier texts of a deck: those of its history in git, and those that builds kept beside it. A PowerPoint file that
// comes back is compared with the one that it was built from.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inward } from '../host/paths.ts';
import type { Earlier } from '../merge/index.ts';

const run = promisify(execFile);
const BIG = 64e6;
/** Commits that are looked through, the newest first. */
const MOST_COMMITS = 60;
/** Versions that are kept beside a deck. */
const MOST_KEPT = 20;
const FOLDER = '.lectern';

/** What `git` says; undefined where there is none, or no repository. */
async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    return (await run('git', ['-C', folder, ...args], { maxBuffer: BIG })).stdout;
  } catch {
    return undefined;
  }
}

/**
 * Versions of the deck's Markdown: kept ones, that of the stamp first, then commits, newest first. `root` is the deck's
 * folder.
 */
export async function* earlierOf(root: string, stamp?: string): AsyncIterable<Earlier> {
  yield* keptVersions(root, stamp);
  const commits =
    (await git(root, 'log', '--format=%h', `-n${MOST_COMMITS}`, '--', '.'))?.split('\n').filter(Boolean) ?? [];
  for (const commit of commits) {
    const names = (await git(root, 'ls-tree', '-r', '--name-only', commit, '.'))?.split('\n').filter(Boolean) ?? [];
    const files = new Map<string, string>();
    for (const name of names.filter((one) => /\.(q?md|markdown|ya?ml|csv|tsv|bib)$/i.test(one))) {
      const text = await git(root, 'show', `${commit}:./${name}`);
      if (text !== undefined) files.set(inward(join(root, name)), text);
    }
    if (files.size) yield { name: `commit ${commit}`, files };
  }
}

const baseFolder = (root: string): string => join(root, FOLDER, 'base');

const fileOfStamp = (stamp: string): string => `${stamp.replace(/\W+/g, '-')}.json`;

async function* keptVersions(root: string, stamp = ''): AsyncIterable<Earlier> {
  const names = (await readdir(baseFolder(root)).catch(() => [])).filter((one) => one.endsWith('.json')).sort();
  const own = fileOfStamp(stamp);
  for (const name of [...names.filter((one) => one === own), ...names.filter((one) => one !== own)]) {
    try {
      const { files } = JSON.parse(await readFile(join(baseFolder(root), name), 'utf8')) as {
        files: Record<string, string>;
      };
      const texts = Object.entries(files).map(([path, text]) => [inward(join(root, path)), text] as const);
      yield { name: 'an earlier build', files: new Map(texts) };
    } catch {
      // not one of ours, or cut short
    }
  }
}

/**
 * Keeps the texts that a build was made of, under its stamp, in a folder that git is told to leave alone. Where it
 * cannot be written nothing is kept, and nothing is said.
 */
export async function keepVersion(root: string, stamp: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = baseFolder(root);
  const name = fileOfStamp(stamp);
  const texts = [...files].map(([path, text]) => [relative(resolve(root), resolve(path)).replaceAll('\\', '/'), text]);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(root, FOLDER, '.gitignore'), '*\n');
    const beside = join(folder, `${name}.${process.pid}`);
    await writeFile(beside, JSON.stringify({ files: Object.fromEntries(texts) }));
    await rename(beside, join(folder, name));
    const all = (await readdir(folder)).filter((one) => one.endsWith('.json')).sort();
    for (const old of all.filter((one) => one !== name).slice(0, Math.max(0, all.length - MOST_KEPT)))
      await rm(join(folder, old), { force: true });
  } catch {
    // a folder that is read-only
  }
}

/** Of these files those with changes that are not committed, as git names them. */
export async function uncommitted(files: readonly string[]): Promise<string[]> {
  const dirty: string[] = [];
  for (const file of files) {
    const said = await git(dirname(resolve(file)), 'status', '--porcelain', '--', resolve(file));
    if (said?.trim()) dirty.push(file);
  }
  return dirty;
}

/** Writes the files whole or not at all; what was there is kept under `.lectern/before`. */
export async function saveSources(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const before = join(root, FOLDER, 'before');
  const staged: [string, string][] = [];
  const done: [string, string][] = [];
  await mkdir(before, { recursive: true });
  await writeFile(join(root, FOLDER, '.gitignore'), '*\n');
  try {
    for (const [path, text] of files) {
      const beside = `${path}.lectern-${process.pid}`;
      staged.push([beside, path]);
      await writeFile(beside, text);
    }
    for (const [beside, path] of staged) {
      const old = await readFile(path, 'utf8');
      await writeFile(join(before, relative(resolve(root), resolve(path)).replace(/[\\/]/g, '__')), old);
      await rename(beside, path);
      done.push([path, old]);
    }
  } catch (error) {
    for (const [path, old] of done) await writeFile(path, old);
    for (const [beside] of staged) await rm(beside, { force: true });
    throw error;
  }
}
