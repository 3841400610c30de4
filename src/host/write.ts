// Outputs to disk, all or nothing: they are written into a folder beside the output folder, flushed, and only then
// moved into it. A failed, stopped or killed build leaves the last good files; what a killed one staged is cleared
// away by the next.
import { rmSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from './host.ts';
import { moveAll } from './move.ts';
import { inward, outward, pathFault } from './paths.ts';
import { realPath } from './real-path.ts';
import { NotReplaceable } from './replace.ts';
import { makeStage } from './stage.ts';

/** The outputs could not be written; nothing was changed. `message` is a sentence for the user. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure';
}

const REASONS: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or another program has a file of it open',
  EBUSY: 'another program has a file of it open',
  UNKNOWN: 'the disk cannot be reached; where OneDrive keeps the folder, let it finish first',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is larger than this disk takes',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of this name, a folder is needed',
  EISDIR: 'there is a folder of this name, a file is needed',
  ENAMETOOLONG: 'the name is too long',
};

/**
 * Writes files into `folder`, which is made where it is missing. Throws a WriteFailure, with all files as they were.
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  if (process.platform === 'win32') refuseNames(folder, files);
  let stage: string | undefined;
  const heedSignals = beforeTheEnd(() => stage && rmSync(stage, { recursive: true, force: true, maxRetries: 3 }));
  try {
    await mkdir(folder, { recursive: true });
    stage = await makeStage(realPath(folder));
    const into = stage;
    const written = await Promise.allSettled(files.map((file) => writeWhole(join(into, file.name), file.bytes)));
    for (const one of written) if (one.status === 'rejected') throw one.reason;
    await moveAll(
      stage,
      folder,
      files.map(({ name }) => name),
    );
  } catch (error) {
    if (error instanceof NotReplaceable) throw failure(folder, error.message);
    const { code, message } = error as NodeJS.ErrnoException;
    throw failure(folder, REASONS[code ?? ''] ?? message);
  } finally {
    if (stage) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    heedSignals();
  }
}

const failure = (folder: string, why: string) =>
  new WriteFailure(`Nothing could be written to ${outward(inward(folder))}: ${why}`);

/** Node can make files that Windows' own programs can neither open nor delete. */
function refuseNames(folder: string, files: readonly OutputFile[]): void {
  const fault = [inward(folder), ...files.map(({ name }) => name)].map(pathFault).find(Boolean);
  if (fault) throw failure(folder, `there can be no ${fault.name} (${fault.why}). Give another name`);
}

/**
 * Signals that end the process (Ctrl-C among them) do so after `clear`, and never while JavaScript runs in one go, as
 * it does when files are moved. Signals that the program using this heeds itself stay its own. Gives what ends this.
 */
function beforeTheEnd(clear: () => void): () => void {
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).filter((signal) => !process.listenerCount(signal));
  const heed = () => {
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    heed();
    try {
      clear();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of signals) process.on(signal, end);
  return heed;
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
