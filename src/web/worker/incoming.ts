// PowerPoint files that come in: an old one becomes a deck, one that a colleague changed gives its changes.
import { limitsWith } from '../../base/limits.ts';
import { fitting } from '../../fit-import.ts';
import type { Host } from '../../host/host.ts';
import { deckFiles } from '../../import/deck-files.ts';
import { importPptx } from '../../import/index.ts';
import { mergeEdited } from '../../merge/index.ts';
import { whatOf } from '../../merge/show.ts';
import type { DeckToOpen, Offered } from '../messages.ts';
import type { Desk } from './desk.ts';

/** Throws a sentence for a file that cannot be imported. */
export async function importedDeck(
  name: string,
  bytes: Uint8Array,
  host: Host,
): Promise<{ deck: DeckToOpen; changed: number }> {
  const limits = limitsWith();
  const imported = await importPptx(bytes, { name, limits, sources: host });
  const { split, spread, plain } = await fitting(imported, name, host, limits);
  const { files } = deckFiles(imported, name, split, spread, plain);
  const deck = {
    name: name.replace(/\.\w+$/, ''),
    files: Object.fromEntries(files.map((one) => [one.name, one.bytes])),
  };
  return { deck, changed: imported.told.length };
}

/** What a colleague changed; `accept`: which of it the files given back hold, by number. */
export async function offeredChanges(desk: Desk, bytes: Uint8Array, accept?: readonly number[]): Promise<Offered> {
  const merge = await mergeEdited({
    host: desk.host,
    path: desk.path,
    edited: bytes,
    ...(accept && { accept: new Set(accept) }),
  });
  const unknown = merge.base.kind === 'unknown';
  return {
    base: merge.base.kind,
    changes: merge.changes.map((change, number) => ({
      number,
      slide: change.slide,
      what: whatOf(change),
      before: change.before,
      after: change.after,
      ...(change.hint !== undefined && { hint: change.hint }),
      writable: change.state === 'clean' || (change.state === 'conflict' && unknown),
    })),
    comments: merge.comments,
    files: Object.fromEntries([...merge.files].map(([path, text]) => [path.slice(desk.name.length + 1), text])),
  };
}
