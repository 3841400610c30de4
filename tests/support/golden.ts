// Outputs -> texts that people can read and compare: numbers rounded, elements and values a line each, bytes as hashes.
import { strFromU8, unzipSync } from 'fflate';
import { hashHex } from '../../src/base/hash.ts';
import { type Element, parseXml } from '../../src/render/pptx/opc/xml.ts';
import type { Scene } from '../../src/scene/scene.ts';

const WIDTH = 150;

/** The scene, rounded to 0.1 pt; theme and layouts only where `whole`. */
export function sceneGolden(scene: Scene, whole: boolean): string {
  const { theme, layouts, assets, ...rest } = scene;
  const pictures = [...assets].map(([id, { size }]) => ({ id, size }));
  return `${lines(rounded({ ...rest, assets: pictures, ...(whole && { theme, layouts }) }), '')}\n`;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10) / 10 + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

/** JSON that breaks only what is too long for a line. */
function lines(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat === undefined || flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null)
    return flat ?? 'null';
  const deeper = `${indent} `;
  if (Array.isArray(value)) return `[\n${value.map((inner) => deeper + lines(inner, deeper)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{\n${entries.map(([key, inner]) => `${deeper}${JSON.stringify(key)}: ${lines(inner, deeper)}`).join(',\n')}\n${indent}}`;
}

/** It is another one whenever a word changes, which the rest shows. */
const STAMP = /(?<=>)1 [\da-f]{16}(?=<)/;

/** The parts that speak of this deck; masters, layouts and theme only where `whole`. Of all others the name. */
export function packageGolden(zip: Uint8Array, whole: boolean): string {
  const parts = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1));
  const wanted = whole ? /\.(xml|rels)$/ : /^ppt\/(slides|notesSlides)\/|^ppt\/presentation\.xml$|^docProps\//;
  return parts
    .map(([name, bytes]) => {
      const head = `== ${name}`;
      if (!/\.(xml|rels|svg)$/.test(name)) return `${head} ${hashHex(bytes)}\n`;
      return wanted.test(name) ? `${head}\n${canonical(strFromU8(bytes).replace(STAMP, '1 ...'))}` : `${head}\n`;
    })
    .join('');
}

/** One element a line, attributes by name, namespaces left out; an element whose content is short stays on its line. */
export function canonical(text: string): string {
  const { documentElement } = parseXml(text);
  return documentElement ? element(documentElement as Element, '') : '';
}

function element(node: Element, indent: string): string {
  const attributes = [...(node.attributes as unknown as Iterable<{ name: string; value: string }>)]
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .sort()
    .join('');
  const children = [...(node.childNodes as unknown as Iterable<Element>)];
  const open = `${indent}<${node.nodeName}${attributes}`;
  if (!children.length) return `${open}/>\n`;
  const inner = children.map((child) =>
    child.nodeType === 1 ? element(child, `${indent} `) : `${indent} ${escaped(child.nodeValue ?? '')}\n`,
  );
  const flat = inner.map((line) => line.trimStart().replace(/\n$/, '')).join('');
  if (inner.length < 4 && !flat.includes('\n') && open.length + flat.length < WIDTH)
    return `${open}>${flat}</${node.nodeName}>\n`;
  return `${open}>\n${inner.join('')}${indent}</${node.nodeName}>\n`;
}

const escaped = (text: string): string => text.replace(/[&<"\n]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The page with an element a line; scripts and styles of the program are left out, embedded bytes are hashes. */
export function pageGolden(page: string): string {
  return page
    .replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1(the program)</script>')
    .replace(
      /<style>[\s\S]*?<\/style>/g,
      (style) => `<style>${/@font-face\{[^}]*|:root\{[^}]*/.test(style) ? own(style) : '(the program)'}</style>`,
    )
    .replace(/'sha256-[^']+'/g, "'sha256-...'")
    .replace(/(data:[\w/+.-]+;base64,)([A-Za-z0-9+/=]+)/g, (_, head: string, data: string) => head + hashHex(data))
    .replace(
      /(?<=>)(?=<(?:section|div|h\d|p|ul|ol|li|table|tr|td|th|figure|img|svg|aside|script|style|figcaption|blockquote|pre)\b)/g,
      '\n',
    )
    .replace(/\n{2,}/g, '\n');
}

/** What of a style the deck itself decides: its fonts and its theme's values. */
const own = (style: string): string =>
  (style.match(/@font-face\{[^}]*\}|:root\{[^}]*\}/g) ?? []).map((rule) => `\n${rule}`).join('');
