// A change -> the edits of the sources that make it, or why it is left to the writer and what to do.
import type { Change } from './changes.ts';
import { marksByLetter } from './changes.ts';
import type { Chunk } from './chunks.ts';
import type { Container, Letter } from './containers.ts';
import { type Edit, withEdits, wordEdits } from './edit-words.ts';
import type { Place } from './locate.ts';
import { slideMarkdown, unitMarkdown } from './markdown.ts';
import type { Unit } from './units.ts';
import type { Version, VersionSlide } from './version.ts';

/** Edits, or a sentence: what the writer may do. */
export type Outcome = { readonly edits: readonly Edit[] } | { readonly told: string };

const told = (sentence: string): Outcome => ({ told: sentence });

export function editsFor(change: Change, version: Version, audiences: readonly string[]): Outcome {
  switch (change.kind) {
    case 'edited':
      return edited(change, version);
    case 'marked':
      return marked(change, version);
    case 'level':
      return level(change, version);
    case 'added':
      return added(change, version);
    case 'removed':
      return removed(change, version);
    case 'slide-moved':
      return slideMoved(change, version);
    case 'slide-hidden':
      return slideHidden(change, version);
    case 'slide-deleted':
      return slideDeleted(change, version, audiences);
    case 'slide-added':
      return slideAdded(change, version);
  }
}

const slideAt = (version: Version, index: number): VersionSlide => version.slides[index] as VersionSlide;

/** Why a piece has no place of its own. */
function noPlace(slide: VersionSlide, unit: Unit): Outcome {
  if (unit.kind === 'number') return told('Change this number in the data of the chart');
  if (!slide.slide)
    return told('The deck makes this slide itself; change what it is made of: title, author, bibliography');
  return told('This text is made by the deck, or stands in several places; change it by hand');
}

function edited({ slide, at, before, after }: Extract<Change, { kind: 'edited' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  if (!place) return noPlace(own, before);
  if (place.container.kind === 'front') return frontEdit(place, before, after);
  const edits = wordEdits(place, before, after);
  return edits ? { edits } : told('The change runs through marks such as ** or a link; write it by hand');
}

/** A value of front matter is written anew, quoted where YAML asks for it. */
function frontEdit(place: Place, before: Unit, after: Unit): Outcome {
  const words = wordEdits(place, before, after);
  if (!words) return told('Change this value in the front matter by hand');
  const { file, letters } = place.container;
  const [from, end] = [(letters[0] as Letter).at, (letters.at(-1) as Letter).at + (letters.at(-1) as Letter).length];
  const quoted = /["']/.test(file.text[from - 1] ?? '') && file.text[end] === file.text[from - 1];
  const shifted = words.map((edit) => ({ ...edit, from: edit.from - from, end: edit.end - from }));
  const value = withEdits(file.text.slice(from, end), shifted);
  if (!quoted && /^[\s\-?:,[\]{}#&*!|>'"%@`]|:\s|\s#|:$/.test(value))
    return { edits: [{ file: file.path, from, end, text: `"${value.replace(/["\\]/g, '\\$&')}"` }] };
  return quoted && value.includes(file.text[end] as string)
    ? told('The value has quotation marks in it; change it in the front matter by hand')
    : { edits: words };
}

const MARKS = { bold: '**', italic: '*' } as const;

/** Bold, italic and links of words that stay. */
function marked({ slide, at, before, after }: Extract<Change, { kind: 'marked' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  if (!place || place.container.kind === 'front') return noPlace(own, before);
  const [old, next] = [marksByLetter(before.marks), marksByLetter(after.marks)];
  const { file } = place.container;
  const edits: Edit[] = [];
  for (const key of ['bold', 'italic'] as const) {
    if (next.every((one) => one[key]) || old.every((one) => one[key])) continue;
    for (const [from, end] of runsWhere(old.length, (i) => old[i]?.[key] !== next[i]?.[key])) {
      const on = next[from]?.[key] === true;
      const made = markEdits(place, [from, end], MARKS[key], on);
      if (!made) return told(`Words were made ${on ? key : `no longer ${key}`}; mark them by hand`);
      edits.push(...made.map((edit) => ({ file: file.path, ...edit })));
    }
  }
  for (const [from, end] of runsWhere(old.length, (i) => old[i]?.link !== next[i]?.link)) {
    const [was, is] = [old[from]?.link ?? '', next[from]?.link ?? ''];
    const made = is === '#' || was === '#' ? undefined : linkEdits(place, [from, end], was, is);
    if (!made) return told('A link was changed; change it by hand');
    edits.push(...made.map((edit) => ({ file: file.path, ...edit })));
  }
  return edits.length
    ? { edits }
    : told('The marks of these words come from the theme or a block; nothing is to be done');
}

function runsWhere(length: number, differs: (i: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < length; i++) {
    if (!differs(i)) continue;
    const last = runs.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

type Made = Omit<Edit, 'file'>;

function spanOf({ letters }: Place, [from, end]: readonly [number, number]): [number, number] {
  const last = letters[end - 1] as Letter;
  return [(letters[from] as Letter).at, last.at + last.length];
}

function markEdits(place: Place, range: readonly [number, number], sign: string, on: boolean): Made[] | undefined {
  const { text } = place.container.file;
  const [from, end] = spanOf(place, range);
  if (on) {
    if (/[*_[\]`]/.test(text.slice(from, end))) return undefined;
    return [
      { from, end: from, text: sign },
      { from: end, end, text: sign },
    ];
  }
  const around = [sign, sign.replaceAll('*', '_')].find(
    (one) => text.slice(from - one.length, from) === one && text.startsWith(one, end),
  );
  if (!around) return undefined;
  return [
    { from: from - around.length, end: from, text: '' },
    { from: end, end: end + around.length, text: '' },
  ];
}

function linkEdits(place: Place, range: readonly [number, number], was: string, is: string): Made[] | undefined {
  const { text } = place.container.file;
  const [from, end] = spanOf(place, range);
  if (!was) {
    if (/[[\]]/.test(text.slice(from, end)) || !/^(https?:|mailto:|tel:)[^\s()<>]+$/i.test(is)) return undefined;
    return [
      { from, end: from, text: '[' },
      { from: end, end, text: `](${is})` },
    ];
  }
  const tail = /^\*{0,3}\]\(([^()\s]*)(?:\s+"[^"]*")?\)/.exec(text.slice(end));
  const open = text.slice(0, from).match(/\[\*{0,3}$/)?.index;
  if (!tail || open === undefined) return undefined;
  const address = end + tail[0].indexOf('(') + 1;
  if (is) return /[\s()<>]/.test(is) ? undefined : [{ from: address, end: address + (tail[1] ?? '').length, text: is }];
  const close = end + tail[0].indexOf(']');
  return [
    { from: open, end: open + 1, text: '' },
    { from: close, end: end + tail[0].length, text: '' },
  ];
}

/** An item with nothing below it goes in or out by the width of a mark. */
function level({ slide, at, before, after }: Extract<Change, { kind: 'level' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  const item = place?.container.item;
  if (!place || !item || item.nested) return told('An item was moved to another level; indent it by hand');
  const prefix = prefixOf(own, at, after.level);
  if (prefix === undefined || Math.abs(after.level - before.level) > 1)
    return told('An item was moved to another level; indent it by hand');
  const { file } = place.container;
  const start = item.from + /^\s*/.exec(item.prefix)![0].length;
  return { edits: [{ file: file.path, from: item.from, end: start, text: /^\s*/.exec(prefix)![0] }] };
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

function added({ slide, after, behind }: Extract<Change, { kind: 'added' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  if (!own.chunk) return told('Text was added to a slide that the deck makes itself');
  if (after.kind !== 'text' && after.kind !== 'notes')
    return told(
      {
        cell: 'A row or column was added to a table; add it by hand',
        alt: 'A picture was added; save it beside the deck and add it by hand',
        number: 'A value was added to a chart; add it to its data',
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
  const text = `::: notes\n${after.listed ? '- ' : ''}${unitMarkdown(after)}\n:::\n\n`;
  const open = file.text.slice(0, end);
  const gap = open.endsWith('\n\n') ? '' : open.endsWith('\n') ? '\n' : '\n\n';
  return { edits: [{ file: file.path, from: end, end, text: `${gap}${text}` }] };
}

function removed({ slide, before, at }: Extract<Change, { kind: 'removed' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  if (!place) return noPlace(own, before);
  if (before.kind === 'cell' || before.kind === 'alt' || before.kind === 'title' || !place.whole)
    return told(
      {
        cell: 'A row or column was taken out of a table; take it out by hand',
        alt: 'A picture, or its description, was taken out; take it out by hand',
        title: 'The title was taken away; take it out by hand',
        text: 'Part of a paragraph was taken out; take it out by hand',
        notes: 'Part of a paragraph was taken out; take it out by hand',
        number: 'A value was taken out of a chart; take it out of its data',
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

/** The place behind a slide where another may stand; the deck's own title slide has none, and the first slide follows it. */
function behindSlide(after: number | undefined, version: Version): { at: number; file: Chunk['file'] } | undefined {
  for (let i = after ?? -1; i >= 0; i--) {
    const chunk = version.slides[i]?.chunk;
    if (chunk) return { at: chunk.end, file: chunk.file };
  }
  const first = version.slides.find(({ chunk }) => chunk)?.chunk;
  return first?.separator !== undefined ? { at: first.separator, file: first.file } : undefined;
}

const withBlankLine = (text: string): string => `${text.replace(/\n*$/, '')}\n\n`;

/** The separator needs a blank line above it. */
function placed(file: Chunk['file'], at: number, text: string): Edit {
  const open = file.text.slice(0, at);
  const gap = open === '' || open.endsWith('\n\n') ? '' : open.endsWith('\n') ? '\n' : '\n\n';
  return { file: file.path, from: at, end: at, text: gap + withBlankLine(text) };
}

function slideMoved({ slide, after }: Extract<Change, { kind: 'slide-moved' }>, version: Version): Outcome {
  const { chunk } = slideAt(version, slide);
  const target = behindSlide(after, version);
  if (!chunk || !target || target.file !== chunk.file)
    return told('The slide was moved to another file or to the beginning; move it by hand');
  if (target.at >= chunk.from && target.at <= chunk.end) return { edits: [] };
  const { file, from, end, separator } = chunk;
  const text = `${separator === undefined ? '---\n\n' : ''}${file.text.slice(from, end)}`;
  return { edits: [{ file: file.path, from, end, text: '' }, placed(file, target.at, text)] };
}

function slideHidden({ slide, hidden }: Extract<Change, { kind: 'slide-hidden' }>, version: Version): Outcome {
  const { chunk } = slideAt(version, slide);
  if (!chunk) return told(`The slide was ${hidden ? 'hidden' : 'shown again'}; the deck makes it itself`);
  const { file, separator, slide: parsed } = chunk;
  const { front } = parsed.ast.raw;
  if (!hidden) {
    const key = front && 'hidden' in front.data ? front.where(['hidden'], 'key') : undefined;
    if (!key) return told('The slide was shown again; take hidden: true out by hand');
    return {
      edits: [{ file: file.path, from: file.lineStart(key.line), end: file.lineStart(key.line + 1), text: '' }],
    };
  }
  // the first slide of a file gets a separator of its own: the front matter above it speaks for the whole file
  if (separator === undefined)
    return {
      edits: [
        {
          file: file.path,
          from: chunk.from,
          end: chunk.from,
          text: `${chunk.from ? '' : '\n'}---\nhidden: true\n---\n\n`,
        },
      ],
    };
  const at = file.text.indexOf('\n', separator) + 1;
  const key = front ? 'hidden: true\n' : 'hidden: true\n---\n';
  return { edits: [{ file: file.path, from: at, end: at, text: key }] };
}

function slideDeleted(
  { slide }: Extract<Change, { kind: 'slide-deleted' }>,
  version: Version,
  audiences: readonly string[],
): Outcome {
  const { chunk } = slideAt(version, slide);
  if (!chunk) return told('The slide was deleted; the deck makes it itself');
  const wanted = chunk.slide.settings.audience ?? audiences;
  if (wanted.length > 1)
    return told(`The slide was deleted; ${wanted.join(', ')} see it. Give it audience: to leave one of them out`);
  return { edits: [{ file: chunk.file.path, from: chunk.from, end: chunk.end, text: '' }] };
}

function slideAdded({ edited, after }: Extract<Change, { kind: 'slide-added' }>, version: Version): Outcome {
  const target = behindSlide(after, version);
  if (!target) return told('A slide was added; add it by hand');
  return { edits: [placed(target.file, target.at, slideMarkdown(edited))] };
}

/** For messages: where a change is in the sources. */
export function spotOf(change: Change, version: Version): { file: string; line: number; column: number } | undefined {
  const container = containerOf(change, version);
  const letter = container?.letters[0];
  if (container && letter) return { file: container.file.path, ...container.file.place(letter.at) };
  if (!('slide' in change)) return undefined;
  const raw = slideAt(version, change.slide).slide?.ast.raw;
  return raw && { file: raw.file.path, line: raw.firstLine, column: 1 };
}

function containerOf(change: Change, version: Version): Container | undefined {
  if (!('slide' in change)) return undefined;
  const { places } = slideAt(version, change.slide);
  if ('at' in change) return places.get(change.at)?.container;
  return change.kind === 'added' ? places.get(change.behind)?.container : undefined;
}
