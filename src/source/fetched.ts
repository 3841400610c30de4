// Pictures of the network that `--fetch` brought beside the deck once: a folder with a lock file of addresses, file
// names and hashes. A build reads them as files; what does not have its hash any more is not used.
import type { Host } from '../host/host.ts';
import { join } from './paths.ts';

/** Beside the deck. */
export const FETCHED_FOLDER = 'fetched';
export const LOCK_FILE = 'lock.json';

export interface LockEntry {
  /** A plain name in the folder. */
  readonly file: string;
  /** In hexadecimal. */
  readonly sha256: string;
}
export type Lock = Readonly<Record<string, LockEntry>>;

/** No lock file is larger, or has more entries. */
const LOCK_BYTES = 1_000_000;
const PLAIN = /^[\w-]+\.(?:png|jpg|gif|webp|svg)$/;

/** The lock file's entries; none where there is no such file, or one that is no lock file. */
export async function readLock(host: Host, root: string): Promise<Lock> {
  try {
    const path = join(root, `${FETCHED_FOLDER}/${LOCK_FILE}`);
    if ((await host.kind(path)) !== 'file' || (await host.size(path)) > LOCK_BYTES) return {};
    const data: unknown = JSON.parse(new TextDecoder().decode(await host.read(path)));
    const entries = Object.entries((data as { pictures?: Record<string, LockEntry> }).pictures ?? {});
    return Object.fromEntries(entries.filter(([, one]) => PLAIN.test(one.file) && /^[0-9a-f]{64}$/.test(one.sha256)));
  } catch {
    return {};
  }
}

/** A picture that was fetched; `changed` where the file is gone or has another hash. */
export async function readFetched(
  host: Host,
  root: string,
  { file, sha256 }: LockEntry,
  limit: number,
): Promise<Uint8Array | 'changed'> {
  try {
    const path = join(root, `${FETCHED_FOLDER}/${file}`);
    if ((await host.size(path)) > limit) return 'changed';
    const bytes = await host.read(path);
    return (await sha256Of(bytes)) === sha256 ? bytes : 'changed';
  } catch {
    return 'changed';
  }
}

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
