// An icon as sets of icons give it: filled outlines on a square field, without colour.

export interface Icon {
  readonly name: string;
  /** Side of the square field that the outlines are drawn on. */
  readonly side: number;
  /** Outlines with absolute M L C Q Z, each filled for itself by the even-odd rule, so that holes stay holes. */
  readonly outlines: readonly string[];
}

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
