// The hidden folder that a build writes into first: `.decks.lectern-<machine>-<process>-<n>`. Its owner can be told,
// so that only what nobody writes any more is cleared away.
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Makes one, beside `folder` (a real path) or, where nothing can be moved from there, in it. */
export async function makeStage(folder: string): Promise<string> {
  const machine = hostname().replace(/[^\w.]/g, '_');
  const prefix = `.${basename(folder)}.lectern-${machine}-`;
  const parents = [dirname(folder), folder];
  for (const parent of parents) await clearStale(parent, prefix);
  for (const parent of parents) {
    const stage = join(parent, `${prefix}${process.pid}-${threadId}-${++stages}`);
    // a folder above that is on another disk, or closed to us, is of no use: then inside
    if (parent !== folder && (await deviceOf(parent)) !== (await deviceOf(folder))) continue;
    try {
      await mkdir(stage);
      if (parent === folder || (await leadsTo(stage, folder))) return stage;
      await rmdir(stage);
    } catch (error) {
      if (parent === folder) throw error;
    }
  }
  throw new Error('unreachable');
}

let stages = 0;

/**
 * A folder mounted anew is on the same disk, and still nothing can be renamed into it. That is said before a name is
 * looked up.
 */
const leadsTo = (stage: string, folder: string): Promise<boolean> =>
  rename(join(stage, 'none'), join(folder, 'none')).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'EXDEV',
  );

const deviceOf = async (path: string): Promise<number> => (await stat(path)).dev;

async function clearStale(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (owner > 0 && !isRunning(owner))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
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
