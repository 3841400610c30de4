// Rows of tables that were added or taken out, as lines of Markdown's tables.
import type { Change } from './changes.ts';
import type { Container } from './containers.ts';
import { unitMarkdown } from './markdown.ts';
import { type Outcome, slideAt, told } from './outcome.ts';
import type { Version, VersionSlide } from './version.ts';

type Line = NonNullable<Container['block']> & { readonly file: Container['file'] };

/** The line of the source in which the row of a cell stands; undefined where its cells do not tell just one. */
function lineOf(own: VersionSlide, cell: number): Line | undefined {
  const { units } = own.units;
  const [table, row] = units[cell]?.place ?? [];
  const lines = new Map<number, Line>();
  for (const [i, { kind, place }] of units.entries()) {
    if (kind !== 'cell' || place[0] !== table || place[1] !== row) continue;
    const container = own.places.get(i)?.container;
    if (container?.kind === 'cell' && container.block)
      lines.set(container.block.from, { ...container.block, file: container.file });
  }
  return lines.size === 1 ? [...lines.values()][0] : undefined;
}

export function rowRemoved({ slide, at, cells }: Extract<Change, { kind: 'row-removed' }>, version: Version): Outcome {
  const line = lineOf(slideAt(version, slide), at);
  if (!line || cells[0]?.place[1] === 0) return told('A row was taken out of a table; take it out by hand');
  return { edits: [{ file: line.file.path, from: line.from, end: line.end, text: '' }] };
}

/** Two bars and dashes between them: what parts a table's head from its rows. */
const RULE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|$)/;

export function rowAdded({ slide, behind, cells }: Extract<Change, { kind: 'row-added' }>, version: Version): Outcome {
  const line = lineOf(slideAt(version, slide), behind);
  const lead = line && /^[ \t>]*\|/.exec(line.file.text.slice(line.from, line.end))?.[0];
  if (!line || lead === undefined) return told('A row was added to a table; add it by hand');
  const { text, path } = line.file;
  const at = line.end + (RULE.exec(text.slice(line.end))?.[0].length ?? 0);
  const row = `${lead} ${cells.map((cell) => unitMarkdown(cell)).join(' | ')} |\n`;
  return { edits: [{ file: path, from: at, end: at, text: text[at - 1] === '\n' ? row : `\n${row}` }] };
}
