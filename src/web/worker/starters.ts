// Decks to begin with, from the program's own files: the starters of `lectern new` and the gallery.
import { starterFiles } from '../../pipeline/starter.ts';
import type { DeckToOpen } from '../messages.ts';

/** Throws where there is none of this name. */
export async function starterDeck(name: string, resource: (name: string) => Promise<Uint8Array>): Promise<DeckToOpen> {
  if (name === 'gallery') {
    const list = new TextDecoder().decode(await resource('slides/gallery.json'));
    const paths = JSON.parse(list) as string[];
    const files = await Promise.all(
      paths.map(async (path) => [path, await resource(`slides/gallery/${path}`)] as const),
    );
    return { name, files: Object.fromEntries(files) };
  }
  const files = await starterFiles(name, resource);
  if (!files) throw new Error(`there is no starter ${name}`);
  return { name: 'my-talk', files };
}
