// Raw HTML in a deck -> Markdown nodes, so that both outputs draw what it means with their own means. What may stay is
// a short list (hast-util-sanitize); scripts, styles, frames, forms, handlers and addresses that run something never
// get past here. Loaded when a deck has raw HTML, since the parser is large.
import type { Root } from 'mdast';
import { LINK_SCHEMES } from '../base/address.ts';
import { INLINE, inCell } from './html-cells.ts';
import { pictureOfTag } from './html-media.ts';
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
    img: ['alt', 'src', 'title', 'dataWritten'],
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
  type Handler = (state: { all(node: unknown): unknown[] }, node: unknown) => unknown;
  const handlers: Record<string, Handler> = Object.fromEntries([
    ...MARKS.map((name) => [
      name,
      (state: { all(node: unknown): unknown[] }, node: unknown) => [
        { type: 'html', value: `<${name}>` },
        ...state.all(node),
        { type: 'html', value: `</${name}>` },
      ],
    ]),
    [
      'img',
      (_: unknown, { properties: { src, alt, title, dataWritten } = {} }: Element) => [
        src
          ? { type: 'image', url: String(src), alt: String(alt ?? ''), ...(title ? { title: String(title) } : {}) }
          : { type: 'text', value: String(alt ?? '') },
        ...(dataWritten ? [{ type: 'text', value: String(dataWritten) }] : []),
      ],
    ],
  ]);
  for (const name of ['td', 'th'])
    handlers[name] = (state, node) => {
      const { colSpan, rowSpan } = (node as Element).properties ?? {};
      const spans = { columns: spanOf(colSpan), rows: spanOf(rowSpan) };
      // the reader of tables makes room for what a cell goes over
      const room = { hastUtilToMdastTemporaryColSpan: spans.columns, hastUtilToMdastTemporaryRowSpan: spans.rows };
      const cell = { type: 'tableCell', children: inCell(state.all(node) as Node[]) };
      return spans.columns * spans.rows > 1 ? { ...cell, spans, data: room } : cell;
    };
  handlers.tr = (state, node) => {
    const { dataHead } = (node as Element).properties ?? {};
    return { type: 'tableRow', children: state.all(node), ...(dataHead === true && { head: true }) };
  };
  return (html, position) => {
    const whole = fromHtml(html, { fragment: true });
    toPictures(whole as unknown as Element);
    const read = sanitize(whole, SCHEMA) as Element;
    prepareTables(read);
    const tree = toMdast(read as never, { handlers } as never) as Root;
    const nodes = inParagraphs(tree.children as Node[]);
    place(nodes, position);
    return nodes.filter(
      (node) =>
        node.type !== 'paragraph' || node.children.some((child) => child.type !== 'text' || child.value.trim() !== ''),
    );
  };
}

/** A table has no more columns and rows that a cell could go over. */
const MOST = 500;
const spanOf = (asked: unknown): number => Math.min(MOST, Math.max(1, Math.trunc(Number(asked)) || 1));

interface Element {
  readonly tagName?: string;
  readonly properties?: Record<string, unknown>;
  readonly children?: readonly Element[];
}

/**
 * Rows of a head are marked. A cell alone in its row, often written with far too large a `colspan`, goes over the
 * columns that there are.
 */
function prepareTables(node: Element): void {
  for (const child of node.children ?? []) prepareTables(child);
  if (node.tagName === 'thead')
    for (const row of node.children ?? []) if (row.tagName === 'tr' && row.properties) row.properties.dataHead = true;
  if (node.tagName !== 'table') return;
  const rows = rowsIn(node);
  const columns = rows.map((cells) =>
    cells.length > 1 ? cells.reduce((sum, cell) => sum + spanOf(cell.properties?.colSpan), 0) : 1,
  );
  const most = Math.max(1, ...columns);
  for (const [cell, ...others] of rows)
    if (cell?.properties && !others.length) cell.properties.colSpan = Math.min(spanOf(cell.properties.colSpan), most);
}

function rowsIn(node: Element): (readonly Element[])[] {
  if (node.tagName === 'tr') return [(node.children ?? []).filter(({ tagName = '' }) => /^t[dh]$/.test(tagName))];
  return (node.children ?? []).flatMap(rowsIn);
}

/** Running text between blocks is a paragraph. */
function inParagraphs(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  let open: Node[] | undefined;
  for (const node of nodes) {
    if (!INLINE.has(node.type)) {
      out.push(node);
      open = undefined;
    } else if (open) open.push(node);
    else {
      open = [node];
      out.push({ type: 'paragraph', children: open } as unknown as Node);
    }
  }
  return out;
}

/** Pictures, films, sound and films of the web as pictures with what Markdown would say behind them. */
function toPictures(node: Element): void {
  for (const child of node.children ?? []) {
    const name = child.tagName ?? '';
    const values = Object.fromEntries(
      Object.entries(child.properties ?? {}).map(([key, value]) => [
        key === 'ariaLabel' ? 'aria-label' : key.toLowerCase(),
        value === false || value === undefined ? undefined : String(value),
      ]),
    );
    const source = child.children?.find(({ tagName }) => tagName === 'source')?.properties?.src;
    const src = values.src ?? (source === undefined ? undefined : String(source));
    const picture = pictureOfTag(name, { ...values, src });
    if (!picture) toPictures(child);
    else {
      const { address, alt, title, written } = picture;
      Object.assign(child, {
        tagName: 'img',
        properties: { src: address, alt, ...(title && { title }), ...(written && { dataWritten: written }) },
        children: [],
      });
    }
  }
}

function place(
  nodes: readonly { position?: Root['position']; children?: unknown }[],
  position: Root['position'],
): void {
  for (const node of nodes) {
    node.position = position;
    if (Array.isArray(node.children)) place(node.children, position);
  }
}
