// The XML of a PowerPoint file as the bench reads it, on its own: nothing of the reader that is being measured.
import type { Document, Element } from '@xmldom/xmldom';

export const list = (root: Element | Document, name: string): Element[] => [
  ...(root.getElementsByTagName(name) as unknown as Iterable<Element>),
];

/** Blanks of all kinds as one, no letters that nobody sees. */
export const folded = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

export const textOf = (p: Element): string => [...(p.childNodes as unknown as Iterable<Element>)].map(textIn).join('');

function textIn(node: Element): string {
  if (node.nodeName === 'a:br') return ' ';
  return node.nodeName === 'a:r' ? (list(node, 'a:t')[0]?.textContent ?? '') : '';
}

function ancestor(node: Element, name: string): Element | undefined {
  for (let one = node.parentNode as Element | null; one; one = one.parentNode as Element | null)
    if (one.nodeName === name) return one;
  return undefined;
}
export const isIn = (p: Element, name: string): boolean => ancestor(p, name) !== undefined;

export const placeholder = (p: Element): string | undefined => {
  const shape = ancestor(p, 'p:sp');
  const found = shape && list(shape, 'p:ph')[0];
  return found ? (found.getAttribute('type') ?? 'body') : undefined;
};
export const isTitle = (p: Element): boolean => /^(title|ctrTitle)$/.test(placeholder(p) ?? '');
export const isBody = (p: Element): boolean => placeholder(p) === 'body';
export const isBodyText = (p: Element): boolean => /^(body|obj)$/.test(placeholder(p) ?? '');
export const isFurniture = (p: Element): boolean => /^(sldNum|dt|ftr|hdr|sldImg)$/.test(placeholder(p) ?? '');
export const isListed = (p: Element): boolean => list(p, 'a:buChar').length > 0 || list(p, 'a:buAutoNum').length > 0;
