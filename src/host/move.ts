// Staged files -> their places, all or none. No file system renames several files at once, so the renames are left to
// `mv`, which goes on when this process is killed between two of them; should one fail, those before it get their old
// file back.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyFile, link, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replace, tryReplacing } from './replace.ts';

/** Where Linux and macOS have it; elsewhere, and where it fails, files are renamed here, one right after the other. */
const MV = '/bin/mv';
/**
 * In a session of its own: what ends this process, or all that a terminal started, does not end it. Not in Node's
 * types.
 */
const OUTLIVES = { stdio: 'ignore', detached: true } as SpawnSyncOptions;

/** Moves the files of these names from `stage` into `folder`, on the same disk. Throws with `folder` as it was. */
export async function moveAll(stage: string, folder: string, names: readonly string[], mv: string = MV): Promise<void> {
  const windows = process.platform === 'win32';
  if (windows) tryReplacing(names.map((name) => ({ name, path: join(folder, name) })));
  const kept = new Map<string, string | undefined>();
  for (const name of names) kept.set(name, await keepOld(join(folder, name), join(stage, `${name}.old`)));
  const staged = (name: string) => existsSync(join(stage, name));
  try {
    if (names.length > 1 && !windows) run(mv, ['-f', ...names.map((name) => join(stage, name)), join(folder, '/')]);
    const move = windows ? replace : renameSync;
    for (const name of names.filter(staged)) move(join(stage, name), join(folder, name), name);
  } catch (error) {
    for (const name of names.filter((one) => !staged(one))) {
      const old = kept.get(name);
      try {
        if (old) renameSync(old, join(folder, name));
        else rmSync(join(folder, name), { force: true });
      } catch {
        // the new file stays: whole, and told of as not written
      }
    }
    throw error;
  }
}

/** Node may have been told to start no program: then nothing is moved yet. */
function run(program: string, args: readonly string[]): void {
  try {
    spawnSync(program, args, OUTLIVES);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ACCESS_DENIED') throw error;
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
