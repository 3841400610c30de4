// Outputs to disk, all or nothing: they are written into a folder beside the output folder, flushed, and only then renamed
// into it. A failed, stopped or killed build leaves the last good files; what it staged is cleared away by the next one.
import { renameSync } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { OutputFile } from './host.ts';

/** The outputs could not be written; nothing was changed. `message` is a sentence for the user. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure';
}

const REASONS: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or another program has a file of it open',
  EBUSY: 'another program has a file of it open',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is larger than this disk takes',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of this name, a folder is needed',
  EISDIR: 'there is a folder of this name, a file is needed',
  ENAMETOOLONG: 'the name is too long',
};

/** Writes files into `folder`, which is made where it is missing. Throws a WriteFailure, with all files as they were. */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  let stage: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    stage = await makeStage(await realpath(folder));
    for (const file of files) await writeWhole(join(stage, file.name), file.bytes);
    await moveAll(stage, folder, files);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WriteFailure(`Nothing could be written to ${folder}: ${REASONS[code ?? ''] ?? message}`);
  } finally {
    if (stage) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The bytes are on the disk when this is done, so that no rename can put an empty file in the place of a good one. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Renames one after the other; should one fail, those before it get their old file back. No file system renames several at
 * once, so a process that is killed here leaves some old and some new files, each whole: nothing else may run in between.
 */
async function moveAll(stage: string, folder: string, files: readonly OutputFile[]): Promise<void> {
  const kept = new Map<string, string | undefined>();
  for (const { name } of files) kept.set(name, await keepOld(join(folder, name), join(stage, `${name}.old`)));
  const moved: string[] = [];
  try {
    for (const { name } of files) {
      renameSync(join(stage, name), join(folder, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) {
      const old = kept.get(name);
      await (old ? rename(old, join(folder, name)) : rm(join(folder, name), { force: true })).catch(() => undefined);
    }
    throw error;
  }
}

/** A second name for the file that is about to be replaced; undefined where there is none. */
async function keepOld(path: string, as: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  if (found.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  // some disks know no second names
  await link(path, as).catch(() => copyFile(path, as));
  return as;
}

// ---- The folder that a build writes into first

/** `.decks.lectern-<machine>-<process>`: its owner can be told, so that only what nobody writes any more is cleared away. */
async function makeStage(folder: string): Promise<string> {
  const machine = hostname().replace(/[^\w.]/g, '_');
  const prefix = `.${basename(folder)}.lectern-${machine}-`;
  const parents = [dirname(folder), folder];
  for (const parent of parents) await clearStale(parent, prefix);
  for (const parent of parents) {
    const stage = join(parent, `${prefix}${process.pid}-${++stages}`);
    // a folder above that is on another disk, or closed to us, is of no use: then inside
    if (parent !== folder && (await deviceOf(parent)) !== (await deviceOf(folder))) continue;
    try {
      await mkdir(stage);
      return stage;
    } catch (error) {
      if (parent === folder) throw error;
    }
  }
  throw new Error('unreachable');
}

let stages = 0;

const deviceOf = async (path: string): Promise<number> => (await stat(path)).dev;

async function clearStale(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (owner > 0 && !isRunning(owner)) await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
