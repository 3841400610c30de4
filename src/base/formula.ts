// A typeset formula, as engines give it and scenes hold it: its MathML tree, its outline and its size. Lengths are
// shares of the text size (em), so that a formula is typeset once and drawn at any size.

/** One element of presentation MathML; names as in the standard (mfrac, msub, mtable ...). */
export interface MathElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

/**
 * Text that the formula's own face has no outline for; place and size in thousandths of an em from the top left corner.
 */
export interface FormulaText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A number that the formula's TeX gives, e.g. "(1)"; its baseline lies so far below the formula's own. */
export interface FormulaTag {
  readonly text: string;
  readonly below: number;
}

export interface Formula {
  readonly tex: string;
  readonly tags?: readonly FormulaTag[];
  /** Set on a line of its own, with large operators. */
  readonly display: boolean;
  readonly tree: MathElement;
  /** The formula in one line of plain text, for search, for titles and for programs without equations. */
  readonly plain: string;
  readonly width: number;
  /** Above and below the baseline, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** SVG paths with absolute M L Q C Z in thousandths of an em, origin at the top left corner, y downwards. */
  readonly paths: readonly string[];
  readonly texts: readonly FormulaText[];
}

/** What is wrong with a formula's TeX. */
export interface FormulaFault {
  readonly message: string;
  /** Offset into the TeX. */
  readonly at: number;
  readonly hint: string;
}
