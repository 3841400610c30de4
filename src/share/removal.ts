// What was taken out of a deck before it is e-mailed: said to the sender, and looked for again in the finished file.

/** One kind of thing that was taken out. */
export interface Removal {
  /** As the sender reads it: "speaker notes". */
  readonly what: string;
  readonly why: string;
  readonly count: number;
  /** Texts that must not be found in the file any more. */
  readonly texts: readonly string[];
}

/** Keeps only what there was any of. */
export const removal = (what: string, why: string, texts: readonly string[], count = texts.length): Removal[] =>
  count ? [{ what, why, count, texts }] : [];
