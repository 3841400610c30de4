// Names of files where a deck may name one: by what the place takes.
import { isChartFile } from '../blocks/chart/read.ts';
import type { Host } from '../host/host.ts';
import { isMediaName } from '../media/read.ts';
import { relative } from '../resolve/missing.ts';
import { filesBelow } from '../source/files-below.ts';
import { baseName, parentOf, tidy } from '../source/paths.ts';
import { THEMES } from '../theme/load-theme.ts';
import type { Suggestion } from './types.ts';

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** What a key's value may be, by the end of its name. */
const BY_KEY: Readonly<Record<string, RegExp>> = {
  bibliography: /\.(?:bib|json)$/i,
  logo: PICTURE,
  background: PICTURE,
  template: /\.(?:potx|pptx)$/i,
  file: /\.(?:potx|pptx)$/i,
  data: /\.(?:csv|tsv|xlsx)$/i,
  poster: PICTURE,
};

export const takesFile = (key: string): boolean => Object.hasOwn(BY_KEY, key);

/** Files below `root` that fit, as a file in `folder` names them. */
async function items(host: Host, root: string, folder: string, fits: (path: string) => boolean): Promise<Suggestion[]> {
  const files = (await filesBelow(host, root, NOTHING)).filter(fits);
  return files.map((path) => {
    const label = relative(path, folder);
    return { label, kind: 'file', text: label };
  });
}

const NOTHING = /$^/;

export const filesForKey = (host: Host, root: string, folder: string, key: string): Promise<Suggestion[]> =>
  items(host, root, folder, (path) => (BY_KEY[key] ?? NOTHING).test(path));

/** Pictures, films, sound and charts; behind a blank an address needs brackets of its own. */
export async function pictureFiles(host: Host, root: string, folder: string): Promise<Suggestion[]> {
  const found = await items(host, root, folder, (path) => PICTURE.test(path) || isMediaName(path) || isChartFile(path));
  return found.map((item) => (/\s/.test(item.label) ? { ...item, text: item.label.replaceAll(' ', '%20') } : item));
}

export const includeFiles = (host: Host, root: string, folder: string, own: string): Promise<Suggestion[]> =>
  items(host, root, folder, (path) => /\.md$/i.test(path) && tidy(path) !== tidy(own));

/** Themes that ship, dark variants too, and folders with a theme.yaml. */
export async function themeItems(host: Host, root: string): Promise<Suggestion[]> {
  const own = (await filesBelow(host, root, NOTHING)).filter((path) => baseName(path) === 'theme.yaml');
  const names = [...THEMES, ...own.map((path) => relative(parentOf(path), root))];
  return names.flatMap((name) =>
    [name, `${name}:dark`].map((label): Suggestion => ({ label, kind: 'value', text: label })),
  );
}
