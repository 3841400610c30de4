// An address as a deck writes it -> the host path of a file inside the deck's folder. Nothing outside is ever read: not
// by `../`, not by an absolute path, not through a symbolic link. Upper and lower case count on every system, or a deck
// would be whole on Windows and lack its pictures elsewhere; how letters are composed does not, since nobody can see
// it.
import { decodeSafe } from '../base/address.ts';
import type { Host } from '../host/host.ts';
import { isInside, isSameButCase, isSameName, join, tidy, within } from './paths.ts';

/** The host path; 'outside' where the address leads out of the deck; undefined where there is no file. */
export async function findInside(
  host: Host,
  address: string,
  folder: string,
  root: string,
): Promise<string | 'outside' | undefined> {
  const path = pathOf(address);
  if (isAbsolute(path)) return 'outside';
  const asked = tidy(join(await sameKind(host, folder, root), path));
  if (!isInside(asked, root)) return 'outside';
  try {
    const full = (await host.kind(asked)) ? asked : await recomposed(host, asked, root);
    if (full === undefined || (await host.kind(full)) !== 'file') return undefined;
    const [real, top] = await Promise.all([host.realPath(full), host.realPath(root)]);
    if (!isInside(real, top)) return 'outside';
    return isOtherCase(within(real, top), within(full, root)) ? undefined : full;
  } catch {
    // a link that leads nowhere, or a file that is gone since
    return undefined;
  }
}

/** What to do about an address that finds no file: the name as it is on the disk, if only its case is another. */
export async function missingHint(
  host: Host,
  address: string,
  folder: string,
  root: string,
  otherwise = 'Check the name; upper and lower case count',
): Promise<string> {
  const path = pathOf(address);
  const asked = tidy(join(await sameKind(host, folder, root), path));
  const found = isAbsolute(path) || !isInside(asked, root) ? undefined : await walk(host, asked, root, isSameButCase);
  const name = found && within(found, root);
  return name && isOtherCase(name, within(asked, root))
    ? `On the disk it is ${name}: upper and lower case count`
    : otherwise;
}

/** The folder as a path from the top where `root` is one: as it really is, if a link led there. */
const sameKind = async (host: Host, folder: string, root: string): Promise<string> =>
  isAbsolute(root) && !isInside(tidy(folder), root) ? host.realPath(folder).catch(() => folder) : folder;

/** The path that an address means: without what follows ? and #, with slashes between folders. */
export const pathOf = (address: string): string => decodeSafe(address.replace(/[?#].*$/, '')).replaceAll('\\', '/');
const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[a-z]:/i.test(path);

/** Whether a file was found only since its disk does not tell upper from lower case. */
export const isOtherCase = (real: string, asked: string): boolean =>
  !isSameName(real, asked) && isSameButCase(real, asked);

/** The path with its letters composed as they are on the disk; undefined where nothing is called so. */
export const recomposed = (host: Host, path: string, root: string): Promise<string | undefined> =>
  walk(host, path, root, isSameName);

/** Folder by folder from `root` on, the one name in it that `fits`. */
async function walk(
  host: Host,
  path: string,
  root: string,
  fits: (a: string, b: string) => boolean,
): Promise<string | undefined> {
  let place = root;
  for (const name of within(path, root).split('/')) {
    const names: readonly string[] = await host.list(place).catch(() => []);
    const [found, ...more] = names.includes(name) ? [name] : names.filter((one) => fits(one, name));
    if (found === undefined || more.length) return undefined;
    place = join(place, found);
  }
  return place;
}
