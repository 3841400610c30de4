// Files of a deck that an include names where none is read: in a comment, in notes, in a block for some. Their writer
// took them out or keeps them from some, and as files of the folder their slides would be shown to all.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawFile } from './deck-source.ts';
import type { SourceFile } from './file.ts';
import type { LineKind } from './line-kinds.ts';
import { readLines } from './lines.ts';
import { join, parentOf, tidy } from './paths.ts';

const INCLUDE = /\{\{[ \t]*include[ \t]+["']?([^}"'\n]{1,200}?)["']?[ \t]*\}\}/g;
/** Where an include is an example. */
const CODE: ReadonlySet<LineKind> = new Set<LineKind>(['fence-open', 'fence', 'fence-close']);

/** @param files those whose slides are shown as the folder's own, the deck's first file first */
export function reportHeldIncludes(files: readonly RawFile[], diagnostics: Diagnostics): void {
  const shown = new Set(files.slice(1).map(({ file }) => file.location));
  if (!shown.size) return;
  const read = new Set(files.flatMap(({ file, slides }) => [file, ...slides.map((slide) => slide.file)]));
  for (const file of read) reportIn(file, shown, diagnostics);
}

function reportIn(file: SourceFile, shown: ReadonlySet<string>, diagnostics: Diagnostics): void {
  if (!/\{\{[ \t]*include/.test(file.text)) return;
  const lines = file.text.split('\n');
  for (const [i, { kind }] of readLines(file.text).lines.entries())
    for (const { 1: name = '', index } of CODE.has(kind) ? [] : (lines[i] ?? '').matchAll(INCLUDE)) {
      const path = tidy(join(parentOf(file.location), name.trim().replaceAll('\\', '/')));
      if (!shown.has(path)) continue;
      diagnostics.report(
        'private/block-shown',
        `${name} is included where no include is read; as a file of the deck its slides would be SHOWN to all`,
        file.span(i + 1, index + 1),
        'Begin its name with _ to leave it out, or put the include on a line of its own, outside of blocks',
      );
    }
}
