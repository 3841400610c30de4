// Files of a deck that a command makes anew: nothing that is there is ever written over.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outward } from '../host/paths.ts';
import { Usage } from './usage.ts';

/** Writes files by their names in `folder`, made where it is missing. Throws a Usage for one that cannot be written. */
export async function writeNewFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (const { name, bytes } of files) {
    const target = join(folder, name);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes, { flag: 'wx' });
    } catch (error) {
      throw new Usage(
        `${outward(target)} cannot be written: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}.`,
      );
    }
  }
}
