// Which decks a command is about: the paths given, or every deck in slides/, or the deck that one stands in.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inward } from '../host/paths.ts';
import { Usage } from './usage.ts';

export async function deckPaths(given: readonly string[]): Promise<string[]> {
  if (given.length) return given.map((path) => inward(path));
  const names = await readdir('slides').catch(() => undefined);
  const here = names ? undefined : await stat('deck.md').catch(() => undefined);
  if (here?.isFile()) return ['.'];
  if (!names)
    throw new Usage(
      'There is no folder slides/ and no deck.md here. Give the path of a deck, or begin one: lectern new my-talk',
    );
  const found: string[] = [];
  for (const name of names.sort()) {
    const path = `slides/${name}`;
    if (name.startsWith('_') || name.startsWith('.') || name.toLowerCase() === 'readme.md') continue;
    const info = await stat(path);
    if (info.isDirectory() ? await isThere(join(path, 'deck.md')) : name.endsWith('.md')) found.push(path);
  }
  if (!found.length) throw new Usage('There is no deck in slides/.');
  return found;
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
