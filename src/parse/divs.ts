// A slide's tree with lines of `:::` in it -> fenced divs and the blocks between them. Pandoc's `:::` nests without
// counting colons. A div may stand in a list's item or in a quotation and ends with it at the latest, as with its
// slide.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { divHead } from '../source/div-head.ts';
import { type Attributes, mergeAttributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import { type DefinitionNode, isDefinition, type Node } from './markdown.ts';
import { isPrivateDiv, PRIVATE_DIVS } from './private-words.ts';

export type Item = Chunk | Div;

export interface Chunk {
  readonly type: 'chunk';
  readonly nodes: readonly Node[];
  /** `[name]: address` and `[^name]: text` that stand here: they are for whom the text here is for. */
  readonly definitions?: readonly DefinitionNode[];
  /** A list, quotation or footnote in it holds divs, as nodes. */
  readonly nested?: true;
}

export interface Div {
  readonly type: 'div';
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Item[];
  readonly line: number;
  readonly column: number;
  /** What its opening line says behind the colons. */
  readonly head: string;
}

declare module 'mdast' {
  interface RootContentMap {
    div: Div & { position?: import('mdast').Root['position'] };
  }
}

/** Finds the divs of a slide. */
export function splitDivs(nodes: readonly Node[], slide: RawSlide, diagnostics: Diagnostics): Item[] {
  return new DivFinder(slide, diagnostics).itemsOf(nodes, 0);
}

class DivFinder {
  readonly #slide: RawSlide;
  readonly #diagnostics: Diagnostics;
  /**
   * A private div has been closed, and text came behind it: before a `:::` too many it may have been meant to be in it.
   */
  #private: 'none' | 'closed' | 'left' = 'none';

  constructor(slide: RawSlide, diagnostics: Diagnostics) {
    this.#slide = slide;
    this.#diagnostics = diagnostics;
  }

  /** Blocks that stand in one container, `depth` divs deep. */
  itemsOf(nodes: readonly Node[], depth: number): Item[] {
    const root: Item[] = [];
    const open: Div[] = [];
    let chunk: Node[] = [];
    const flush = () => {
      if (chunk.length && this.#private === 'closed') this.#private = 'left';
      if (chunk.length) (open[open.length - 1]?.children ?? root).push(chunkOf(chunk));
      chunk = [];
    };
    for (const node of nodes) {
      if (node.type !== 'divLine') {
        chunk.push(this.#within(node, depth + open.length));
        continue;
      }
      flush();
      const div = this.#divAt(node);
      const above = open[open.length - 1];
      if (!div) this.#close(open, node);
      else if (above && depth + open.length >= this.#diagnostics.limits.nesting) {
        this.#tooDeep(div);
        open.push(above);
      } else {
        (above?.children ?? root).push(div);
        open.push(div);
      }
    }
    flush();
    for (const div of new Set(open)) this.#notClosed(div);
    return root;
  }

  /** The same block, divs in its lists and quotations found. */
  #within(node: Node, depth: number): Node {
    if (!('children' in node) || !CONTAINERS.has(node.type)) return node;
    const children = node.children as Node[];
    if (!children.some((child) => child.type === 'divLine' || CONTAINERS.has(child.type))) return node;
    const items = this.itemsOf(children, depth);
    return { ...node, children: items.flatMap(nodesOf) } as Node;
  }

  #divAt(node: Extract<Node, { type: 'divLine' }>): Div | undefined {
    const head = divHead(node.value);
    if (!head) return undefined;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const { unread, ...read } = nameOf(head);
    if (unread)
      this.#diagnostics.report(
        'typed/braces',
        `${unread.slice(0, 60)} cannot be read as attributes; the block ::: ${read.name} goes without`,
        this.#slide.file.span(line, column),
        'Write {key=value key="more words" .class}, with straight quotation marks',
      );
    return { type: 'div', ...read, children: [], line, column, head };
  }

  #close(open: Div[], node: Extract<Node, { type: 'divLine' }>): void {
    const closed = open.pop();
    if (closed) {
      if (isPrivateDiv(closed)) this.#private = 'closed';
      return;
    }
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const span = this.#slide.file.span(line, column);
    if (this.#private === 'left')
      this.#diagnostics.report(
        'private/closed-twice',
        'This ::: closes nothing, and a private block above it is closed already: what stands between would be SHOWN',
        span,
        'Remove one of the two, or open a block above the text, e.g. ::: notes',
      );
    else
      this.#diagnostics.report(
        'source/div-stray',
        'This ::: closes nothing',
        span,
        'Remove it, or open a block above it, e.g. ::: notes',
      );
  }

  #notClosed(div: Div): void {
    const { file, firstLine, body } = this.#slide;
    const end = file.lineStart(firstLine) + body.length;
    // in a list it ends with the list
    const fix = div.column === 1 ? [{ from: end, to: end, text: '\n:::' }] : undefined;
    this.#diagnostics.report(
      'source/div-open',
      `The block ::: ${div.name} is not closed; it ends with its slide`,
      this.#slide.file.span(div.line, div.column),
      'Close it with a line of :::',
      fix,
    );
    if (isPrivateDiv(div)) this.#private = 'closed';
  }

  #tooDeep({ line, column }: Div): void {
    this.#diagnostics.report(
      'parse/too-deep',
      `Blocks are nested deeper than ${this.#diagnostics.limits.nesting} levels; the rest lies in the block above`,
      this.#slide.file.span(line, column),
      'Close blocks with :::',
    );
  }
}

const CONTAINERS = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);

/** Items as nodes of a container: definitions stand there too. */
const nodesOf = (item: Item): Node[] =>
  item.type === 'div' ? [item as Node] : [...item.nodes, ...(item.definitions ?? [])];

function chunkOf(parsed: readonly Node[]): Chunk {
  const definitions = parsed.filter(isDefinition);
  const nodes = definitions.length ? parsed.filter((node) => !isDefinition(node)) : parsed;
  return {
    type: 'chunk',
    nodes,
    ...(definitions.length && { definitions }),
    ...(parsed.some(holdsDiv) && { nested: true as const }),
  };
}

/** Whether a block is a div or has one in its lists and quotations. */
export function holdsDiv(node: Node): boolean {
  if (node.type === 'div') return true;
  return CONTAINERS.has(node.type) && 'children' in node && (node.children as Node[]).some(holdsDiv);
}

/** `name`, `name {attributes}`, `{.name key=value}` or `name words`. */
function nameOf(text: string): { name: string; attributes: Attributes; unread?: string } {
  const brace = text.indexOf('{');
  const read = brace >= 0 ? readAttributes(text, brace)?.attributes : undefined;
  const attributes = read ?? NO_ATTRIBUTES;
  const words = (read ? text.slice(0, brace) : text).trim().split(/\s+/).filter(Boolean);
  const [first, ...classes] = words.length ? words : [...attributes.classes];
  const known = first?.toLowerCase() ?? '';
  const name = PRIVATE_DIVS.includes(known) ? known : first;
  // whom a private block is for is told from all its words
  if (brace > 0 && !read && !PRIVATE_DIVS.includes(known))
    return { ...nameOf(text.slice(0, brace)), unread: text.slice(brace) };
  if (!words.length) return { name: name ?? 'div', attributes: { ...attributes, classes } };
  return { name: name as string, attributes: mergeAttributes({ classes, values: {} }, attributes) };
}
