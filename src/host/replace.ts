// Windows replaces no file that a program has open. So that no set of files is left half replaced, each is tried
// before the first is moved; and what only a virus scanner or OneDrive looks into for a moment is tried again. All of
// it in one go: a signal waits until it is done.
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { extname } from 'node:path';

/** A file that cannot be replaced, since a program has it open or it is marked. `message` says what to do about it. */
export class NotReplaceable extends Error {
  override readonly name = 'NotReplaceable';

  constructor(file: string, path: string) {
    const advice = ADVICE[extname(file)] ?? `Close ${file} in the program that has it open`;
    super(
      isReadOnly(path)
        ? `${file} is marked read-only. Take the mark off (its properties), or give another --out`
        : `${file} is open in another program. ${advice}, then build again`,
    );
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  '.pptx': 'Close it in PowerPoint',
  '.pdf': 'Close it in the program that shows it',
};

/** What Windows says of files that are open elsewhere. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES'];
/** Milliseconds between tries: who only looks into a new file is done within them. */
const PAUSES = [20, 50, 100, 200, 400];

/**
 * Opens each file for writing, and changes nothing. Throws NotReplaceable for the first that cannot be; one that is
 * not there can.
 */
export function tryReplacing(files: readonly { readonly name: string; readonly path: string }[]): void {
  for (const { name, path } of files)
    again(name, path, () => {
      try {
        closeSync(openSync(path, 'r+'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    });
}

/** Renames over the file that is there. Throws NotReplaceable where it stays held. */
export const replace = (from: string, to: string, name: string): void => again(name, to, () => renameSync(from, to));

function again(name: string, path: string, call: () => void): void {
  for (const pause of [...PAUSES, 0]) {
    try {
      return call();
    } catch (error) {
      if (!IN_USE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      if (!pause || isReadOnly(path)) throw new NotReplaceable(name, path);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function isReadOnly(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && (found.mode & 0o222) === 0;
}
