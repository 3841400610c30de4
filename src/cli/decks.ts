// Which decks a command is about: the paths given, or every deck in slides/.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Usage } from './usage.ts';

export async function deckPaths(given: readonly string[]): Promise<string[]> {
  if (given.length) return given.map((path) => path.replaceAll('\\', '/'));
  const names = await readdir('slides').catch(() => undefined);
  if (!names) throw new Usage('There is no folder slides/ here. Give the path of a deck.');
  const found: string[] = [];
  for (const name of names.sort()) {
    const path = join('slides', name).replaceAll('\\', '/');
    if (name.startsWith('_') || name.startsWith('.') || name.toLowerCase() === 'readme.md') continue;
    const info = await stat(path);
    if (
      info.isDirectory()
        ? await stat(join(path, 'deck.md')).then(
            () => true,
            () => false,
          )
        : name.endsWith('.md')
    )
      found.push(path);
  }
  if (!found.length) throw new Usage('There is no deck in slides/.');
  return found;
}
