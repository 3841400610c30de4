// SVG elements without those that no output draws. Of a switch the first drawing stays that needs nothing special.
import type { Element } from './tree.ts';
import { ELEMENTS, LOST } from './words.ts';

/** The tree of known elements; names of those that a browser would show otherwise are added to `lost`. */
export function pruned(element: Element, lost: Set<string>): Element {
  const children = element.children.flatMap((child): (Element | string)[] => {
    if (typeof child === 'string') return [child];
    const kept = known(child, lost);
    return kept ? [pruned(kept, lost)] : [];
  });
  return { ...element, children };
}

function known(element: Element, lost: Set<string>): Element | undefined {
  if (element.name === 'a') return { ...element, name: 'g', attributes: without(element.attributes, /href$|^target$/) };
  if (element.name === 'switch') {
    const choices = element.children.filter((one): one is Element => typeof one !== 'string' && ELEMENTS.has(one.name));
    const chosen = choices.find(({ attributes }) => !CONDITIONS.some((name) => attributes.has(name))) ?? choices[0];
    return { ...element, name: 'g', children: chosen ? [chosen] : [] };
  }
  if (ELEMENTS.has(element.name)) return element;
  if (LOST.has(element.name) && element.name !== 'script') lost.add(element.name);
  return undefined;
}

const CONDITIONS = ['systemLanguage', 'requiredExtensions'];

const without = (attributes: ReadonlyMap<string, string>, pattern: RegExp): Map<string, string> =>
  new Map([...attributes].filter(([name]) => !pattern.test(name)));
