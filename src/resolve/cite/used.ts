// Which keys a deck writes anywhere, whatever audience it is for: an entry that no audience cites is told once a deck.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import type { ParsedSlide } from '../parsed.ts';
import type { Shelves } from './bibliography.ts';

const KEY = /@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/gu;
const SHOWN = 6;

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

export function reportUnused(
  slides: readonly ParsedSlide[],
  shelves: Shelves,
  span: Span | undefined,
  diagnostics: Diagnostics,
): void {
  const used = usedKeys(slides);
  const unused = [...shelves.values()].flatMap((entries) =>
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
