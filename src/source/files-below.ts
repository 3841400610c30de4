// The files in a folder and the folders in it, as a deck may name them.
import type { Host } from '../host/host.ts';
import { join } from './paths.ts';

/** Of a folder with more files only so many are looked at. */
const MOST_FILES = 1000;

/** Host paths of the files below `root`, but for hidden ones, built ones and those whose name is in `without`. */
export async function filesBelow(host: Host, root: string, without: RegExp): Promise<string[]> {
  const out: string[] = [];
  const folders = [root];
  for (let folder = folders.shift(); folder !== undefined && out.length < MOST_FILES; folder = folders.shift()) {
    for (const name of (await host.list(folder).catch(() => [])).sort().slice(0, MOST_FILES)) {
      if (/^\.|^(?:node_modules|dist)$/i.test(name) || without.test(name)) continue;
      const path = join(folder, name);
      const kind = await host.kind(path).catch(() => undefined);
      if (kind === 'folder') folders.push(path);
      else if (kind === 'file') out.push(path);
    }
  }
  return out;
}
