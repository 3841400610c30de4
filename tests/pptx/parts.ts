// Looking at parts of a package: elements by name, relationships, shapes.

import { resolvePart } from '../../src/base/part-name.ts';
import { relationshipsPart } from '../../src/render/pptx/opc/package.ts';
import { type Element, parseXml } from '../../src/render/pptx/opc/xml.ts';
import type { BuiltFile } from './built.ts';

export type { Element };

type File = Pick<BuiltFile, 'parts' | 'text'>;

const parsed = new WeakMap<File, Map<string, Element>>();

/** A part's root element; each part is parsed once. */
export function rootOf(file: File, part: string): Element {
  const known = parsed.get(file) ?? new Map<string, Element>();
  parsed.set(file, known);
  const root = known.get(part) ?? (parseXml(file.text(part)).documentElement as Element);
  known.set(part, root);
  return root;
}

/** Elements below `root` by their prefixed name, in document order; second forms for programs that do not know the first are left out. */
export const find = (root: Element, name: string): Element[] =>
  [...(root.getElementsByTagName(name) as unknown as Iterable<Element>)].filter(
    (element) => !isFallback(element, root),
  );

function isFallback(element: Element, root: Element): boolean {
  for (let one: Element | null = element; one && one !== root; one = one.parentNode as Element | null)
    if (one.nodeName === 'mc:Fallback') return true;
  return false;
}

export const childrenOf = (element: Element): Element[] =>
  [...(element.childNodes as unknown as Iterable<Element>)].filter((node) => node.nodeType === 1);

export interface Related {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A part's relationships; internal targets as names of parts. */
export function relationsOf(file: File, part: string): Related[] {
  const name = relationshipsPart(part);
  if (!file.parts.has(name)) return [];
  return find(rootOf(file, name), 'Relationship').map((element) => {
    const external = element.getAttribute('TargetMode') === 'External';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      target: external ? target : resolvePart(part, target),
      external,
    };
  });
}

/** Slides in the order of the show. */
export function slideParts(file: File): string[] {
  const byId = new Map(relationsOf(file, 'ppt/presentation.xml').map((one) => [one.id, one.target]));
  return find(rootOf(file, 'ppt/presentation.xml'), 'p:sldId').map(
    (element) => byId.get(element.getAttribute('r:id') ?? '') as string,
  );
}

export const paragraphsIn = (element: Element): string[] =>
  find(element, 'a:p').map((paragraph) =>
    find(paragraph, '*')
      .filter(({ tagName }) => tagName === 'a:t' || tagName === 'a:br')
      .map(({ tagName, textContent }) => (tagName === 'a:br' ? ' ' : (textContent ?? '')))
      .join(''),
  );

/** The object that carries a `p:cNvPr`: its shape, picture, frame or group. */
export const ownerOf = (properties: Element): Element => properties.parentNode?.parentNode as Element;
