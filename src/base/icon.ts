// An icon as sets of icons give it: filled outlines on a square field, without colour.

export interface Icon {
  readonly name: string;
  /** Side of the square field that the outlines are drawn on. */
  readonly side: number;
  /** Outlines with absolute M L C Q Z, each filled for itself by the even-odd rule, so that holes stay holes. */
  readonly outlines: readonly string[];
}

/** How far its outlines stay from the start and the end of the field's width, as shares of it. */
export function besideInk({ side, outlines }: Icon): { readonly start: number; readonly end: number } {
  const xs = outlines.flatMap((d) => (d.match(NUMBERS) ?? []).filter((_, i) => i % 2 === 0).map(Number));
  const share = (value: number): number => Math.min(0.4, Math.max(0, value / side));
  return xs.length ? { start: share(Math.min(...xs)), end: share(side - Math.max(...xs)) } : { start: 0, end: 0 };
}
const NUMBERS = /-?(?:\d+\.?\d*|\.\d+)/g;

/** What the set of icons knows of one, for finding it. */
export interface IconEntry {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly tags: readonly string[];
}

/** Names are written in lower case with hyphens; blanks and low lines do as well. */
export const iconName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
