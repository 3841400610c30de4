// How an element of an SVG looks, as far as that says whether it is seen: its attributes, the style sheet's simple
// rules, its own style.
import { type Rule, readDeclarations } from './css.ts';
import type { Element } from './tree.ts';

export interface Look {
  /** The value in force for a property; undefined where none is set. */
  of(property: string): string | undefined;
}

type Simple = { readonly selector: string; readonly declarations: Rule['declarations'] };

/**
 * Rules by the one class, id or element that they are for; rules for what stands within something else are not looked
 * at.
 */
export function lookReader(rules: readonly Rule[]): (element: Element) => Look {
  const simple = new Map<string, Simple[]>();
  for (const { selectors, declarations } of rules)
    for (const selector of selectors)
      if (/^(?:\*|[A-Za-z]+|[.#][^\s.#>]+)$/.test(selector))
        simple.set(selector, [...(simple.get(selector) ?? []), { selector, declarations }]);
  return (element) => {
    const own = readDeclarations(element.attributes.get('style') ?? '');
    const keys = ['*', element.name, `#${element.attributes.get('id') ?? ''}`].concat(
      (element.attributes.get('class') ?? '').split(/\s+/).map((name) => `.${name}`),
    );
    const matching = simple.size ? keys.flatMap((key) => simple.get(key) ?? []) : [];
    return {
      of(property) {
        if (own.has(property)) return own.get(property);
        const said = matching.flatMap(({ declarations }) => declarations.get(property) ?? []);
        return said.at(-1) ?? element.attributes.get(property)?.trim();
      },
    };
  };
}
