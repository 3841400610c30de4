// Edits as a colleague makes them, in the XML of a PowerPoint file: words, items, cells, titles, notes, marks, levels, moves,
// hidden and deleted slides, numbers of charts, comments. Each says what a reader of the file should find.

import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Expected {
  readonly kind: string;
  readonly part: string;
  readonly before: string;
  readonly after: string;
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
const list = (root: Element | Document, name: string): Element[] => [
  ...(root.getElementsByTagName(name) as unknown as Iterable<Element>),
];
const folded = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

export class EditedFile {
  readonly #parts: Record<string, Uint8Array>;
  readonly #documents = new Map<string, Document>();
  readonly expected: Expected[] = [];
  readonly #random: () => number;
  /** Paragraphs and slides that an edit has had: one edit each. */
  readonly #touched = new Set<unknown>();

  constructor(bytes: Uint8Array, random: () => number) {
    this.#parts = unzipSync(bytes);
    this.#random = random;
  }

  bytes(): Uint8Array {
    const out = { ...this.#parts };
    for (const [part, document] of this.#documents)
      out[part] = strToU8(new XMLSerializer().serializeToString(document));
    return zipSync(out);
  }

  document(part: string): Document {
    const known =
      this.#documents.get(part) ??
      new DOMParser().parseFromString(strFromU8(this.#parts[part] as Uint8Array), 'text/xml');
    this.#documents.set(part, known);
    return known;
  }

  get slides(): string[] {
    return Object.keys(this.#parts)
      .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#random() * from.length)];
  }
  #word(): string {
    return `${this.#pick(WORDS)}${Math.floor(this.#random() * 90) + 10}`;
  }

  /** Tries until an edit of some kind could be made. */
  any(kinds: readonly string[]): boolean {
    for (let i = 0; i < 40; i++) if (this.make(this.#pick(kinds) as string)) return true;
    return false;
  }

  make(kind: string): boolean {
    const part = this.#pick(this.slides) as string;
    switch (kind) {
      case 'word':
      case 'insert':
      case 'delete':
        return this.#words(
          part,
          kind,
          this.#paragraphs(part, (p) => !isIn(p, 'a:tc') && !isTitle(p)),
        );
      case 'title':
        return this.#words(part, 'word', this.#paragraphs(part, isTitle));
      case 'cell':
        return this.#words(
          part,
          'word',
          this.#paragraphs(part, (p) => isIn(p, 'a:tc')),
        );
      case 'notes': {
        const notes = part.replace('slides/slide', 'notesSlides/notesSlide');
        return (
          notes in this.#parts &&
          this.#words(
            notes,
            'word',
            this.#paragraphs(notes, (p) => isBody(p)),
          )
        );
      }
      case 'item':
        return this.#item(part);
      case 'remove':
        return this.#remove(part);
      case 'bold':
        return this.#bold(part);
      case 'hide':
        return this.#hide(part);
      case 'number':
        return this.#number();
      default:
        throw new Error(kind);
    }
  }

  #paragraphs(part: string, wanted: (p: Element) => boolean): Element[] {
    return list(this.document(part), 'a:p').filter((p) => {
      if (this.#touched.has(p) || isIn(p, 'mc:Fallback') || isFurniture(p) || !wanted(p)) return false;
      return list(p, 'a14:m').length === 0 && list(p, 'a:fld').length === 0 && folded(textOf(p)).length > 0;
    });
  }

  #words(part: string, how: string, from: readonly Element[]): boolean {
    const paragraph = this.#pick(from);
    const run =
      paragraph &&
      this.#pick(list(paragraph, 'a:t').filter((t) => (t.textContent ?? '').trim().split(/\s+/).length >= 2));
    if (!paragraph || !run) return false;
    const before = folded(textOf(paragraph));
    const pieces = (run.textContent ?? '').split(/(\s+)/);
    const at = pieces.flatMap((piece, i) => (/[\p{L}]{2}/u.test(piece) ? [i] : []));
    const i = this.#pick(at);
    if (i === undefined) return false;
    if (how === 'word') pieces[i] = this.#word();
    if (how === 'insert') pieces.splice(i + 1, 0, ' ', this.#word());
    if (how === 'delete') pieces.splice(i, pieces[i + 1] === undefined ? 1 : 2);
    const text = pieces.join('');
    if (!text.trim()) return false;
    run.textContent = text;
    this.#touched.add(paragraph);
    this.expected.push({ kind: 'edited', part, before, after: folded(textOf(paragraph)) });
    return true;
  }

  #item(part: string): boolean {
    const paragraph = this.#pick(this.#paragraphs(part, (p) => isListed(p) && !isIn(p, 'a:tc')));
    if (!paragraph) return false;
    const copy = paragraph.cloneNode(true) as Element;
    const [first, ...rest] = list(copy, 'a:r');
    if (!first) return false;
    for (const one of [...rest, ...list(copy, 'a:br')]) one.parentNode?.removeChild(one);
    const text = `${this.#word()} ${this.#word()} ${this.#word()}`;
    for (const properties of list(first, 'a:rPr')) for (const name of ['b', 'i']) properties.removeAttribute(name);
    for (const link of list(first, 'a:hlinkClick')) link.parentNode?.removeChild(link);
    (list(first, 'a:t')[0] as Element).textContent = text;
    paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling);
    this.#touched.add(paragraph).add(copy);
    this.expected.push({ kind: 'added', part, before: '', after: text });
    return true;
  }

  #remove(part: string): boolean {
    const paragraph = this.#pick(this.#paragraphs(part, (p) => isListed(p) && !isIn(p, 'a:tc')));
    const beside = paragraph && list(paragraph.parentNode as Element, 'a:p').length > 1;
    if (!paragraph || !beside) return false;
    this.expected.push({ kind: 'removed', part, before: folded(textOf(paragraph)), after: '' });
    paragraph.parentNode?.removeChild(paragraph);
    this.#touched.add(paragraph);
    return true;
  }

  #bold(part: string): boolean {
    const paragraph = this.#pick(
      this.#paragraphs(
        part,
        (p) => !isTitle(p) && !isIn(p, 'a:tc') && list(p, 'a:hlinkClick').length === 0 && isBodyText(p),
      ),
    );
    const run =
      paragraph &&
      this.#pick(
        list(paragraph, 'a:r').filter(
          (r) => list(r, 'a:rPr')[0]?.getAttribute('b') === null && (r.textContent ?? '').trim().split(' ').length >= 3,
        ),
      );
    if (!paragraph || !run) return false;
    const words = (list(run, 'a:t')[0]?.textContent ?? '').split(' ');
    if (words.length < 3 || !/^\p{L}+$/u.test(words[1] ?? '')) return false;
    const make = (text: string, bold: boolean) => {
      const copy = run.cloneNode(true) as Element;
      (list(copy, 'a:t')[0] as Element).textContent = text;
      if (bold) list(copy, 'a:rPr')[0]?.setAttribute('b', '1');
      run.parentNode?.insertBefore(copy, run);
    };
    make(`${words[0]} `, false);
    make(words[1] as string, true);
    make(` ${words.slice(2).join(' ')}`, false);
    run.parentNode?.removeChild(run);
    this.#touched.add(paragraph);
    const text = folded(textOf(paragraph));
    this.expected.push({ kind: 'marked', part, before: text, after: text });
    return true;
  }

  #hide(part: string): boolean {
    const root = this.document(part).documentElement as Element;
    if (this.#touched.has(root) || root.getAttribute('show') === '0') return false;
    root.setAttribute('show', '0');
    this.#touched.add(root);
    this.expected.push({ kind: 'slide-hidden', part, before: '', after: '' });
    return true;
  }

  /** Any chart; its slide is told by no part. */
  #number(): boolean {
    const charts = Object.keys(this.#parts).filter((name) => /^ppt\/charts\/chart\d*\.xml$/.test(name));
    const part = this.#pick(charts);
    const value =
      part &&
      this.#pick(
        list(this.document(part), 'c:val')
          .flatMap((one) => list(one, 'c:v'))
          .filter((v) => !this.#touched.has(v)),
      );
    if (!part || !value) return false;
    const before = value.textContent ?? '';
    const after = String(Math.round((Number(before) + 1 + this.#random() * 5) * 100) / 100);
    value.textContent = after;
    this.#touched.add(value);
    this.expected.push({ kind: 'number', part, before: String(Number(before)), after });
    return true;
  }

  /** The order of slides with one at another place; tells the part that moved. */
  moveSlide(): void {
    const root = this.document('ppt/presentation.xml');
    const ids = list(root, 'p:sldId').filter((one) => (one.parentNode as Element).nodeName === 'p:sldIdLst');
    const from = 2 + Math.floor(this.#random() * (ids.length - 3));
    const moved = ids[from] as Element;
    const target = ids[Math.max(2, (from + 2 + Math.floor(this.#random() * (ids.length - 4))) % ids.length)] as Element;
    if (moved === target || target.nextSibling === moved) return;
    moved.parentNode?.removeChild(moved);
    target.parentNode?.insertBefore(moved, target.nextSibling);
    this.expected.push({ kind: 'slide-moved', part: '', before: '', after: '' });
  }

  /** As a program that gives all shapes and slides other names and numbers. */
  renameAll(): void {
    for (const part of this.slides) {
      for (const [i, one] of list(this.document(part), 'p:cNvPr').entries())
        one.setAttribute('name', `Google Shape;${i};p${i}`);
      for (const name of ['p14:creationId', 'a16:creationId'])
        for (const one of list(this.document(part), name)) {
          const extension = one.parentNode as Element;
          const holder = extension.parentNode as Element;
          holder.removeChild(extension);
          if (list(holder, 'a:ext').length + list(holder, 'p:ext').length === 0) holder.parentNode?.removeChild(holder);
        }
    }
  }
}

const textOf = (p: Element): string => [...(p.childNodes as unknown as Iterable<Element>)].map(textIn).join('');

function textIn(node: Element): string {
  if (node.nodeName === 'a:br') return ' ';
  return node.nodeName === 'a:r' ? (list(node, 'a:t')[0]?.textContent ?? '') : '';
}

function ancestor(node: Element, name: string): Element | undefined {
  for (let one = node.parentNode as Element | null; one; one = one.parentNode as Element | null)
    if (one.nodeName === name) return one;
  return undefined;
}
const isIn = (p: Element, name: string): boolean => ancestor(p, name) !== undefined;
const placeholder = (p: Element): string | undefined => {
  const shape = ancestor(p, 'p:sp');
  const found = shape && list(shape, 'p:ph')[0];
  return found ? (found.getAttribute('type') ?? 'body') : undefined;
};
const isTitle = (p: Element): boolean => /^(title|ctrTitle)$/.test(placeholder(p) ?? '');
const isBody = (p: Element): boolean => placeholder(p) === 'body';
const isBodyText = (p: Element): boolean => /^(body|obj)$/.test(placeholder(p) ?? '');
const isFurniture = (p: Element): boolean => /^(sldNum|dt|ftr|hdr|sldImg)$/.test(placeholder(p) ?? '');
const isListed = (p: Element): boolean => list(p, 'a:buChar').length > 0 || list(p, 'a:buAutoNum').length > 0;
