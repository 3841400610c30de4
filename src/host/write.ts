// Outputs to disk: all are written beside their targets first and renamed together, so that a failed build or a full disk
// leaves the last good files as they were.
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from './host.ts';

/** The outputs could not be written; nothing was changed. `message` is a sentence for the user. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure';
}

const REASONS: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of this name, a folder is needed',
  EISDIR: 'there is a folder of this name, a file is needed',
};

export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  const temporary: { from: string; to: string }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      const to = join(folder, file.name);
      const from = join(folder, `.${file.name}.${process.pid}.tmp`);
      temporary.push({ from, to });
      const handle = await open(from, 'w');
      try {
        await handle.writeFile(file.bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { from, to } of temporary) await rename(from, to);
  } catch (error) {
    await Promise.all(temporary.map(({ from }) => rm(from, { force: true }).catch(() => undefined)));
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WriteFailure(`Nothing could be written to ${folder}: ${REASONS[code ?? ''] ?? message}`);
  }
}
