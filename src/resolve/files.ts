// An address as a deck writes it -> the host path of a file inside the deck's folder. Nothing outside is ever read: not by
// `../`, not by an absolute path, not through a symbolic link.
import type { Host } from '../host/host.ts';

/** The host path; 'outside' where the address leads out of the deck; undefined where there is no file. */
export async function findInside(host: Host, address: string, folder: string, root: string): Promise<string | 'outside' | undefined> {
  const path = decode(address.replace(/[?#].*$/, '')).replaceAll('\\', '/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'outside';
  const full = `${folder}/${path}`;
  if ((await host.kind(full).catch(() => undefined)) !== 'file') return undefined;
  const real = await host.realPath(full);
  const inside = await host.realPath(root);
  return real === inside || real.startsWith(inside.endsWith('/') ? inside : `${inside}/`) ? full : 'outside';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
