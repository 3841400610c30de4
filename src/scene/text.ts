// Text as laid out: paragraphs, their lines and their runs, and the fonts they are set in. Types only; see scene.ts.
import type { Color } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Icon } from '../base/icon.ts';
import type { Pt } from '../base/units.ts';

export type Direction = 'ltr' | 'rtl';

export type Align = 'start' | 'center' | 'end';

export type FontRole = 'heading' | 'body' | 'mono';

/** A family in the four faces. `office` is named in the PPTX, `web` in the page's @font-face rules. */
export interface FontFamily {
  readonly office: string;
  readonly web: string;
  readonly fallback: string;
  readonly mode: 'safe' | 'embedded';
  /** Height of the regular face above and below the baseline, as shares of the size. */
  readonly ascent: number;
  readonly descent: number;
  /** Font ids (keys of the font store) for each face. */
  readonly faces: Readonly<Record<FaceName, string>>;
}

export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** A paragraph with its runs and the lines that layout broke it into. */
export interface Paragraph {
  readonly runs: readonly Run[];
  /** Offsets of lines are into the paragraph's text (all runs' texts joined; a forced break is one `\n`). */
  readonly lines: readonly Line[];
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code' | 'term';
  /** Heading depth 1..6 for kind heading. */
  readonly depth?: number;
  /** List level from 0; paragraphs in a list item after its first have `list.marker` undefined. */
  readonly list?: ListInfo;
  readonly align: Align;
  readonly dir: Direction;
  readonly lang?: string;
  /** Distance to the paragraph above; 0 for the first in a box. */
  readonly spaceBefore: Pt;
  /** The pitch of its lines, exact. */
  readonly lineHeight: Pt;
  /** Main text size: that of the marker and of the paragraph's end. */
  readonly size: Pt;
  /** Where its text starts and where its mark starts, from the box's start edge after insets. */
  readonly indent: Pt;
  readonly markIndent: Pt;
  readonly step?: number | undefined;
  readonly origin?: Span;
}

export interface ListInfo {
  readonly level: number;
  readonly ordered: boolean;
  /** Bullet glyph, "3." or "c)" as drawn; undefined where the item goes on without a mark. */
  readonly marker?: string;
  /** The item's number, for ordered lists. */
  readonly number?: number;
  /** First number of its list. */
  readonly start?: number;
  readonly checked?: boolean;
  readonly markerColor?: Color;
  /** The mark's face where it is not the text's: boxes of tasks. */
  readonly markerFamily?: FontFamily;
  /** Changes wherever a new list begins, so that neighbours are told apart. */
  readonly listId: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Advance width of the visible text, trailing blanks left out. */
  readonly width: Pt;
  /**
   * What the line would need to take in the next unbreakable piece too; Infinity where nothing may follow (last line,
   * forced break).
   */
  readonly widthWithNext: Pt;
  /** Largest ascent and descent of the fonts on it, above and below the baseline, both positive. */
  readonly ascent: Pt;
  readonly descent: Pt;
  /** A hyphen is shown at its end that is not in the text. */
  readonly hyphen?: boolean;
}

/**
 * A stretch of text in one style. Its text is never empty. `\n` is a forced line break, `\t` a tab; a formula or an
 * icon is one U+FFFC.
 */
export interface Run {
  readonly text: string;
  readonly font: FontRole;
  /** Family for foreign scripts, where the theme's has no glyph. */
  readonly family?: FontFamily;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: Pt;
  readonly color: Color;
  /** Drawn in capitals, as a template's place has it; the text keeps its own letters. */
  readonly caps?: boolean | undefined;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Raised or lowered; `size` is then already the small size. */
  readonly script?: 'super' | 'sub';
  readonly highlight?: Color;
  readonly code?: boolean;
  readonly link?: Link;
  readonly lang?: string;
  readonly dir?: Direction;
  /** A defined term, for the web's `<dfn>`. */
  readonly term?: boolean;
  /** The formula that stands here, unbreakable; the run's text is one object replacement character. */
  readonly formula?: Formula | undefined;
  /** The icon that stands here, unbreakable; the run's text is one object replacement character. */
  readonly icon?: InlineIcon | undefined;
}

/** An icon in a line. Lengths are shares of the text size, as a formula's are. */
export interface InlineIcon extends Icon {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  /** No-break spaces of this size, as share of the text size and not above it, that are as wide together. */
  readonly gap: { readonly count: number; readonly size: number };
  /** What it is called to those who cannot see it. */
  readonly alt?: string;
}

/** A link out (`url`, also mailto:) or to a slide by id. */
export type Link =
  | { readonly url: string; readonly title?: string }
  | { readonly slide: string; readonly title?: string };
