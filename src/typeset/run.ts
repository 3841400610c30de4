// What a paragraph is set by, and runs of one style: size, face and colour by the theme.
import type { Color } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Marks } from '../parse/inline.ts';
import type { Align, Direction, Link, ListInfo, Paragraph, Run } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { Font } from '../text/font.ts';
import type { Theme } from '../theme/theme.ts';
import type { TextMemory } from './broken-text.ts';

export interface TextContext {
  readonly theme: Theme;
  /** Share of the designed size; above 1 only what says the slide's point grows, body text never beyond its title. */
  readonly scale: number;
  readonly lang: string;
  readonly dir: Direction;
  fontOf(run: Run): Font;
  /** Turns an address into a link, once and for all; undefined leaves plain text. */
  link(mark: NonNullable<Marks['link']>): Link | undefined;
  /** Text that was set before, while a slide's body is tried at several sizes. */
  readonly memory?: TextMemory;
  /** Runs split where the family lacks glyphs. */
  cover(runs: Run[], origin?: Span): Run[];
}

export interface ParagraphOptions {
  readonly style: TextStyleName;
  readonly kind?: Paragraph['kind'];
  readonly depth?: number;
  readonly list?: ListInfo;
  readonly align?: Align;
  readonly spaceBefore?: Pt;
  readonly indent?: Pt;
  readonly markIndent?: Pt;
  readonly step?: number;
  readonly color?: Color;
  readonly bold?: boolean;
  readonly origin?: Span;
  /** Footnote marks drawn for `[^name]`. */
  readonly footnotes?: ReadonlyMap<string, number>;
  /** Takes the width actually used instead of the one given (balanced titles). */
  readonly width?: Pt;
}

/** Styles that grow where a slide says little; small print, captions and furniture keep their size. */
const GROWING: readonly TextStyleName[] = ['body', 'heading', 'table', 'code', 'closing', 'attribution', 'reference'];
/** Styles of titles and of words that stand alone, which grow as far as they are asked to. */
const DISPLAY: readonly TextStyleName[] = ['title', 'cover', 'opener', 'statement', 'number', 'quote'];

/** The size of a style at the slide's scale, never below the theme's smallest. */
export function sizeOf(style: TextStyleName, context: { theme: Theme; scale: number }): Pt {
  const { size } = context.theme.style(style);
  const least = Math.min(size, context.theme.smallest(style));
  // a template's own size is no quarter of a point
  if (context.scale === 1) return size;
  if (context.scale > 1) {
    const grown = Math.floor(size * context.scale * 4) / 4;
    if (DISPLAY.includes(style)) return round2(grown);
    if (!GROWING.includes(style)) return size;
    return round2(Math.min(Math.max(size, context.theme.style('title').size), grown));
  }
  return round2(Math.max(least, Math.floor(size * context.scale * 4) / 4));
}

export const lineHeightOf = (style: TextStyleName, context: { theme: Theme; scale: number }): Pt =>
  round2(sizeOf(style, context) * context.theme.style(style).line);

export function colorOf(piece: Marks, linked: boolean, options: ParagraphOptions, context: TextContext): Color {
  const { theme } = context;
  if (piece.quiet === 'muted') return theme.role('muted');
  if (linked && !piece.quiet) return theme.role('link');
  if (piece.accent) return theme.role('accent');
  if (piece.term) return theme.role('term');
  if (options.color) return options.color;
  if (piece.small && options.style !== 'small') return theme.role('muted');
  return theme.styleColor(options.style);
}

/** A run of one style without marks, e.g. a footer. */
export function plainRun(
  text: string,
  size: Pt,
  options: Pick<ParagraphOptions, 'style' | 'color' | 'bold'>,
  context: TextContext,
): Run {
  const style = context.theme.style(options.style);
  return {
    text,
    font: style.font,
    bold: options.bold ?? style.bold,
    italic: style.italic,
    size: round2(size),
    color: options.color ?? context.theme.styleColor(options.style),
    ...(context.theme.caps(options.style) && { caps: true }),
  };
}
