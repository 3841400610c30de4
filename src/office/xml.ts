// XML of a foreign package -> plain elements, under limits: strict XML, no document types, names with the prefixes that
// the standard's own text uses whatever the file calls them, and of two forms the one that we understand (ECMA-376 Part
// 3, 9).
import { SaxesParser } from 'saxes';
import { DEFAULT_LIMITS, type Limits } from '../base/limits.ts';
import { OfficeFault } from './fault.ts';
import { prefixOf } from './namespaces.ts';

/** An element of a part. Names and attributes of namespaces are written as `p:sp`, `r:embed`; others have no prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Characters directly in it, of all its pieces. */
  readonly text: string;
  /** Names of elements in a choice that the reader does not understand, where this stands in for it. */
  readonly standsFor?: readonly string[];
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Prefixes as a part declares them, with those that the standard's text uses instead; '' is for names without one. */
type Scope = ReadonlyMap<string, string>;

const XML: Scope = new Map([['xml', 'xml']]);

/** What an element declares, over what holds around it. */
function scopeOf(attributes: Readonly<Record<string, string>>, around: Scope): Scope {
  let scope: Map<string, string> | undefined;
  for (const key in attributes) {
    if (!key.startsWith('xmlns') || (key.length > 5 && key[5] !== ':')) continue;
    scope ??= new Map(around);
    const uri = (attributes[key] as string).trim();
    scope.set(key.slice(6), uri && prefixOf(uri));
  }
  return scope ?? around;
}

/** `at`: where its colon stands, below 0 where it has none. */
function qualified(name: string, at: number, scope: Scope): string {
  const prefix = scope.get(at < 0 ? '' : name.slice(0, at));
  if (prefix === undefined && at >= 0)
    throw new Error(`unbound namespace prefix: ${JSON.stringify(name.slice(0, at))}`);
  return prefix ? `${prefix}:${name.slice(at + 1)}` : name;
}

const decoder = new TextDecoder('utf-8');
const MOST_DEPTH = 200;

/**
 * The root of a part. Throws an OfficeFault with the part's name where it is no XML or larger than the limits allow.
 */
export function parseXml(bytes: Uint8Array, part: string, limits: Limits = DEFAULT_LIMITS): XmlElement {
  if (bytes.length > limits.xmlPartBytes) throw new OfficeFault('too-large', `${part} is larger than a part may be`);
  const parser = new SaxesParser();
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const scopes: Scope[] = [XML];
  let count = 0;
  parser.on('doctype', () => {
    throw new OfficeFault('damaged', `${part} declares a document type, which no part of a package may`);
  });
  parser.on('opentag', (tag) => {
    if (++count > limits.xmlElements)
      throw new OfficeFault('too-large', `${part} has more than ${limits.xmlElements} elements`);
    if (open.length > MOST_DEPTH)
      throw new OfficeFault('too-large', `${part} has more than ${MOST_DEPTH} elements in one another`);
    const scope = scopeOf(tag.attributes, scopes[scopes.length - 1] as Scope);
    scopes.push(scope);
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) {
      const at = key.indexOf(':');
      if (key === 'xmlns' || (at === 5 && key.startsWith('xmlns:'))) continue;
      attributes[at < 0 ? key : qualified(key, at, scope)] = tag.attributes[key] as string;
    }
    // prefixes in `Requires` mean what they are declared as there
    if (attributes.Requires !== undefined && /(?:^|:)Choice$/.test(tag.name))
      attributes.Requires = attributes.Requires.split(/\s+/)
        .filter(Boolean)
        .map((prefix) => scope.get(prefix) ?? prefixOf(prefix))
        .join(' ');
    open.push({ name: qualified(tag.name, tag.name.indexOf(':'), scope), attributes, children: [], text: '' });
  });
  parser.on('closetag', () => {
    scopes.pop();
    const done = open.pop() as Open;
    const parent = open[open.length - 1] as Open;
    if (done.name === 'mc:AlternateContent') parent.children.push(...chosen(done));
    else parent.children.push(done);
  });
  const text = (value: string) => {
    (open[open.length - 1] as Open).text += value;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(textOf(bytes)).close();
  } catch (error) {
    if (error instanceof OfficeFault) throw error;
    throw new OfficeFault('damaged', `${part} is no well-formed XML (${(error as Error).message})`);
  }
  return (open[0] as Open).children[0] as XmlElement;
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decoder.decode(bytes);
}

/** Extensions that the reader knows what to do with; everything else has a fallback that says the same plainly. */
const UNDERSTOOD = new Set(['a14', 'p14', 'p15', 'a16', 'a15', 'p159']);

function chosen(alternate: Open): readonly XmlElement[] {
  for (const one of alternate.children) {
    if (one.name !== 'mc:Choice') continue;
    const known = (one.attributes.Requires ?? '?').split(' ').every((prefix) => UNDERSTOOD.has(prefix));
    // drawings in ink have a picture in the other form
    if (known && !one.children.some(({ name }) => name === 'p14:contentPart')) return one.children;
  }
  const standsFor = alternate.children.filter(({ name }) => name === 'mc:Choice').flatMap(namesIn);
  const fallback = alternate.children.find(({ name }) => name === 'mc:Fallback')?.children ?? [];
  if (!fallback.length) return [{ name: 'mc:Fallback', attributes: {}, children: [], text: '', standsFor }];
  return fallback.map((one) => ({ ...one, standsFor }));
}

const namesIn = ({ children }: XmlElement): string[] => children.flatMap((one) => [one.name, ...namesIn(one)]);

/** The first child of that name, then its child of the next name, and so on. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((one) => one.name === name);
  return at;
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** Elements of that name at any depth, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (at: XmlElement) => {
    for (const one of at.children) {
      if (one.name === name) found.push(one);
      walk(one);
    }
  };
  if (element) walk(element);
  return found;
}

/** The words of a paragraph (`a:p`), its runs joined. */
export const paragraphWords = (paragraph: XmlElement): string =>
  descendants(paragraph, 'a:t')
    .map(({ text }) => text)
    .join('');

/** A whole number or a percentage such as `50%` (ECMA-376 strict) in thousandths; undefined where there is none. */
export function numberOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = element?.attributes[attribute];
  if (value === undefined) return undefined;
  const number = value.endsWith('%') ? Number(value.slice(0, -1)) * 1000 : Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : undefined;
}

/** A truth value of XML Schema; undefined where there is none. */
export function flagOf(element: XmlElement | undefined, attribute: string): boolean | undefined {
  const value = element?.attributes[attribute];
  if (value === undefined) return undefined;
  return value === '1' || value === 'true' || value === 'on';
}
