// A file that a deck names and that is not there: where it lies after all, or which name comes nearest.
import type { Swap } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../schema/nearest.ts';
import { filesBelow } from '../source/files-below.ts';
import { missingHint, pathOf } from '../source/find-inside.ts';
import { baseName, isSameButCase, join, parentOf, tidy, within } from '../source/paths.ts';

/** What a deck never names. */
const NEVER = /^theme\.yaml$|\.md$/i;

export interface Advice {
  readonly hint: string;
  /** The address as it should be, where there is one file only that can be meant. */
  readonly fix?: Swap;
}

/** What to do about an address, written in a file of `folder`, that finds no file in the deck's folder `root`. */
export async function adviceFor(
  host: Host,
  address: string,
  folder: string,
  root: string,
  otherwise?: string,
): Promise<Advice> {
  const wanted = baseName(pathOf(address));
  // what is there under the very name leads out of the folder
  const asked = tidy(join(folder, pathOf(address)));
  const files = (await filesBelow(host, root, NEVER)).filter((file) => tidy(file) !== asked);
  const same = files.filter((file) => isSameButCase(baseName(file), wanted));
  const known = await missingHint(host, address, folder, root, '');
  const [found] = same;
  if (same.length === 1 && found) {
    const shown = relative(found, folder);
    const slashes = address.includes('\\') ? 'Write / between folders: ' : '';
    return {
      hint: known || `${slashes}${baseName(found)} lies in the deck's folder as ${shown}`,
      // an address with a blank in it needs other signs round it
      ...(!/\s/.test(shown) && { fix: { old: address, text: shown } }),
    };
  }
  if (known) return { hint: known };
  if (same.length > 1)
    return {
      hint: `There are ${same
        .map((file) => relative(file, folder))
        .slice(0, 3)
        .join(', ')}`,
    };
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase();
  const other = files.find((one) => stem(baseName(one)) === stem(wanted));
  if (other) return { hint: `On the disk it is ${relative(other, folder)}: the ending counts` };
  const near = nearest(wanted, files.map(baseName));
  const file = near && files.find((one) => baseName(one) === near);
  return { hint: file ? `Did you mean ${relative(file, folder)}?` : (otherwise ?? CHECK) };
}

const CHECK = 'Check the name; upper and lower case count';

/** The address of a file as one in `folder` writes it. */
export function relative(file: string, folder: string): string {
  let above = '';
  let from = tidy(folder);
  while (from !== '.' && !file.startsWith(`${from}/`) && parentOf(from) !== from) {
    above += '../';
    from = parentOf(from);
  }
  return above + within(file, from);
}
