// The elements of an SVG that are seen -> SVG text of known attributes, with names that say nothing.
import { mayStay, type Rule, readDeclarations, renamed, withNames } from './css.ts';
import type { Names } from './names.ts';
import type { Shown } from './shown.ts';
import type { Element } from './tree.ts';
import { ATTRIBUTES, isPath, isPlain, PROPERTIES } from './words.ts';

export interface Writing {
  readonly names: Names;
  readonly shown: Shown;
  readonly rules: readonly Rule[];
  /** Addresses of pictures, cleaned; those without one are left out. */
  readonly pictures: ReadonlyMap<Element, string>;
}
/** Classes and ids that the style sheet names, with their signs. */
type Styled = Writing & { readonly styled: ReadonlySet<string> };

const HEAD = ' xmlns="http://www.w3.org/2000/svg"';
/** Only where something is referred to. */
const XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

export function writeSvg(root: Element, writing: Writing): string {
  const style = styleSheet(writing);
  const named = writing.rules.flatMap(({ selectors }) => selectors.flatMap((one) => one.match(/[.#][^\s.#>]+/g) ?? []));
  const text = write(root, { ...writing, styled: new Set(named) }, HEAD, style && `<style>${escaped(style)}</style>`);
  return text.includes(' xlink:href=') ? text.replace(HEAD, HEAD + XLINK) : text;
}

function write(element: Element, writing: Styled, head = '', first = ''): string {
  const { name } = element;
  if (name === 'style' || (name === 'image' && !writing.pictures.has(element))) return '';
  const speaks = writing.shown.speaking.has(element);
  const words = (text: string): string => (speaks ? escaped(text) : '');
  const inner = element.children
    .map((child) => (typeof child === 'string' ? words(child) : write(child, writing)))
    .join('');
  if (!inner && !head && !writing.shown.elements.has(element)) return '';
  const tag = `<${name}${head}${attributesOf(element, writing)}`;
  return inner || first ? `${tag}>${first}${inner}</${name}>` : `${tag}/>`;
}

function attributesOf(element: Element, writing: Styled): string {
  let out = '';
  for (const [name, value] of element.attributes) {
    const kept = attribute(name, value, element, writing);
    if (kept) out += ` ${kept[0]}="${escaped(kept[1])}"`;
  }
  return out;
}

function attribute(
  name: string,
  value: string,
  element: Element,
  { names, shown, styled, pictures }: Styled,
): readonly [string, string] | undefined {
  if (name === 'id') {
    return shown.ids.has(value) || styled.has(`#${value}`) ? ['id', names.id(value)] : undefined;
  }
  if (name === 'class') {
    const kept = value.split(/\s+/).filter((one) => styled.has(`.${one}`));
    return kept.length ? ['class', kept.map(names.class).join(' ')] : undefined;
  }
  if (name === 'style') {
    const kept = [...readDeclarations(value)].map(([property, one]) => `${property}:${withNames(one, names)}`);
    return kept.length ? ['style', kept.join(';')] : undefined;
  }
  if (/(?:^|:)href$/.test(name)) {
    const picture = pictures.get(element);
    if (picture) return ['xlink:href', picture];
    const id = value.trim().replace(/^#/, '');
    return value.trim().startsWith('#') && shown.ids.has(id) ? ['xlink:href', `#${names.id(id)}`] : undefined;
  }
  if (name === 'in' || name === 'in2' || name === 'result') return [name, names.result(value.trim())];
  if (name === 'd') return isPath(value) ? [name, value] : undefined;
  if (name === 'xml:space') return value === 'preserve' ? [name, value] : undefined;
  if (PROPERTIES.has(name)) return mayStay(name, value) ? [name, withNames(value, names)] : undefined;
  return ATTRIBUTES.has(name) && isPlain(value) ? [name, value] : undefined;
}

const styleSheet = ({ rules, names }: Writing): string =>
  rules
    .map(({ selectors, declarations }) => {
      const body = [...declarations].map(([property, value]) => `${property}:${withNames(value, names)}`).join(';');
      return `${selectors.map((one) => renamed(one, names)).join(',')}{${body}}`;
    })
    .join('');

/** Text without the characters that XML forbids. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (char) => ESCAPES[char] as string);
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
