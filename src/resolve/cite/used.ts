// Which keys a deck writes anywhere, whatever audience it is for: an entry that no audience cites is told once a deck.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { CITE_KEY } from '../../parse/cite.ts';
import { sift } from '../audience.ts';
import type { ParsedSlide } from '../parsed.ts';
import type { Shelves } from './bibliography.ts';

const KEY = new RegExp(`@(?:\\{([^{}\\s]+)\\}|(${CITE_KEY}))`, 'gu');
const SHOWN = 6;

/** Keys in a text. */
export const keysIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(KEY)].map((found) => (found[1] ?? found[2]) as string));

/** Keys as they stand in the slides' text and titles. */
export function usedKeys(slides: readonly ParsedSlide[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const slide of slides) {
    for (const text of [slide.ast.raw.body, slide.settings.title ?? '']) {
      for (const found of text.matchAll(KEY)) used.add((found[1] ?? found[2]) as string);
    }
    for (const footnote of slide.ast.definitions.text.matchAll(KEY)) used.add((footnote[1] ?? footnote[2]) as string);
  }
  return used;
}

/**
 * Keys in what slides show to an audience, in their words, titles, captions and footnotes. What a chart's file cites
 * is met when it is read.
 */
export function shownKeys(slides: readonly ParsedSlide[], audience: string | undefined): ReadonlySet<string> {
  const used = new Set<string>();
  const read = (text: unknown) => {
    if (typeof text === 'string') for (const key of keysIn(text)) used.add(key);
  };
  for (const { ast, settings } of slides) {
    if (settings.hidden) continue;
    read(settings.title);
    const seen = new Set<string>();
    const visit = (part: Shown): void => {
      for (const text of part.type === 'code' || part.type === 'inlineCode' ? [] : [part.value, part.title, part.alt])
        read(text);
      const note = part.type === 'footnoteReference' ? ast.definitions.footnotes.get(part.identifier ?? '') : undefined;
      if (note && !seen.has(note.identifier)) {
        seen.add(note.identifier);
        visit(note as Shown);
      }
      for (const child of [...(part.children ?? []), ...(part.nodes ?? [])]) visit(child as Shown);
      for (const value of Object.values(part.attributes?.values ?? {})) read(value);
    };
    for (const item of sift(ast.items, audience).body) visit(item as Shown);
  }
  return used;
}

/** A node, div or chunk, by what of it may cite. */
interface Shown {
  readonly type: string;
  readonly value?: unknown;
  readonly title?: unknown;
  readonly alt?: unknown;
  readonly identifier?: string;
  readonly children?: readonly unknown[];
  readonly nodes?: readonly unknown[];
  readonly attributes?: { readonly values: Readonly<Record<string, string>> };
}

export function reportUnused(
  slides: readonly ParsedSlide[],
  shelves: Shelves,
  span: Span | undefined,
  diagnostics: Diagnostics,
): void {
  const used = usedKeys(slides);
  const unused = [...shelves.values()].flatMap(({ entries }) =>
    entries.flatMap((entry) => (used.has(entry.key) ? [] : [entry.key])),
  );
  if (!unused.length) return;
  const names = unused.slice(0, SHOWN).join(', ');
  const rest = unused.length > SHOWN ? ` and ${unused.length - SHOWN} more` : '';
  diagnostics.report(
    'cite/unused',
    unused.length === 1
      ? `The entry ${names} of the bibliography is not cited`
      : `${unused.length} entries of the bibliography are not cited: ${names}${rest}`,
    span,
    'Cite them, or leave them for later',
  );
}
