// The set of icons: healthicons (MIT), from where npm put it, and a few of our own. Its list is read once for a run, an
// icon's outlines when a deck shows it; nothing is downloaded. Names are checked against the list.
import { type Icon, type IconEntry, iconName } from '../base/icon.ts';
import { outlinesOf } from './outline.ts';
import { OWN_ICONS } from './own.ts';

/** Reads a file that ships with the program (Host.resource). */
export type ReadResource = (name: string) => Promise<Uint8Array>;
export type IconStyle = 'filled' | 'outline';

export const ICON_SET = 'icons';
/** The engine's name for one icon's outlines. */
export const iconEngine = (name: string, style: IconStyle): string => `icon:${style}:${iconName(name)}`;

const FOLDER = 'npm:healthicons/public/icons';
/** Letters, digits and signs: they are text, and no icons. */
const LEFT_OUT = 'typography';

interface Listed extends IconEntry {
  readonly path?: string;
}

const sets = new WeakMap<ReadResource, Promise<readonly Listed[]>>();

/** Every icon there is, by name. */
export function loadIconSet(resource: ReadResource): Promise<readonly IconEntry[]> {
  let set = sets.get(resource);
  if (!set) {
    set = readList(resource);
    sets.set(resource, set);
  }
  return set;
}

async function readList(resource: ReadResource): Promise<readonly Listed[]> {
  const text = new TextDecoder().decode(await resource(`${FOLDER}/meta-data.json`));
  const list = JSON.parse(text) as { id: string; category: string; path: string; tags: string[]; title: string }[];
  const found = new Map<string, Listed>(
    OWN_ICONS.map(({ name, title, category, tags }) => [name, { name, title, category, tags }]),
  );
  for (const { id, category, path, tags, title } of list) {
    const name = iconName(id);
    if (category === LEFT_OUT || found.has(name)) continue;
    found.set(name, { name, title, category, tags: tags.filter((tag) => !tag.startsWith('dhis2:')), path });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** An icon's outlines; undefined where there is no icon of this name. */
export async function loadIcon(name: string, style: IconStyle, resource: ReadResource): Promise<Icon | undefined> {
  const wanted = iconName(name);
  const own = OWN_ICONS.find((icon) => icon.name === wanted);
  if (own) return { name: wanted, side: 48, outlines: [own[style]] };
  const entry = ((await loadIconSet(resource)) as readonly Listed[]).find((icon) => icon.name === wanted);
  if (!entry?.path) return undefined;
  const svg = new TextDecoder().decode(await resource(`${FOLDER}/svg/${style}/${entry.path}.svg`));
  return { name: wanted, ...outlinesOf(svg) };
}
