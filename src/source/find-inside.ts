// An address as a deck writes it -> the host path of a file inside the deck's folder. Nothing outside is ever read: not by
// `../`, not by an absolute path, not through a symbolic link.
import { decodeSafe } from '../base/address.ts';
import type { Host } from '../host/host.ts';
import { isInside, join, tidy } from './paths.ts';

/** The host path; 'outside' where the address leads out of the deck; undefined where there is no file. */
export async function findInside(
  host: Host,
  address: string,
  folder: string,
  root: string,
): Promise<string | 'outside' | undefined> {
  const path = decodeSafe(address.replace(/[?#].*$/, '')).replaceAll('\\', '/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'outside';
  const full = tidy(join(folder, path));
  if (!isInside(full, root)) return 'outside';
  try {
    if ((await host.kind(full)) !== 'file') return undefined;
    const [real, top] = await Promise.all([host.realPath(full), host.realPath(root)]);
    return isInside(real, top) ? full : 'outside';
  } catch {
    // a link that leads nowhere, or a file that is gone since
    return undefined;
  }
}
