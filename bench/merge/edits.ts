// Edits as a colleague makes them, in the XML of a PowerPoint file: words, items, cells, titles, notes, marks, links,
// levels, numbers of charts. Each says what a reader of the file should find.
import type { Element } from '@xmldom/xmldom';
import type { EditedFile } from './file.ts';
import { folded, isBody, isBodyText, isFurniture, isIn, isListed, isTitle, list, textOf } from './xml.ts';

export interface Expected {
  readonly kind: string;
  readonly part: string;
  readonly before: string;
  readonly after: string;
  /** Words around the edit as they were, to look for in the sources; the slide's title for whole slides. */
  readonly around: string;
}

/** A stream of numbers from 0 to 1 that a seed gives again (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'elbow crutch harvest lantern meadow silver thistle walnut harbour cobalt juniper marble saffron velvet'.split(' ');

/** What the kinds of edits share: the file, chance, and what has had its one edit. */
export class Desk {
  readonly expected: Expected[] = [];
  readonly touched = new Set<unknown>();
  /** Slides in which something was edited: they are not deleted. */
  readonly busy = new Set<string>();
  readonly gone = new Set<string>();
  /** Titles as they were. */
  readonly titles: ReadonlyMap<string, string>;

  constructor(
    readonly file: EditedFile,
    readonly random: () => number,
  ) {
    this.titles = new Map(file.slides.map((part) => [part, file.titleOf(part)]));
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)];
  }

  word(): string {
    return `${this.pick(WORDS)}${Math.floor(this.random() * 90) + 10}`;
  }

  /** A slide that is still there and was there before. */
  slide(): string {
    const own = this.file.slides.filter((part) => this.titles.has(part));
    return this.pick(own) as string;
  }

  paragraphs(part: string, wanted: (p: Element) => boolean): Element[] {
    return list(this.file.document(part), 'a:p').filter((p) => {
      if (this.touched.has(p) || isIn(p, 'mc:Fallback') || isFurniture(p) || !wanted(p)) return false;
      return list(p, 'a14:m').length === 0 && list(p, 'a:fld').length === 0 && folded(textOf(p)).length > 0;
    });
  }

  done(slide: string, nodes: readonly unknown[], expected: Omit<Expected, 'part'>): true {
    for (const one of nodes) this.touched.add(one);
    this.busy.add(slide);
    this.expected.push({ part: slide, ...expected });
    return true;
  }
}

/** An edit of one kind somewhere; false where there is no place for it. */
export type Kind = (desk: Desk, slide: string) => boolean;

const isPlain = (p: Element): boolean => !isIn(p, 'a:tc') && !isTitle(p);

export const PIECES: Readonly<Record<string, Kind>> = {
  word: (desk, slide) => words(desk, slide, slide, 'word', isPlain),
  insert: (desk, slide) => words(desk, slide, slide, 'insert', isPlain),
  delete: (desk, slide) => words(desk, slide, slide, 'delete', isPlain),
  title: (desk, slide) => words(desk, slide, slide, 'word', isTitle),
  cell: (desk, slide) => words(desk, slide, slide, 'word', (p) => isIn(p, 'a:tc')),
  notes: (desk, slide) => {
    const notes = desk.file.notesOf(slide);
    return notes !== undefined && words(desk, slide, notes, 'word', isBody);
  },
  item,
  remove,
  level,
  bold: (desk, slide) => mark(desk, slide, (properties) => properties.setAttribute('b', '1'), 'b'),
  italic: (desk, slide) => mark(desk, slide, (properties) => properties.setAttribute('i', '1'), 'i'),
  link: (desk, slide) =>
    mark(desk, slide, (properties) => {
      const address = `https://example.org/${desk.word()}`;
      const link = desk.file
        .document(slide)
        .createElementNS('http://schemas.openxmlformats.org/drawingml/2006/main', 'a:hlinkClick');
      link.setAttribute('r:id', desk.file.relate(slide, 'hyperlink', address, true));
      properties.appendChild(link);
    }),
  number,
  rowAdd: addRow,
  rowDrop: dropRow,
};

function words(desk: Desk, slide: string, part: string, how: string, wanted: (p: Element) => boolean): boolean {
  const paragraph = desk.pick(desk.paragraphs(part, wanted));
  const long = (t: Element) => (t.textContent ?? '').trim().split(/\s+/).length >= 2;
  const run = paragraph && desk.pick(list(paragraph, 'a:t').filter(long));
  if (!paragraph || !run) return false;
  const before = folded(textOf(paragraph));
  const pieces = (run.textContent ?? '').split(/(\s+)/);
  const i = desk.pick(pieces.flatMap((piece, at) => (/[\p{L}]{2}/u.test(piece) ? [at] : [])));
  if (i === undefined) return false;
  const around = pieces.slice(Math.max(0, i - 2), i + 3).join('');
  if (how === 'word') pieces[i] = desk.word();
  if (how === 'insert') pieces.splice(i + 1, 0, ' ', desk.word());
  if (how === 'delete') pieces.splice(i, pieces[i + 1] === undefined ? 1 : 2);
  const text = pieces.join('');
  if (!text.trim()) return false;
  run.textContent = text;
  return desk.done(slide, [paragraph], { kind: 'edited', before, after: folded(textOf(paragraph)), around });
}

const items = (desk: Desk, slide: string): Element[] => desk.paragraphs(slide, (p) => isListed(p) && !isIn(p, 'a:tc'));

/** Where the first run says its text, left alone and without marks; undefined where there is none. */
function onlyText(holder: Element): Element | undefined {
  const [first, ...rest] = list(holder, 'a:r');
  if (!first) return undefined;
  for (const one of [...rest, ...list(holder, 'a:br')]) one.parentNode?.removeChild(one);
  for (const properties of list(first, 'a:rPr')) for (const name of ['b', 'i']) properties.removeAttribute(name);
  for (const link of list(first, 'a:hlinkClick')) link.parentNode?.removeChild(link);
  return list(first, 'a:t')[0];
}

function item(desk: Desk, slide: string): boolean {
  const paragraph = desk.pick(items(desk, slide));
  if (!paragraph) return false;
  const copy = paragraph.cloneNode(true) as Element;
  const only = onlyText(copy);
  if (!only) return false;
  const text = `${desk.word()} ${desk.word()} ${desk.word()}`;
  only.textContent = text;
  paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling);
  const around = folded(textOf(paragraph));
  return desk.done(slide, [paragraph, copy], { kind: 'added', before: '', after: text, around });
}

function remove(desk: Desk, slide: string): boolean {
  const paragraph = desk.pick(items(desk, slide));
  const beside = paragraph && list(paragraph.parentNode as Element, 'a:p').length > 1;
  if (!paragraph || !beside) return false;
  const before = folded(textOf(paragraph));
  paragraph.parentNode?.removeChild(paragraph);
  return desk.done(slide, [paragraph], { kind: 'removed', before, after: '', around: before });
}

const levelOf = (p: Element): number => Number(list(p, 'a:pPr')[0]?.getAttribute('lvl') ?? '0');

/** An item below another of its level goes one in, as the tabulator does it. */
function level(desk: Desk, slide: string): boolean {
  const below = items(desk, slide).filter((p) => {
    const all = list(p.parentNode as Element, 'a:p');
    const [above, next] = [all[all.indexOf(p) - 1], all[all.indexOf(p) + 1]];
    const same = above && isListed(above) && !desk.touched.has(above) && levelOf(above) === levelOf(p);
    return same && !(next && levelOf(next) > levelOf(p));
  });
  const paragraph = desk.pick(below);
  const properties = paragraph && list(paragraph, 'a:pPr')[0];
  if (!paragraph || !properties) return false;
  properties.setAttribute('lvl', String(levelOf(paragraph) + 1));
  const margin = properties.getAttribute('marL');
  if (margin) properties.setAttribute('marL', String(Number(margin) + 342900));
  const before = folded(textOf(paragraph));
  return desk.done(slide, [paragraph], { kind: 'level', before, after: before, around: before });
}

/** The second word of three or more gets a mark. */
function mark(desk: Desk, slide: string, set: (properties: Element) => void, attribute?: string): boolean {
  const free = (r: Element) =>
    list(r, 'a:rPr').length === 1 && (!attribute || list(r, 'a:rPr')[0]?.getAttribute(attribute) === null);
  const wanted = (p: Element) => isPlain(p) && list(p, 'a:hlinkClick').length === 0 && isBodyText(p);
  const paragraph = desk.pick(desk.paragraphs(slide, wanted));
  const run =
    paragraph &&
    desk.pick(list(paragraph, 'a:r').filter((r) => free(r) && (r.textContent ?? '').trim().split(' ').length >= 3));
  if (!paragraph || !run) return false;
  const said = (list(run, 'a:t')[0]?.textContent ?? '').split(' ');
  if (said.length < 3 || !/^\p{L}+$/u.test(said[1] ?? '')) return false;
  const make = (text: string, marked: boolean) => {
    const copy = run.cloneNode(true) as Element;
    (list(copy, 'a:t')[0] as Element).textContent = text;
    const properties = list(copy, 'a:rPr')[0];
    if (marked && properties) set(properties);
    run.parentNode?.insertBefore(copy, run);
  };
  make(`${said[0]} `, false);
  make(said[1] as string, true);
  make(` ${said.slice(2).join(' ')}`, false);
  run.parentNode?.removeChild(run);
  const text = folded(textOf(paragraph));
  return desk.done(slide, [paragraph], {
    kind: 'marked',
    before: text,
    after: text,
    around: said.slice(0, 3).join(' '),
  });
}

/** A row below the head of a table without merged cells. */
function rowIn(desk: Desk, slide: string): Element | undefined {
  const rows = list(desk.file.document(slide), 'a:tbl').flatMap((table) => {
    const plain = ['gridSpan', 'rowSpan', 'hMerge', 'vMerge'];
    const merged = list(table, 'a:tc').some((cell) => plain.some((name) => cell.getAttribute(name)));
    return merged || desk.touched.has(table) ? [] : list(table, 'a:tr').slice(1);
  });
  return desk.pick(
    rows.filter((row) => list(row, 'a:p').every((p) => !desk.touched.has(p) && !list(p, 'a14:m').length)),
  );
}

const cellsOf = (row: Element): string[] =>
  list(row, 'a:tc').map((cell) => folded(list(cell, 'a:p').map(textOf).join(' ')));

function addRow(desk: Desk, slide: string): boolean {
  const row = rowIn(desk, slide);
  if (!row || list(row, 'a:tc').some((cell) => list(cell, 'a:p').length !== 1)) return false;
  const copy = row.cloneNode(true) as Element;
  for (const cell of list(copy, 'a:tc')) {
    const only = onlyText(cell);
    if (!only) return false;
    only.textContent = `${desk.word()} ${desk.word()}`;
  }
  row.parentNode?.insertBefore(copy, row.nextSibling);
  const around = cellsOf(row)[0] ?? '';
  const table = row.parentNode;
  return desk.done(slide, [table, ...list(table as Element, 'a:p')], {
    kind: 'row-added',
    before: '',
    after: cellsOf(copy).join(' | '),
    around,
  });
}

function dropRow(desk: Desk, slide: string): boolean {
  const row = rowIn(desk, slide);
  const table = row?.parentNode as Element | undefined;
  if (!row || !table || list(table, 'a:tr').length < 3) return false;
  const cells = cellsOf(row);
  const paragraphs = list(table, 'a:p');
  table.removeChild(row);
  const said = { kind: 'row-removed', before: cells.join(' | '), after: '', around: cells[0] ?? '' };
  return desk.done(slide, [table, ...paragraphs], said);
}

function number(desk: Desk, slide: string): boolean {
  const part = desk.pick(desk.file.targets(slide, 'chart'));
  const values = part ? list(desk.file.document(part), 'c:val').flatMap((one) => list(one, 'c:v')) : [];
  const value = desk.pick(values.filter((v) => !desk.touched.has(v)));
  if (!value) return false;
  const before = String(Number(value.textContent ?? ''));
  const after = String(Math.round((Number(before) + 1 + desk.random() * 5) * 100) / 100);
  value.textContent = after;
  return desk.done(slide, [value], { kind: 'number', before, after, around: before });
}
