// CommonMark and GFM text -> mdast, with places that are the file's own. The one door to mdast's parser.
import type { Definition, FootnoteDefinition, Root, RootContent, Text } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Span } from '../base/diagnostic.ts';
import type { Recent } from '../base/recent.ts';
import type { SourceFile } from '../source/file.ts';
import { ESCAPED_AT } from './cite.ts';
import { divLines, divLinesFromMarkdown } from './div-line.ts';
import { HIDDEN, markDollars, restoreDollars } from './dollars.ts';
import { freedDivs } from './freed-divs.ts';

export type Node = RootContent;

const EXTENSIONS = [gfm({ singleTilde: false }), math(), divLines];
/** `\\@` is no citation, so it is told from `@` until citations are read. */
const escapedAt: Extension = {
  exit: {
    characterEscapeValue(token) {
      const text = this.stack.pop() as Text;
      const char = this.sliceSerialize(token);
      text.value += char === '@' ? ESCAPED_AT : char;
      if (text.position)
        text.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset };
    },
  },
};
const MDAST_EXTENSIONS = [...gfmFromMarkdown(), mathFromMarkdown(), escapedAt, divLinesFromMarkdown];
/** Without what looks for bare addresses in each text of the tree. */
const UNLINKED = MDAST_EXTENSIONS.map(({ transforms, ...rest }) => rest);
/** A text may have a bare address, written out or with signs escaped. */
const MAY_LINK = /[@&\\]|www|http/i;

/** Where `node` stands in its file. */
export function spanOf(file: SourceFile, node: { position?: Root['position'] }): Span {
  const at = node.position;
  return at ? file.span(at.start.line, at.start.column, at.end.line, at.end.column) : file.span(1);
}

/**
 * Parses a stretch of Markdown whose first line is line `line` of the file. `definitions` are appended so that link
 * references and footnotes defined elsewhere in the file are known here; what is appended is left out of the result.
 */
export function parseMarkdown(text: string, line: number, definitions: string, memory?: ParseMemory): Node[] {
  if (!memory) return parse(text, line, definitions);
  const known = memory.get(`${definitions}\0${text}`, () => parse(text, 1, definitions));
  return known.map((node) => moved(node, line - 1));
}

/**
 * Trees by what they were parsed from, with places that begin at line 1; for those who parse the same text again and
 * again.
 */
export type ParseMemory = Recent<readonly Node[]>;

/** A copy of a tree, so many lines further down. */
function moved<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one) => moved(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, own] of Object.entries(value)) {
    if (key !== 'position' || !own) copy[key] = moved(own, by);
    else {
      const { start, end } = own as NonNullable<Root['position']>;
      copy[key] = { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
    }
  }
  return copy as T;
}

function parse(text: string, line: number, definitions: string): Node[] {
  const freed = freedDivs(text);
  const marked = markDollars(freed.text);
  const whole = definitions && /\[[^\]]*\]/.test(text) ? `${marked.text}\n\n${definitions}` : marked.text;
  const children = toTree(whole).children.filter((node) => (node.position?.start.offset ?? 0) < marked.text.length);
  const source = (at: number) => freed.lines[at] ?? freed.lines.length;
  shift(children, (at) => line + source(marked.lines[at - 1] ?? marked.lines.length));
  return children;
}

/**
 * What one of the extensions may be about; without any of it the text means the same in CommonMark, which is read twice
 * as fast.
 */
const EXTENDED = /[|~$@&\\]|:\/\/|:::|www\.|:-|-:|\[\^|\[[ \t\nx]\]/i;

function toTree(text: string): Root {
  const root = fromMarkdown(
    text,
    EXTENDED.test(text)
      ? { extensions: EXTENSIONS, mdastExtensions: MAY_LINK.test(text) ? MDAST_EXTENSIONS : UNLINKED }
      : undefined,
  );
  if (text.includes(HIDDEN)) restoreDollars(root.children);
  return root;
}

function shift(
  nodes: readonly {
    position?: Root['position'] | undefined;
    children?: unknown;
    url?: string;
    title?: string | null | undefined;
    alt?: string | null | undefined;
  }[],
  to: (line: number) => number,
): void {
  for (const node of nodes) {
    for (const key of ['url', 'title', 'alt'] as const)
      if (node[key]?.includes(ESCAPED_AT)) node[key] = node[key].replaceAll(ESCAPED_AT, '@');
    if (node.position) {
      node.position.start.line = to(node.position.start.line);
      node.position.end.line = to(node.position.end.line);
    }
    if (Array.isArray(node.children)) shift(node.children, to);
  }
}

export type DefinitionNode = Definition | FootnoteDefinition;
export const isDefinition = (node: Node): node is DefinitionNode =>
  node.type === 'definition' || node.type === 'footnoteDefinition';

export interface Definitions {
  /** Markdown of all definitions of a file, whoever they are for: it tells only which names there are. */
  readonly text: string;
  /** One by one. */
  readonly parts: readonly string[];
  /** Link and picture references: address and title by identifier. */
  readonly links: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

const DEFINITION = /^ {0,3}\[(\^?)[^\]\n]+\]:[ \t]*\S.*(?:\n(?: {4}|\t)\S.*)*/gm;

/**
 * Collects `[name]: address` and `[^name]: footnote` of a whole file without its comments, since slides are parsed one
 * by one.
 */
export function collectDefinitions(text: string, most: number): Definitions {
  const parts = [...text.matchAll(DEFINITION)].slice(0, most).map((match) => match[0]);
  const found = parts.join('\n\n');
  const root = found && toTree(markDollars(found).text);
  return { text: found, parts, ...byName(root ? root.children.filter(isDefinition) : []) };
}

/** So much is appended to every slide that has a bracket; of more, only what the slide may use. */
const FEW = 2000;

/** The definitions that a text needs to be parsed with. */
export function definitionsFor(text: string, { text: whole, parts }: Pick<Definitions, 'text' | 'parts'>): string {
  if (whole.length < FEW) return whole;
  const name = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase();
  const used = new Set([...text.matchAll(/\[([^[\]]{1,1000})\]/g)].map((match) => name(match[1] as string)));
  return used.size ? parts.filter((part) => used.has(name(/\[([^\]]*)\]/.exec(part)?.[1] ?? ''))).join('\n\n') : '';
}

/** Definitions by their names; the first one of a name counts (CommonMark 0.31, 4.7). */
export function byName(nodes: Iterable<DefinitionNode>): Pick<Definitions, 'links' | 'footnotes'> {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of nodes) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  }
  return { links, footnotes };
}
