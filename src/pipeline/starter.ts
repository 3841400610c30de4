// Decks to begin with, from slides/starter/: the text and the pictures that it names.

const FOLDER = 'slides/starter';
/** By name the file in the folder that becomes deck.md. */
const STARTERS: Readonly<Record<string, string>> = {
  talk: 'deck.md',
  patients: '_patients.md',
  conference: '_conference.md',
  teaching: '_teaching.md',
  'journal-club': '_journal-club.md',
  'case-report': '_case-report.md',
};
export const STARTER_NAMES: readonly string[] = Object.keys(STARTERS);

/** Pictures, as a starter's text names them, with a caption or without. */
const PICTURE = /\((images\/[\w-]+\.svg)[ )]/g;

/** The files of a starter by their paths in the new deck's folder; undefined where there is none of this name. */
export async function starterFiles(
  name: string,
  resource: (name: string) => Promise<Uint8Array>,
): Promise<Readonly<Record<string, Uint8Array>> | undefined> {
  const source = Object.hasOwn(STARTERS, name) ? STARTERS[name] : undefined;
  if (source === undefined) return undefined;
  const deck = await resource(`${FOLDER}/${source}`);
  const pictures = new Set([...new TextDecoder().decode(deck).matchAll(PICTURE)].map(([, path]) => path as string));
  const files: Record<string, Uint8Array> = { 'deck.md': deck };
  for (const path of pictures) files[path] = await resource(`${FOLDER}/${path}`);
  return files;
}
