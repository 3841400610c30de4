// Markdown nodes -> HTML for pages that flow, such as the handout: what Lectern's running text means (spans, marks,
// citations) as elements, then the same short list of what may stay as for raw HTML.
import type { Root } from 'mdast';
import { leadsOut } from '../base/address.ts';
import { SCHEMA } from './html.ts';
import type { Inline, InlineText } from './inline.ts';
import type { Node } from './markdown.ts';

type Element = {
  type: 'element';
  tagName: string;
  properties: Record<string, unknown>;
  children: (Element | { type: 'text'; value: string })[];
};

/** What the writer of HTML asks back. */
export interface ToHtmlContext {
  inlines(node: Node): readonly Inline[];
  /** A picture as a data: address; undefined where it could not be read. */
  picture(address: string): string | undefined;
}

/** A paragraph whose text is read already. */
export const paragraphOf = (pieces: readonly Inline[]): Node =>
  ({ type: 'paragraph', children: [], pieces }) as unknown as Node;

export type ToHtml = (nodes: readonly Node[], context: ToHtmlContext) => string;

/** Nodes whose children are running text. */
const PHRASING = new Set(['paragraph', 'heading', 'tableCell']);

/** Columns of the page; what raw HTML says of looks was left out when it was read. */
const COLUMN_LOOKS: [string, ...(string | RegExp)[]][] = [
  ['className', 'columns', 'column'],
  ['style', /^flex: 0 1 [\d.]+%$/],
];

export async function loadHtmlWriter(): Promise<ToHtml> {
  const [{ toHast }, { sanitize }, { toHtml }] = await Promise.all([
    import('mdast-util-to-hast'),
    import('hast-util-sanitize'),
    import('hast-util-to-html'),
  ]);
  const schema = {
    ...SCHEMA,
    attributes: {
      ...SCHEMA.attributes,
      a: ['href', 'title', 'dataPrint'],
      img: ['alt', 'src', 'title'],
      div: COLUMN_LOOKS,
    },
    protocols: { ...SCHEMA.protocols, src: ['data'] },
  };
  return (nodes, context) => {
    const root = { type: 'root', children: nodes.map((node) => prepared(node, context)) };
    const tree = toHast(
      root as unknown as Root,
      { handlers: { inlines: (_: unknown, node: { elements: unknown }) => node.elements } } as never,
    );
    return toHtml(sanitize(tree as never, schema));
  };
}

/** The node with its running text read: a node of elements that are made already. */
function prepared(node: Node, context: ToHtmlContext): unknown {
  if (PHRASING.has(node.type)) {
    const { pieces = context.inlines(node) } = node as { pieces?: readonly Inline[] };
    return { ...node, children: [{ type: 'inlines', elements: pieces.flatMap((piece) => elementOf(piece, context)) }] };
  }
  return 'children' in node
    ? { ...node, children: (node.children as Node[]).map((child) => prepared(child, context)) }
    : node;
}

const TAGS: readonly (readonly [(piece: InlineText) => boolean | undefined, string])[] = [
  [(piece) => piece.code, 'code'],
  [(piece) => piece.script === 'super', 'sup'],
  [(piece) => piece.script === 'sub', 'sub'],
  [(piece) => piece.strike, 'del'],
  [(piece) => piece.term, 'dfn'],
  [(piece) => piece.highlight, 'mark'],
  [(piece) => piece.small, 'small'],
  [(piece) => piece.italic, 'em'],
  [(piece) => piece.bold, 'strong'],
];

function elementOf(piece: Inline, context: ToHtmlContext): Element['children'] {
  if (piece.type === 'image') {
    const src = context.picture(piece.address);
    return [
      src
        ? element('img', { alt: piece.alt, src, ...(piece.title && { title: piece.title }) }, [])
        : { type: 'text', value: piece.alt },
    ];
  }
  if (piece.type === 'icon') return piece.alt ? [{ type: 'text', value: piece.alt }] : [];
  if (piece.type === 'math') return [{ type: 'text', value: piece.formula.plain }];
  if (piece.type !== 'text') return [];
  let inner: Element['children'] = piece.text
    .split('\n')
    .flatMap((line, i): Element['children'] => [
      ...(i ? [element('br', {}, [])] : []),
      ...(line ? [{ type: 'text' as const, value: line }] : []),
    ]);
  for (const [has, tag] of TAGS) if (has(piece)) inner = [element(tag, {}, inner)];
  if (piece.lang || piece.dir)
    inner = [element('span', { ...(piece.lang && { lang: piece.lang }), ...(piece.dir && { dir: piece.dir }) }, inner)];
  // Slides are not on this page.
  if (piece.link && leadsOut(piece.link.address))
    inner = [
      element('a', { href: piece.link.address, ...(says(piece, piece.link.address) ? {} : { dataPrint: '' }) }, inner),
    ];
  return inner;
}

/** Whether a link's text is its address, so that paper needs no more. */
const says = ({ text }: InlineText, address: string): boolean => address.includes(text.replace(/^doi:/, ''));

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
