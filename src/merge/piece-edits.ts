// Items and paragraphs that were added, taken out, or moved to another level.
import type { Change } from './changes.ts';
import type { Chunk } from './chunks.ts';
import type { Edit } from './edits.ts';
import type { Place } from './locate.ts';
import { unitMarkdown } from './markdown.ts';
import { noPlace, type Outcome, slideAt, told } from './outcome.ts';
import type { Unit } from './units.ts';
import type { Version, VersionSlide } from './version.ts';

/** An item with nothing below it goes in or out by the width of a mark. */
export function level({ slide, at, before, after }: Extract<Change, { kind: 'level' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  const item = place?.container.item;
  if (before.listed !== after.listed)
    return told(
      after.listed
        ? 'A paragraph became an item of a list; write - before it by hand'
        : 'An item became a paragraph without a mark; take its mark out by hand',
    );
  if (!place || !item || item.nested) return told('An item was moved to another level; indent it by hand');
  const prefix = prefixOf(own, at, after.level);
  if (prefix === undefined || Math.abs(after.level - before.level) > 1)
    return told('An item was moved to another level; indent it by hand');
  const { file } = place.container;
  const [indent] = /^\s*/.exec(prefix) as RegExpExecArray;
  const [blanks] = /^\s*/.exec(item.prefix) as RegExpExecArray;
  // a list that begins with another number than 1 would go on with the paragraph above it
  const number = /^\s*\d+/.exec(item.prefix)?.[0];
  const first = number !== undefined && after.level > before.level && prefix.endsWith('- ');
  const [end, text] = first ? [number.length, `${indent}1`] : [blanks.length, indent];
  return { edits: [{ file: file.path, from: item.from, end: item.from + end, text }] };
}

/** What stands before an item of this level behind a piece: as the nearest one above has it, or a step further in. */
function prefixOf(own: VersionSlide, behind: number, wanted: number): string | undefined {
  for (let i = behind; i >= 0; i--) {
    const unit = own.units.units[i];
    const item = own.places.get(i)?.container.item;
    if (!unit || !item || !/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?$/.test(item.prefix)) continue;
    if (i === behind && unit.level >= wanted && unit.level !== wanted) continue;
    if (unit.level === wanted && i !== behind) return item.prefix;
    if (unit.level === wanted - 1) return `${' '.repeat(item.prefix.replace(/\[[ xX]\]\s+$/, '').length)}- `;
    if (unit.level === wanted) return item.prefix;
  }
  return undefined;
}

export function added({ slide, after, behind }: Extract<Change, { kind: 'added' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  if (!own.chunk) return told('Text was added to a slide that the deck makes itself');
  if (after.kind !== 'text' && after.kind !== 'notes')
    return told(
      {
        cell: 'A row or column was added to a table; add it by hand',
        alt: 'A picture was added; save it beside the deck and add it by hand',
        number: `A value was added to a chart (${after.place.slice(1).join(', ')}); add it to its data`,
        title: 'The slide was given a title; add it by hand',
      }[after.kind],
    );
  const { file } = own.chunk;
  const before = own.places.get(behind)?.container;
  const words = unitMarkdown(after);
  if (before?.item && after.listed) {
    const prefix = prefixOf(own, behind, after.level);
    if (prefix === undefined) return told('An item was added; add it by hand');
    const number = /^\s*(\d+)([.)])/.exec(prefix);
    const mark = number ? prefix.replace(/\d+/, String(Number(number[1]) + 1)) : prefix.replace(/\[[xX]\]/, '[ ]');
    return { edits: [behindLine(file.text, before.item.end, `${mark}${words}\n`, file.path)] };
  }
  if (!before?.block || before.kind === 'cell' || before.kind === 'front' || (before.item && !after.listed))
    return after.kind === 'notes' && behind < 0
      ? newNotes(own.chunk, after)
      : told('Text was added in a place of its own; add it by hand');
  const block = after.listed ? `- ${words}` : words;
  return { edits: [behindLine(file.text, before.block.end, `\n${block}\n`, file.path)] };
}

/** Whole lines behind an offset that ends a line, or the file. */
function behindLine(text: string, at: number, lines: string, file: string): Edit {
  const open = at > 0 && text[at - 1] !== '\n';
  return { file, from: at, end: at, text: open ? `\n${lines}` : lines };
}

function newNotes({ file, end }: Chunk, after: Unit): Outcome {
  const text = `::: notes\n${after.listed ? '- ' : ''}${unitMarkdown(after)}\n:::\n`;
  // behind the slide's last line, not before the next slide's first
  const at = file.text.slice(0, end).trimEnd().length;
  return { edits: [{ file: file.path, from: at, end: at, text: `\n\n${text}` }] };
}

/** Nothing of the paragraph would stay but what the deck adds to it. */
const saysAll = ({ letters, container }: Place): boolean => letters.filter(Boolean).length === container.letters.length;

export function removed({ slide, before, at }: Extract<Change, { kind: 'removed' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  if (!place) return noPlace(own, before);
  if (before.kind === 'cell' || before.kind === 'alt' || before.kind === 'title' || !saysAll(place))
    return told(
      {
        cell: 'A row or column was taken out of a table; take it out by hand',
        alt: 'A picture, or its description, was taken out; take it out by hand',
        title: 'The title was taken away; take it out by hand',
        text: 'Part of a paragraph was taken out; take it out by hand',
        notes: 'Part of a paragraph was taken out; take it out by hand',
        number: `A value was taken out of a chart (${before.place.slice(1).join(', ')}); take it out of its data`,
      }[before.kind],
    );
  const { item, block, file } = place.container;
  if (item) {
    if (item.nested) return told('An item with others below it was taken out; take it out by hand');
    return { edits: [{ file: file.path, from: item.from, end: item.end, text: '' }] };
  }
  if (!block) return told('Text was taken out; take it out by hand');
  const blank = /^[ \t]*\n/.exec(file.text.slice(block.end))?.[0].length ?? 0;
  return { edits: [{ file: file.path, from: block.from, end: block.end + blank, text: '' }] };
}
