// --fetch: pictures that a deck shows from the network are brought into a folder beside it, once; later builds need no
// network.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Limits } from '../base/limits.ts';
import { type FetchRules, fetchPicture } from '../host/fetch-picture.ts';
import type { Host } from '../host/host.ts';
import { remotePictures } from '../pipeline/remote-pictures.ts';
import { readPicture } from '../resolve/picture-file.ts';
import { FETCHED_FOLDER, LOCK_FILE, type LockEntry, readFetched, readLock, sha256Of } from '../source/fetched.ts';

export interface FetchOptions {
  readonly path: string;
  readonly dialect?: string | undefined;
  readonly limits: Limits;
  readonly rules?: FetchRules;
}

/** What was done, a line for each picture that was asked for. */
export async function fetchPictures(host: Host, { path, dialect, limits, rules }: FetchOptions): Promise<string[]> {
  const { root, addresses } = await remotePictures(host, { path, dialect, limits });
  const lock: Record<string, LockEntry> = { ...(await readLock(host, root)) };
  const folder = join(root, FETCHED_FOLDER);
  const told: string[] = [];
  let added = false;
  for (const address of addresses) {
    const known = lock[address];
    if (known && (await readFetched(host, root, known, limits.pictureBytes)) !== 'changed') continue;
    try {
      const bytes = await fetchPicture(address.startsWith('//') ? `https:${address}` : address, rules);
      const sha256 = await sha256Of(bytes);
      // a file that comes with another content than the one that was locked is not what the deck's writer saw
      if (known && known.sha256 !== sha256) throw new Error('it is not the picture that was fetched before');
      const found = await readPicture(bytes, address, host, limits);
      if (!found.asset) throw new Error('it is no picture that can be shown');
      const file = `${sha256.slice(0, 16)}.${found.asset.type === 'jpeg' ? 'jpg' : found.asset.type}`;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, file), bytes);
      lock[address] = { file, sha256 };
      added = true;
      told.push(`fetched ${address}: ${file}`);
    } catch (error) {
      told.push(`not fetched ${address}: ${(error as Error).message}`);
    }
  }
  if (added) {
    const pictures = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFile(join(folder, LOCK_FILE), `${JSON.stringify({ pictures }, null, 2)}\n`);
  }
  return told;
}
