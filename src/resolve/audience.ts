// `audience:` on slides and `::: only name` in them: what is not for this audience is gone before anything else looks.
import type { Item } from '../parse/divs.ts';

/** Whether something marked for `wanted` is for `audience`; a build without audiences shows all. */
export const isFor = (wanted: readonly string[] | undefined, audience: string | undefined): boolean =>
  !wanted?.length || audience === undefined || wanted.includes(audience);

export interface Sifted {
  readonly body: Item[];
  readonly notes: Item[];
}

/** Applies `only`, and sorts notes from the body. Names that no audience has are told to `unknown`. */
export function sift(
  items: readonly Item[],
  audience: string | undefined,
  unknown: (name: string, line: number, column: number) => void,
  known: readonly string[],
): Sifted {
  const body: Item[] = [];
  const notes: Item[] = [];
  for (const item of items) {
    if (item.type === 'chunk') {
      body.push(item);
      continue;
    }
    if (item.name === 'only' || item.name === 'audience') {
      const names = [...item.attributes.classes, ...(item.attributes.values.audience?.split(/[\s,]+/) ?? [])];
      for (const name of names) if (!known.includes(name)) unknown(name, item.line, item.column);
      if (!isFor(names, audience)) continue;
      const inner = sift(item.children, audience, unknown, known);
      body.push(...inner.body);
      notes.push(...inner.notes);
      continue;
    }
    const inner = sift(item.children, audience, unknown, known);
    if (item.name === 'notes') notes.push(...inner.body, ...inner.notes);
    else {
      body.push({ ...item, children: inner.body });
      notes.push(...inner.notes);
    }
  }
  return { body, notes };
}
