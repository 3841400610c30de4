// Which pictures a slide asks for, so that they can be read before anything is laid out.
import type { Item } from '../parse/divs.ts';
import type { ParsedSlide } from './index.ts';

export function imageAddresses(slide: ParsedSlide): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, url, identifier, children } = node as { type?: string; url?: string; identifier?: string; children?: unknown[] };
    if (type === 'image' && url) found.add(url);
    if (type === 'imageReference' && identifier) {
      const target = slide.ast.definitions.links.get(identifier)?.url;
      if (target) found.add(target);
    }
    children?.forEach(walk);
  };
  const items = (list: readonly Item[]): void => {
    for (const item of list) {
      if (item.type === 'div') items(item.children);
      else item.nodes.forEach(walk);
    }
  };
  items(slide.ast.items);
  const { background } = slide.settings;
  if (background && isPicture(background)) found.add(background);
  return [...found];
}

/** A background that is no colour is a picture. */
export const isPicture = (background: string): boolean => /[./\\]/.test(background);
