// Where a slide's words stand in its source: paragraphs, headings, cells, descriptions, captions, notes and the values
// of front matter, each as its visible letters with the place of every one of them. Nothing outside such a place is
// ever written.
import type { Image, PhrasingContent } from 'mdast';
import type { Div, Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import type { ParsedSlide } from '../resolve/parsed.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import type { SourceFile } from '../source/file.ts';
import { type Letter, lettersIn } from './letters.ts';
import { attributeValues, yamlTexts } from './values.ts';

/** `value`: in an attribute; such words are looked for there where they stand nowhere else. */
export type ContainerKind = 'text' | 'cell' | 'alt' | 'caption' | 'notes' | 'front' | 'value';

export interface ListItem {
  /** Offsets of the item's lines, whole, with the line end. */
  readonly from: number;
  readonly end: number;
  /** What stands before its text: blanks and mark, `  - `. */
  readonly prefix: string;
  /** It holds other items, so that it cannot simply go. */
  readonly nested: boolean;
}

export interface Container {
  readonly kind: ContainerKind;
  readonly file: SourceFile;
  readonly letters: readonly Letter[];
  /** Indices of letters before which the deck may say something of its own; their number for the end. */
  readonly gaps: ReadonlySet<number>;
  /** It is a heading: a slide's title before anything else. */
  readonly heading?: true;
  /** Words are written as they are: code. */
  readonly verbatim?: true;
  /** All letters, as they are compared. */
  readonly text: string;
  /** Of a list's item: the nearest one it is the text of. */
  readonly item?: ListItem;
  /** Offsets of a block's lines, whole; for taking it out and for putting another behind it. */
  readonly block?: { readonly from: number; readonly end: number };
}

/** Everything of a slide that is for this audience, in the order of the source. */
export function containersOf(slide: ParsedSlide, audience: string | undefined): Container[] {
  const { raw, items } = slide.ast;
  const reader = new Reader(raw.file, audience);
  reader.items(items, 'text');
  return [...(raw.front ? frontContainers(raw.front, raw.file, ['title', 'section']) : []), ...reader.found];
}

/** Values of front matter that slides show. */
export function frontContainers(front: FrontMatter, file: SourceFile, keys: readonly string[]): Container[] {
  const found: Container[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') found.push(...valueContainer(value, front.where(path), file));
    else if (Array.isArray(value)) value.forEach((one, i) => visit(one, [...path, i]));
    else if (typeof value === 'object' && value)
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
  };
  for (const key of keys) if (key in front.data) visit(front.data[key], [key]);
  return found;
}

function valueContainer(
  value: string,
  { line, column }: { line: number; column: number },
  file: SourceFile,
): Container[] {
  const start = file.lineStart(line) + column - 1;
  const at = file.text.slice(start, start + value.length + 2).indexOf(value);
  // folded and escaped values are not the letters that stand there
  if (at < 0 || at > 1) return [];
  return [make('front', file, lettersIn(file, start + at, start + at + value.length, false))];
}

const make = (
  kind: ContainerKind,
  file: SourceFile,
  signs: readonly Letter[],
  rest: Partial<Container> = {},
): Container => {
  const letters: Letter[] = [];
  const gaps = new Set<number>();
  for (const one of signs) {
    if (one.char) letters.push(one);
    else gaps.add(letters.length);
  }
  return { kind, file, letters, gaps, text: letters.map(({ char }) => char).join(''), ...rest };
};

const PARTICIPANTS = new Set(['consort', 'prisma', 'strobe']);

class Reader {
  readonly found: Container[] = [];
  readonly #file: SourceFile;
  readonly #audience: string | undefined;

  constructor(file: SourceFile, audience: string | undefined) {
    this.#file = file;
    this.#audience = audience;
  }

  items(items: readonly Item[], kind: ContainerKind): void {
    for (const item of items) {
      if (item.type === 'div') this.#div(item, kind);
      else for (const node of item.nodes) this.#node(node, kind);
    }
  }

  #div(div: Div, kind: ContainerKind): void {
    const name = div.name.toLowerCase();
    if (name === 'only' && !div.head.split(/[\s,]+/).includes(this.#audience ?? '')) return;
    const opening = this.#file.lineStart(div.line);
    this.#values(opening, opening + this.#file.line(div.line).length);
    this.items(div.children, name === 'notes' ? 'notes' : kind);
  }

  #node(node: Node, kind: ContainerKind, item?: ListItem): void {
    switch (node.type) {
      case 'div':
        return this.#div(node, kind);
      case 'paragraph':
      case 'heading':
        return this.#block(node, node.children, kind, item);
      case 'list':
        for (const one of node.children) {
          const own = this.#item(one);
          one.children.forEach((child, i) => this.#node(child as Node, kind, i === 0 ? own : undefined));
        }
        return;
      case 'blockquote':
        for (const child of node.children) this.#node(child as Node, kind);
        return;
      case 'table':
        for (const row of node.children)
          for (const cell of row.children)
            this.#block(cell as never, cell.children, kind === 'notes' ? 'notes' : 'cell');
        return;
      case 'code':
        // what a chart shows of its data are numbers and labels of its own
        return node.lang === 'chart' && kind !== 'notes' ? undefined : this.#code(node, kind);
    }
  }

  #range(node: { position?: Node['position'] }): [number, number] {
    const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const offset = ({ line, column }: { line: number; column: number }) => this.#file.lineStart(line) + column - 1;
    return [offset(start), offset(end)];
  }

  #item(node: Node & { children: readonly unknown[] }): ListItem {
    const [from, end] = this.#range(node);
    const lineStart = this.#file.text.lastIndexOf('\n', from - 1) + 1;
    const first = node.children[0] as Node | undefined;
    const textAt = first ? this.#range(first)[0] : end;
    const lineEnd = this.#file.text.indexOf('\n', Math.max(from, end - 1));
    return {
      from: lineStart,
      end: lineEnd < 0 ? this.#file.text.length : lineEnd + 1,
      prefix: this.#file.text.slice(lineStart, Math.max(textAt, from)),
      nested: node.children.length > 1,
    };
  }

  #block(node: Node, children: readonly PhrasingContent[], kind: ContainerKind, item?: ListItem): void {
    const letters = children.flatMap((child) => this.#inline(child));
    const [from, end] = this.#range(node);
    const lineStart = this.#file.text.lastIndexOf('\n', from - 1) + 1;
    const lineEnd = this.#file.text.indexOf('\n', Math.max(from, end - 1));
    const block = { from: lineStart, end: lineEnd < 0 ? this.#file.text.length : lineEnd + 1 };
    const heading = node.type === 'heading' && { heading: true as const };
    if (letters.length) this.found.push(make(kind, this.#file, letters, { block, ...(item && { item }), ...heading }));
    for (const child of children) if (child.type === 'text') this.#values(...this.#range(child));
  }

  #values(from: number, end: number): void {
    for (const [a, b] of attributeValues(this.#file.text.slice(from, end))) this.#verbatim('value', from + a, from + b);
  }

  #verbatim(kind: ContainerKind, from: number, end: number, isLabel = false): void {
    const letters = lettersIn(this.#file, from, end, false);
    const breaks = isLabel ? [...this.#file.text.slice(from, end).matchAll(/<br *\/?>/g)] : [];
    const isBreak = ({ at }: Letter) =>
      breaks.some(({ index, 0: one }) => at >= from + index && at < from + index + one.length);
    const own = breaks.length ? letters.filter((letter) => !isBreak(letter)) : letters;
    this.found.push(make(kind, this.#file, own, { verbatim: true }));
  }

  /** Lines of code are pieces of their own, as are names in a flow of participants; in notes code is one piece. */
  #code(node: Node & { value: string; lang?: string | null | undefined }, kind: ContainerKind): void {
    const [from, end] = this.#range(node);
    const inner = this.#file.text.slice(from, end);
    const at = inner.indexOf(node.value);
    if (at < 0) return;
    if (kind === 'notes') return this.#verbatim('notes', from + at, from + at + node.value.length);
    if (PARTICIPANTS.has(node.lang ?? '')) {
      for (const [a, b] of yamlTexts(node.value)) this.#verbatim('text', from + at + a, from + at + b);
      return;
    }
    let line = from + at;
    for (const text of node.value.split('\n')) {
      // what a diagram shows of its lines are words in them
      const isFlow = node.lang === 'flow';
      if (text.trim()) this.#verbatim(isFlow ? 'value' : 'text', line, line + text.length, isFlow);
      line += text.length + 1;
    }
  }

  #inline(node: PhrasingContent): Letter[] {
    const [from, end] = this.#range(node);
    switch (node.type) {
      case 'text':
        return lettersIn(this.#file, from, end, true);
      case 'inlineCode': {
        const raw = this.#file.text.slice(from, end);
        const ticks = /^`+/.exec(raw)?.[0].length ?? 0;
        return lettersIn(this.#file, from + ticks, end - ticks, false).map((one) => ({ ...one, verbatim: true }));
      }
      case 'image':
        this.#picture(node, from, end);
        return [];
      default:
        if ('children' in node) return node.children.flatMap((child) => this.#inline(child));
        return node.type === 'break' ? [] : [{ char: '', at: from, length: end - from }];
    }
  }

  #picture(node: Image, from: number, end: number): void {
    const raw = this.#file.text.slice(from, end);
    const push = (kind: ContainerKind, value: string | null | undefined, after: number) => {
      const at = value ? raw.indexOf(value, after) : -1;
      if (value && at >= 0)
        this.found.push(make(kind, this.#file, lettersIn(this.#file, from + at, from + at + value.length, true)));
    };
    push('alt', node.alt, 2);
    push('caption', node.title, raw.lastIndexOf(']'));
  }
}
