// A path with all links in it resolved, and on Windows in the case that the disk has it in.
import { realpathSync } from 'node:fs';
import { inward } from './paths.ts';

/** The real path, with forward slashes. Throws where nothing lies there. */
export function realPath(path: string): string {
  try {
    return inward(realpathSync.native(path));
  } catch {
    // Windows itself does not know it of some drives that programs make; then each folder is looked at
    return inward(realpathSync(path));
  }
}
