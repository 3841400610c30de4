// Decks to begin with, from the program's own files: the starters of `lectern new` and the gallery.
import type { DeckToOpen } from '../messages.ts';

/** Which file of a starter's folder becomes deck.md, as in `lectern new`. */
const STARTERS: Readonly<Record<string, string>> = {
  talk: 'deck.md',
  patients: '_patients.md',
  conference: '_conference.md',
};
const FOLDER = 'slides/starter';
const ASSET = 'images/one-deck-two-files.svg';

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
  const deck = STARTERS[name];
  if (!deck) throw new Error(`there is no starter ${name}`);
  const files = { 'deck.md': await resource(`${FOLDER}/${deck}`), [ASSET]: await resource(`${FOLDER}/${ASSET}`) };
  return { name: 'my-talk', files };
}
