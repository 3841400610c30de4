// CommonMark and GFM text -> mdast, with places that are the file's own. The one door to mdast's parser.
import type { Definition, FootnoteDefinition, Root, RootContent, Text } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../base/diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import { ESCAPED_AT } from './cite.ts';

export type Node = RootContent;

const EXTENSIONS = [gfm({ singleTilde: false })];
/** `\\@` is no citation, so it is told from `@` until citations are read. */
const escapedAt: Extension = {
  exit: {
    characterEscapeValue(token) {
      const text = this.stack.pop() as Text;
      const char = this.sliceSerialize(token);
      text.value += char === '@' ? ESCAPED_AT : char;
      if (text.position) text.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset };
    },
  },
};
const MDAST_EXTENSIONS = [gfmFromMarkdown(), escapedAt];

/** Where `node` stands in its file. */
export function spanOf(file: SourceFile, node: { position?: Root['position'] }): Span {
  const at = node.position;
  return at ? file.span(at.start.line, at.start.column, at.end.line, at.end.column) : file.span(1);
}

/**
 * Parses a stretch of Markdown whose first line is line `line` of the file. `definitions` are appended so that link
 * references and footnotes defined elsewhere in the file are known here; what is appended is left out of the result.
 */
export function parseMarkdown(text: string, line: number, definitions: string): Node[] {
  const whole = definitions && /\[[^\]]*\]/.test(text) ? `${text}\n\n${definitions}` : text;
  const root = fromMarkdown(whole, { extensions: EXTENSIONS, mdastExtensions: MDAST_EXTENSIONS });
  const children = root.children.filter((node) => (node.position?.start.offset ?? 0) < text.length);
  shift(children, line - 1);
  return children;
}

function shift(
  nodes: readonly { position?: Root['position']; children?: unknown; url?: string; title?: string | null; alt?: string | null }[],
  by: number,
): void {
  for (const node of nodes) {
    for (const key of ['url', 'title', 'alt'] as const) if (node[key]?.includes(ESCAPED_AT)) node[key] = node[key].replaceAll(ESCAPED_AT, '@');
    if (node.position) {
      node.position.start.line += by;
      node.position.end.line += by;
    }
    if (Array.isArray(node.children)) shift(node.children, by);
  }
}

export type DefinitionNode = Definition | FootnoteDefinition;
export const isDefinition = (node: Node): node is DefinitionNode => node.type === 'definition' || node.type === 'footnoteDefinition';

export interface Definitions {
  /** Markdown of all definitions of a file, whoever they are for: it tells only which names there are. */
  readonly text: string;
  /** Link and picture references: address and title by identifier. */
  readonly links: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

const DEFINITION = /^ {0,3}\[(\^?)[^\]\n]+\]:[ \t]*\S.*(?:\n(?: {4}|\t)\S.*)*/gm;

/** Collects `[name]: address` and `[^name]: footnote` of a whole file without its comments, since slides are parsed one by one. */
export function collectDefinitions(text: string): Definitions {
  const found = [...text.matchAll(DEFINITION)].map((match) => match[0]).join('\n\n');
  const root = found && fromMarkdown(found, { extensions: EXTENSIONS, mdastExtensions: MDAST_EXTENSIONS });
  return { text: found, ...byName(root ? root.children.filter(isDefinition) : []) };
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
