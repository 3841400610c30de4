// XML of a part as a tree, and small templates of XML text that are put into it. The one door to the XML library.
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

export type { Document, Element };

export const NS = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  a14: 'http://schemas.microsoft.com/office/drawing/2010/main',
  a16: 'http://schemas.microsoft.com/office/drawing/2014/main',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  p159: 'http://schemas.microsoft.com/office/powerpoint/2015/09/main',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
} as const;

const DECLARATIONS = Object.entries(NS).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
const parser = new DOMParser();
const serializer = new XMLSerializer();

export const parseXml = (text: string): Document => parser.parseFromString(text, 'text/xml');
export const serializeXml = (document: Document): string => {
  const text = serializer.serializeToString(document);
  return text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
};

/** Text as XML content or attribute value; characters that XML 1.0 does not know are left out. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));

/** Elements of a template, owned by `document`. Namespace prefixes are those of `NS`. */
export function fragment(document: Document, template: string): Element[] {
  const parsed = parseXml(`<x ${DECLARATIONS}>${template}</x>`);
  const root = parsed.documentElement as Element;
  return [...root.childNodes].filter((node) => node.nodeType === 1).map((node) => document.importNode(node, true) as Element);
}

export const children = (element: Element): Element[] => [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
export const child = (element: Element | undefined, name: string): Element | undefined => element && children(element).find((one) => one.nodeName === name);
/** Follows child names from an element down. */
export const at = (element: Element | undefined, ...names: string[]): Element | undefined => names.reduce<Element | undefined>((here, name) => child(here, name), element);
export const all = (root: Document | Element, name: string): Element[] => [...(root.getElementsByTagName(name) as unknown as Iterable<Element>)];
export const rootOf = (document: Document): Element => document.documentElement as Element;

/** Puts new elements where `old` was, or, without one, in front of `before` (at the end if that is undefined). */
export function replace(parent: Element, old: Element | undefined, made: readonly Element[], before?: Element): void {
  for (const one of made) parent.insertBefore(one, old ?? before ?? null);
  if (old) parent.removeChild(old);
}

/** Attributes from a record; undefined ones are left out. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xml(value === true ? '1' : value === false ? '0' : String(value))}"`)
    .join('');
