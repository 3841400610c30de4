// Styles of an SVG, read down to what may stay: declarations of properties that draw, under selectors of elements,
// classes and ids. At-rules (fonts, imports, animations), comments and other programs' properties are left out.
import type { Names } from './names.ts';
import { ELEMENTS, isFontList, isPlain, PROPERTIES } from './words.ts';

export type Declarations = ReadonlyMap<string, string>;

export interface Rule {
  /** Compounds with what combines them: `g > .a`. */
  readonly selectors: readonly string[];
  readonly declarations: Declarations;
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');

/** `a: b; c: d` by property, the last of each; those that may not stay are left out. */
export function readDeclarations(css: string): Declarations {
  const found = new Map<string, string>();
  for (const one of withoutComments(css).split(';')) {
    const colon = one.indexOf(':');
    const name = one.slice(0, colon).trim().toLowerCase();
    const value = one.slice(colon + 1).trim();
    if (colon > 0 && mayStay(name, value)) found.set(name, value);
  }
  return found;
}

/** The rules of a style sheet in order. */
export function readRules(css: string): Rule[] {
  const text = withoutComments(css);
  const rules: Rule[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text.slice(at, open).trim();
    const end = blockEnd(text, open);
    // what stands before a rule and ends with a semicolon is an at-rule of its own
    const selectors = head
      .slice(head.lastIndexOf(';') + 1)
      .split(',')
      .map((one) => one.trim())
      .filter(isSelector);
    const declarations = readDeclarations(text.slice(open + 1, end));
    if (selectors.length && declarations.size) rules.push({ selectors, declarations });
    at = end + 1;
  }
  return rules;
}

/** The bracket that closes a block, blocks in it counted. */
function blockEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

const COMPOUND = /^(?:\*|[A-Za-z]+)?(?:[.#][^\s.#>+~:[\](),*"'{}\\@;]+)*$/;

function isSelector(text: string): boolean {
  const parts = text.split(/\s*>\s*|\s+/);
  return text !== '' && parts.every((part) => COMPOUND.test(part) && part !== '' && isKnown(part));
}

function isKnown(compound: string): boolean {
  const type = /^[A-Za-z]+/.exec(compound)?.[0];
  return type === undefined || ELEMENTS.has(type);
}

/** The selector with its names replaced. */
export const renamed = (selector: string, names: Names): string =>
  selector.replace(/([.#])([^\s.#>]+)/g, (_, sign: string, name: string) =>
    sign === '.' ? `.${names.class(name)}` : `#${names.id(name)}`,
  );

const REFERENCE = /url\(\s*(?:"#([^"()]+)"|'#([^'()]+)'|#([^"'()\s]+))\s*\)/g;

/** Whether a property with this value says how something looks, and nothing else. */
export function mayStay(name: string, value: string): boolean {
  if (!PROPERTIES.has(name)) return false;
  if (name === 'font-family') return isFontList(value);
  return isPlain(value.replace(REFERENCE, ' '));
}

/** The ids that a value refers to. */
export const referencesOf = (value: string): string[] =>
  value.includes('url(')
    ? [...value.matchAll(REFERENCE)].map((match) => (match[1] ?? match[2] ?? match[3]) as string)
    : [];

/** The value with its references renamed. */
export const withNames = (value: string, names: Names): string =>
  value.includes('url(')
    ? value.replace(REFERENCE, (_, a?: string, b?: string, c?: string) => `url(#${names.id((a ?? b ?? c) as string)})`)
    : value;
