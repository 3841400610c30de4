// A deck as one zip, which the command line builds to the same bytes once it is unpacked.
import { Deflater } from '../../base/deflate.ts';
import { zip } from '../../base/zip.ts';
import type { Host } from '../../host/host.ts';
import { openParts } from '../../office/parts.ts';
import type { DeckFiles } from '../messages.ts';

export async function zippedDeck(files: DeckFiles, host: Host): Promise<Uint8Array> {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zip(
    entries.map(([name, bytes]) => ({ name, bytes })),
    await Deflater.load(host),
  );
}

/** The folder that all files of a zip are in is left out. Throws a sentence for what is no zip. */
export function unzippedDeck(bytes: Uint8Array): DeckFiles {
  const parts = [...openParts(bytes)].filter(([name]) => !/(^|\/)(\.|__MACOSX)/.test(name));
  const [first] = parts[0]?.[0].split('/') ?? [];
  const start = parts.every(([name]) => name.startsWith(`${first}/`)) ? `${first}/`.length : 0;
  return Object.fromEntries(parts.map(([name, content]) => [name.slice(start), content]));
}
