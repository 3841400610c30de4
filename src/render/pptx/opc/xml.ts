// XML text: escaping, attributes, and the frames that parts share. Parts are written as small templates; those that
// pptxgenjs wrote and that are only changed are parsed. The one door to the XML library.
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { markup } from '../../../base/markup.ts';

export type { Document, Element };

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const PREFIXES = {
  a: 'drawingml/2006/main',
  c: 'drawingml/2006/chart',
  cdr: 'drawingml/2006/chartDrawing',
  p: 'presentationml/2006/main',
  r: 'officeDocument/2006/relationships',
} as const;

/** Declarations of the standard's prefixes, as attributes of a part's root. */
export function declared(...prefixes: readonly (keyof typeof PREFIXES)[]): string {
  return prefixes.map((one) => ` xmlns:${one}="http://schemas.openxmlformats.org/${PREFIXES[one]}"`).join('');
}

/** The prefixes that every part of PresentationML declares. */
export const NAMESPACES = declared('a', 'r', 'p');

/** The beginning of every `p:spTree`: the root group, which is number 1. */
export const TREE_ROOT = markup`
  <p:nvGrpSpPr>
    <p:cNvPr id="1" name=""/>
    <p:cNvGrpSpPr/>
    <p:nvPr/>
  </p:nvGrpSpPr>
  <p:grpSpPr>
    <a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>
  </p:grpSpPr>
`;

/** Text as XML content or attribute value; characters that XML 1.0 does not know are left out. */
export function xml(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF&<>"]/;

const attributeText = (value: string): string => xml(value).replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Attributes from a record; undefined ones are left out, booleans are 1 and 0. Line ends survive as references. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    out += ` ${name}="${typeof value === 'string' ? attributeText(value) : Number(value)}"`;
  }
  return out;
}

export const parseXml = (text: string): Document => new DOMParser({ onError: QUIET }).parseFromString(text, 'text/xml');
/** What is fatal is thrown all the same; by itself xmldom would write to the terminal, too. */
const QUIET = () => undefined;

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith('<?xml') ? text : HEAD + text;
}

export const all = (root: Document | Element, name: string): Element[] => [
  ...(root.getElementsByTagName(name) as unknown as Iterable<Element>),
];
export const rootOf = (document: Document): Element => document.documentElement as Element;

/** Puts the element of a template in the place of the first one of its name. The template uses the prefix `a` only. */
export function swapElement(document: Document, name: string, template: string): void {
  const old = all(document, name)[0];
  const made = parseXml(
    template.replace(/^<([\w:]+)/, '<$1 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'),
  ).documentElement;
  if (old?.parentNode && made) old.parentNode.replaceChild(document.importNode(made, true), old);
}
