// The deck's `bibliography:` files -> entries by key. Read once a deck, before an audience is chosen; the BibTeX reader
// is loaded only where a deck has such a file.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { limitText, raiseHint } from '../../base/limits.ts';
import type { Host } from '../../host/host.ts';
import { SourceFile } from '../../source/file.ts';
import { findInside } from '../../source/find-inside.ts';
import { join } from '../../source/paths.ts';
import { adviceFor } from '../missing.ts';
import { readBibtex } from './bibtex.ts';
import { readCsl } from './csl.ts';
import { type Entry, NOTHING_READ, type Shelf } from './entry.ts';

/** All entries, and which file they came from: audiences may have their own files. */
export type Shelves = ReadonlyMap<string, Shelf>;

export interface Bibliography {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether a key may be that of an entry which could not be read; that was told where the entry is. */
  lost(key: string): boolean;
  /** Whether the deck names any file, readable or not. */
  readonly given: boolean;
}

/** Reads each file once; `shown` is the folder's name in messages. */
export async function readShelves(
  files: readonly string[],
  at: { host: Host; root: string; reach?: string; shown: string; span: Span },
  diagnostics: Diagnostics,
): Promise<Shelves> {
  const shelves = new Map<string, Shelf>();
  for (const address of new Set(files)) shelves.set(address, await readShelf(address, at, diagnostics));
  return shelves;
}

async function readShelf(
  address: string,
  at: Parameters<typeof readShelves>[1],
  diagnostics: Diagnostics,
): Promise<Shelf> {
  const { host, root, reach = root, shown, span } = at;
  const found = await findInside(host, address, root, reach);
  if (found === undefined || found === 'outside') {
    const { hint, fix } = await adviceFor(host, address, root, reach, found && 'Copy it into the folder');
    if (found)
      diagnostics.report(
        'load/outside-deck',
        `The bibliography ${address} lies outside the deck's folder`,
        span,
        hint,
        fix,
      );
    else diagnostics.report('cite/no-file', `There is no bibliography ${address}`, span, hint, fix);
    return NOTHING_READ;
  }
  let text: string;
  try {
    if ((await host.size(found)) > diagnostics.limits.bibliographyBytes) {
      diagnostics.report(
        'cite/no-file',
        `The bibliography ${address} is larger than ${limitText('bibliographyBytes', diagnostics.limits)}`,
        span,
        `Keep the entries that the talk needs, ${raiseHint('bibliographyBytes', diagnostics.limits)}`,
      );
      return NOTHING_READ;
    }
    text = new TextDecoder().decode(await host.read(found));
  } catch {
    diagnostics.report(
      'cite/no-file',
      `The bibliography ${address} cannot be read`,
      span,
      "Check the file's permissions",
    );
    return NOTHING_READ;
  }
  const file = new SourceFile(join(shown, address), found, text);
  if (/\.json$/i.test(address)) return readCsl(file, span, diagnostics);
  return readBibtex(file, await import('@retorquere/bibtex-parser'), diagnostics);
}

/** The entries of some files; the first with a key wins. */
export function shelve(files: readonly string[], shelves: Shelves, diagnostics: Diagnostics): Bibliography {
  const entries = new Map<string, Entry>();
  const all = files.flatMap((file) => shelves.get(file) ?? []);
  for (const entry of all.flatMap((shelf) => shelf.entries)) {
    const known = entries.get(entry.key);
    if (known)
      diagnostics.report(
        'cite/duplicate-entry',
        `The bibliography has two entries "${entry.key}"; the first counts`,
        entry.span,
        `The other is in line ${known.span.line}`,
      );
    else entries.set(entry.key, entry);
  }
  const lost = (key: string) => all.some(({ unread }) => unread === 'all' || unread.includes(key));
  return { entries, lost, given: files.length > 0 };
}
