// Properties of paragraphs and runs as written at one place, each of them perhaps not: what a level of a list style, a
// paragraph or a run says over what it inherits (ECMA-376 Part 1, 21.1.2.2.7 and 21.1.2.3.9).
import { type ColorContext, colorIn, type OfficeColor } from '../drawing/color.ts';
import type { OfficePackage } from '../package.ts';
import { type OfficeTheme, typefaceOf } from '../theme.ts';
import { child, childrenOf, flagOf, numberOf, type XmlElement } from '../xml.ts';

export interface RunProperties {
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly caps?: 'none' | 'small' | 'all';
  readonly color?: OfficeColor;
  /** Family for Latin letters, the theme's by its name. */
  readonly font?: string;
  readonly eastAsian?: string;
  readonly complex?: string;
  /** Points between letters. */
  readonly spacing?: number;
  /** Above 0 raised, below it lowered, as a share of the size. */
  readonly baseline?: number;
  readonly lang?: string;
  readonly highlight?: OfficeColor;
}

export type Bullet =
  | { readonly kind: 'none' }
  | { readonly kind: 'character'; readonly character: string }
  /** `arabicPeriod` and its like. */
  | { readonly kind: 'number'; readonly scheme: string; readonly start: number }
  | { readonly kind: 'picture'; readonly part?: string };

/** A distance between lines or paragraphs: a share of the line's own height, or points. */
export type Spacing = { readonly share: number } | { readonly points: number };

export interface ParagraphProperties {
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly rtl?: boolean;
  /** Left edge of the text, in points from the box's edge after its inset. */
  readonly margin?: number;
  /** First line against the others, in points; below 0 it hangs and leaves room for a bullet. */
  readonly indent?: number;
  readonly line?: Spacing;
  readonly before?: Spacing;
  readonly after?: Spacing;
  readonly bullet?: Bullet;
  /** Colour, family and size of the bullet; 'text' takes them from the text. */
  readonly bulletColor?: OfficeColor | 'text';
  readonly bulletFont?: string;
  readonly bulletSize?: Spacing | 'text';
  readonly run: RunProperties;
}

/** Where colours, faces and pictures of a text are looked up. */
export interface TextContext {
  readonly pkg: OfficePackage;
  readonly part: string;
  readonly theme: OfficeTheme;
  readonly colors: ColorContext;
}

const EMPTY: RunProperties = {};

/** `a:pPr`, `a:lvl1pPr` and the others; runs' properties are those of its `a:defRPr`. */
export function paragraphProperties(element: XmlElement | undefined, context: TextContext): ParagraphProperties {
  if (!element) return { run: EMPTY };
  const bullet = bulletOf(element, context);
  const points = (name: string) => pointsOf(numberOf(element, name));
  return defined<ParagraphProperties>({
    align: alignOf(element.attributes.algn),
    rtl: flagOf(element, 'rtl'),
    margin: points('marL'),
    indent: points('indent'),
    line: spacing(child(element, 'a:lnSpc')),
    before: spacing(child(element, 'a:spcBef')),
    after: spacing(child(element, 'a:spcAft')),
    ...bullet,
    run: runProperties(child(element, 'a:defRPr'), context),
  });
}

/** `a:rPr`, `a:defRPr`, `a:endParaRPr`. */
export function runProperties(element: XmlElement | undefined, context: TextContext): RunProperties {
  if (!element) return EMPTY;
  const size = numberOf(element, 'sz');
  const baseline = numberOf(element, 'baseline');
  const { u, strike, cap } = element.attributes;
  const face = (name: string) => {
    const typeface = child(element, name)?.attributes.typeface;
    return typeface === undefined ? undefined : typefaceOf(typeface, context.theme);
  };
  return defined<RunProperties>({
    size: size === undefined ? undefined : size / 100,
    bold: flagOf(element, 'b'),
    italic: flagOf(element, 'i'),
    underline: u === undefined ? undefined : u !== 'none',
    strike: strike === undefined ? undefined : strike !== 'noStrike',
    caps: cap === 'small' || cap === 'all' || cap === 'none' ? cap : undefined,
    color: inkOf(element, context),
    font: face('a:latin'),
    eastAsian: face('a:ea'),
    complex: face('a:cs'),
    spacing: hundredths(numberOf(element, 'spc')),
    baseline: baseline === undefined ? undefined : baseline / 100_000,
    lang: element.attributes.lang || undefined,
    highlight: colorIn(child(element, 'a:highlight'), context.colors),
  });
}

/** Of a gradient the colour of its first stop, of a pattern its ink: text is drawn in one colour. */
function inkOf(element: XmlElement, context: TextContext): OfficeColor | undefined {
  const { colors } = context;
  return (
    colorIn(child(element, 'a:solidFill'), colors) ??
    colorIn(child(element, 'a:gradFill', 'a:gsLst', 'a:gs'), colors) ??
    colorIn(child(element, 'a:pattFill', 'a:fgClr'), colors)
  );
}

const pointsOf = (emu: number | undefined): number | undefined => (emu === undefined ? undefined : emu / 12_700);
const hundredths = (value: number | undefined): number | undefined => (value === undefined ? undefined : value / 100);

function alignOf(name: string | undefined): ParagraphProperties['align'] {
  if (name === undefined) return undefined;
  if (name === 'ctr') return 'center';
  if (name === 'r') return 'right';
  return name === 'l' ? 'left' : 'justify';
}

function spacing(element: XmlElement | undefined): Spacing | undefined {
  const share = numberOf(child(element, 'a:spcPct'), 'val');
  if (share !== undefined) return { share: share / 100_000 };
  const points = numberOf(child(element, 'a:spcPts'), 'val');
  return points === undefined ? undefined : { points: points / 100 };
}

function bulletOf(element: XmlElement, context: TextContext): Omit<ParagraphProperties, 'run'> {
  const color = child(element, 'a:buClr');
  const share = numberOf(child(element, 'a:buSzPct'), 'val');
  const size = numberOf(child(element, 'a:buSzPts'), 'val');
  const font = child(element, 'a:buFont')?.attributes.typeface;
  return defined<Omit<ParagraphProperties, 'run'>>({
    bullet: bulletKind(element, context),
    bulletColor: child(element, 'a:buClrTx') ? 'text' : colorIn(color, context.colors),
    bulletFont: child(element, 'a:buFontTx') ? '' : font && typefaceOf(font, context.theme),
    bulletSize: child(element, 'a:buSzTx') ? 'text' : bulletSize(share, size),
  });
}

function bulletSize(share: number | undefined, points: number | undefined): Spacing | undefined {
  if (share !== undefined) return { share: share / 100_000 };
  return points === undefined ? undefined : { points: points / 100 };
}

function bulletKind(element: XmlElement, context: TextContext): Bullet | undefined {
  if (child(element, 'a:buNone')) return { kind: 'none' };
  const character = child(element, 'a:buChar')?.attributes.char;
  if (character !== undefined) return { kind: 'character', character };
  const number = child(element, 'a:buAutoNum');
  if (number)
    return {
      kind: 'number',
      scheme: number.attributes.type ?? 'arabicPeriod',
      start: numberOf(number, 'startAt') ?? 1,
    };
  const blip = child(element, 'a:buBlip', 'a:blip');
  if (!blip) return undefined;
  const part = context.pkg.relationship(context.part, blip.attributes['r:embed'])?.target;
  return { kind: 'picture', ...(part && { part }) };
}

/** The record without what is undefined, so that it can be laid over another. */
function defined<T>(values: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

export const mergeRun = (under: RunProperties, over: RunProperties): RunProperties => ({ ...under, ...over });

export const mergeParagraph = (under: ParagraphProperties, over: ParagraphProperties): ParagraphProperties => ({
  ...under,
  ...over,
  run: mergeRun(under.run, over.run),
});

/** The nine levels of a list style; those it does not name say nothing. */
export type ListStyle = readonly ParagraphProperties[];
export const LEVELS = 9;

/** `a:lstStyle`, `p:bodyStyle` and their like, with what `a:defPPr` says under each level. */
export function listStyle(element: XmlElement | undefined, context: TextContext): ListStyle {
  if (!element || element.children.length === 0) return SILENT;
  let styles = read.get(element);
  if (!styles) read.set(element, (styles = new WeakMap()));
  const known = styles.get(context.colors);
  if (known) return known;
  const all = paragraphProperties(childrenOf(element, 'a:defPPr')[0], context);
  const style = Array.from({ length: LEVELS }, (_, i) =>
    mergeParagraph(all, paragraphProperties(child(element, `a:lvl${i + 1}pPr`), context)),
  );
  styles.set(context.colors, style);
  return style;
}

/** Styles of placeholders are asked for by every shape that inherits them. */
const read = new WeakMap<XmlElement, WeakMap<ColorContext, ListStyle>>();
/** A style that says nothing on any level. */
export const SILENT: ListStyle = Array.from({ length: LEVELS }, () => ({ run: {} }));

export function mergeStyles(under: ListStyle, over: ListStyle): ListStyle {
  if (over === SILENT) return under;
  if (under === SILENT) return over;
  let made = merged.get(under);
  if (!made) merged.set(under, (made = new WeakMap()));
  let style = made.get(over);
  if (!style) {
    style = Array.from({ length: LEVELS }, (_, i) => mergeParagraph(under[i] ?? { run: {} }, over[i] ?? { run: {} }));
    made.set(over, style);
  }
  return style;
}

const merged = new WeakMap<ListStyle, WeakMap<ListStyle, ListStyle>>();
