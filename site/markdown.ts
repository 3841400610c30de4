// A page's Markdown, read by the very parser of decks, as HTML for the site: headings with addresses, links between pages,
// examples beside their pictures, and the sections that the search knows.

import { toHtml } from 'hast-util-to-html';
import type { Image, Nodes, Paragraph, Parents, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { type Node, parseMarkdown } from '../src/parse/markdown.ts';
import { pathTo, placeOf } from './pages.ts';

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}
export interface Example {
  readonly heading: string;
  readonly id: string;
  readonly picture: string;
  readonly alt: string;
}
export interface Read {
  readonly title: string;
  readonly html: string;
  readonly sections: readonly Section[];
  readonly examples: readonly Example[];
}

/** Joins a link's path to the folder of the page that it stands on: `docs` and `../README.md` are `README.md`. */
export function joined(page: string, path: string): string {
  const parts = page.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** As GitHub makes addresses of headings, so that links in the Markdown work on both. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const wrapper = (className: string, children: readonly Nodes[], more: object = {}): Node =>
  ({
    type: 'paragraph',
    children,
    data: { hName: 'div', hProperties: { className, ...more } },
  }) as unknown as Node;

const onlyImage = (node: Node | undefined): Image | undefined => {
  const [first, ...others] = node?.type === 'paragraph' ? (node as Paragraph).children : [];
  return first?.type === 'image' && !others.length ? first : undefined;
};

/** The page at `page`; `known` are all pages of the site, other files have no link. */
export function readPage(page: string, text: string, known: ReadonlySet<string>): Read {
  const place = placeOf(page);
  const nodes = parseMarkdown(text, 1, '');
  const sections: { id: string; heading: string; text: string }[] = [];
  const examples: Example[] = [];
  const slugs = new Map<string, number>();
  const out: Node[] = [];
  let title = page;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    if (node.type === 'heading') {
      const heading = wordsOf(node);
      const slug = slugOf(heading);
      const seen = slugs.get(slug) ?? 0;
      slugs.set(slug, seen + 1);
      const id = seen ? `${slug}-${seen}` : slug;
      if (node.depth === 1) title = heading;
      node.data = { ...node.data, hProperties: { id } } as typeof node.data;
      sections.push({ id, heading, text: '' });
    } else {
      const section = sections.at(-1);
      if (section) section.text += `${searchable(node)} `;
    }
    const picture = node.type === 'code' ? onlyImage(nodes[i + 1]) : undefined;
    if (picture) {
      const section = sections.at(-1);
      const { id = '', heading = '' } = section ?? {};
      examples.push({ id, heading, picture: joined(page, picture.url), alt: picture.alt ?? '' });
      out.push(wrapper('example', [node, nodes[i + 1] as Node]));
      i += 1;
    } else out.push(node.type === 'table' ? wrapper('wide', [node], SCROLLS) : node);
  }
  const root = { type: 'root', children: out } as Root;
  relink(root, page, place, known);
  const tree = toHast(root, { allowDangerousHtml: true });
  const html = toHtml(tree, { allowDangerousHtml: true }).replaceAll('<pre>', '<pre tabindex="0">');
  return { title, html, sections, examples };
}

/** What may be wider than the page is reached by the keyboard. */
const SCROLLS = { tabIndex: 0, role: 'group', ariaLabel: 'Table' };

/** The words of a node, those of neighbouring cells and items apart. */
function searchable(node: Nodes): string {
  if (!('children' in node)) return wordsOf(node);
  const apart = ['table', 'tableRow', 'list', 'listItem', 'blockquote'].includes(node.type);
  return (node.children as Nodes[]).map(searchable).join(apart ? ' ' : '');
}

/** Links lead to the site's pages, pictures to its pictures; a file that is not in the site is named without a link. */
function relink(parent: Parents, page: string, place: string, known: ReadonlySet<string>): void {
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'image') node.url = pathTo(place, joined(page, node.url).replace(/^docs\//, ''));
    if (node.type === 'link' && !/^(?:[a-z]+:|#)/.test(node.url)) {
      const [path = '', anchor] = node.url.split('#');
      const target = joined(page, path);
      if (known.has(target)) node.url = pathTo(place, placeOf(target)) + (anchor ? `#${anchor}` : '');
      else Object.assign(node, { type: 'emphasis', data: { hName: 'span' } });
    }
    if ('children' in node) relink(node, page, place, known);
  }
}
