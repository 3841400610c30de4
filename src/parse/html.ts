// Raw HTML in a deck -> Markdown nodes, so that both outputs draw what it means with their own means. What may stay is
// a short list (hast-util-sanitize); scripts, styles, frames, forms, handlers and addresses that run something never
// get past here. Loaded when a deck has raw HTML, since the parser is large.
import type { Root } from 'mdast';
import { LINK_SCHEMES } from '../base/address.ts';
import type { Node } from './markdown.ts';

/** Nodes for a piece of HTML, placed where the piece stands. */
export type ReadHtml = (html: string, position: Root['position']) => Node[];

/** Elements whose words are no text for readers. */
export const SILENT = [
  'script',
  'style',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'svg',
  'math',
  'title',
  'head',
  'textarea',
  'select',
  'button',
  'audio',
  'video',
  'canvas',
  'dialog',
];

/** Marks that CommonMark has no sign for; the reader of running text knows their tags (inline.ts). */
const MARKS = ['sub', 'sup', 'u', 'mark', 'small', 'dfn', 'kbd'];

export const SCHEMA = {
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'a', 'img'],
    ...[
      'table',
      'thead',
      'tbody',
      'tfoot',
      'tr',
      'th',
      'td',
      'caption',
      'figure',
      'figcaption',
      'div',
      'section',
      'span',
    ],
    ...['strong', 'b', 'em', 'i', 'del', 's', ...MARKS],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['alt'],
    ol: ['start'],
    th: ['align', 'scope', 'colSpan', 'rowSpan'],
    td: ['align', 'colSpan', 'rowSpan'],
    '*': ['lang', 'dir'],
  },
  protocols: { href: LINK_SCHEMES },
  strip: SILENT,
};

export async function loadHtmlReader(): Promise<ReadHtml> {
  const [{ fromHtml }, { sanitize }, { toMdast }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-sanitize'),
    import('hast-util-to-mdast'),
  ]);
  const handlers = Object.fromEntries([
    ...MARKS.map((name) => [
      name,
      (state: { all(node: unknown): unknown[] }, node: unknown) => [
        { type: 'html', value: `<${name}>` },
        ...state.all(node),
        { type: 'html', value: `</${name}>` },
      ],
    ]),
    // A picture must be known before layout, by its Markdown; here its words stand in.
    [
      'img',
      (_: unknown, node: { properties?: { alt?: string } }) => ({ type: 'text', value: node.properties?.alt ?? '' }),
    ],
  ]);
  return (html, position) => {
    const tree = toMdast(sanitize(fromHtml(html, { fragment: true }), SCHEMA), { handlers } as never) as Root;
    const nodes = tree.children.map((node) =>
      isBlock(node) ? node : ({ type: 'paragraph', children: [node] } as unknown as Node),
    );
    place(nodes, position);
    return nodes.filter(
      (node) =>
        node.type !== 'paragraph' || node.children.some((child) => child.type !== 'text' || child.value.trim() !== ''),
    );
  };
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'html', 'image']);
const isBlock = (node: Node): boolean => !INLINE.has(node.type);

function place(
  nodes: readonly { position?: Root['position']; children?: unknown }[],
  position: Root['position'],
): void {
  for (const node of nodes) {
    node.position = position;
    if (Array.isArray(node.children)) place(node.children, position);
  }
}
