// Fills (ECMA-376 Part 1, 20.1.8): none, solid, gradient, picture, pattern, or that of the group around.
import type { Insets } from '../../base/geometry.ts';
import type { OfficePackage } from '../package.ts';
import { child, childrenOf, descendants, numberOf, type XmlElement } from '../xml.ts';
import { type ColorContext, colorIn, type OfficeColor } from './color.ts';

export interface GradientStop {
  /** 0..1 */
  readonly at: number;
  readonly color: OfficeColor;
}

export interface PictureFill {
  /** The picture's part; undefined where it lies outside the package or is missing. */
  readonly part?: string;
  /** The drawing that it is a picture of, for programs that draw SVG. */
  readonly svg?: string;
  /** Address of a linked picture. */
  readonly link?: string;
  /** Shares cut from each side before it fills the box; below 0 it leaves a margin. */
  readonly crop: Insets;
  /** Shares of the box left free at each side. */
  readonly stretch: Insets;
  readonly tile: boolean;
  /** 0..1 */
  readonly alpha: number;
  /** Changes of its colours that are read by name only: `duotone`, `grayscl`, `lum`. */
  readonly effects: readonly string[];
}

export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'solid'; readonly color: OfficeColor }
  | {
      readonly kind: 'gradient';
      readonly stops: readonly GradientStop[];
      /** Direction in degrees, clockwise from the right; undefined where it runs outwards from the middle. */
      readonly angle?: number;
    }
  | ({ readonly kind: 'picture' } & PictureFill)
  | { readonly kind: 'pattern'; readonly preset: string; readonly ink: OfficeColor; readonly ground: OfficeColor }
  | { readonly kind: 'group' };

/** Where a fill's colours and pictures are looked up. */
export interface FillContext {
  readonly pkg: OfficePackage;
  /** The part that its relationships belong to. */
  readonly part: string;
  readonly colors: ColorContext;
}

const FILLS = new Set(['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill']);

/** The fill among an element's children; undefined where it has none and inherits. */
export function fillIn(element: XmlElement | undefined, context: FillContext): Fill | undefined {
  const found = element?.children.find(({ name }) => FILLS.has(name));
  return found && fillOf(found, context);
}

export function fillOf(element: XmlElement, context: FillContext): Fill | undefined {
  switch (element.name) {
    case 'a:noFill':
      return { kind: 'none' };
    case 'a:grpFill':
      return { kind: 'group' };
    case 'a:solidFill': {
      const color = colorIn(element, context.colors);
      return color && { kind: 'solid', color };
    }
    case 'a:gradFill':
      return gradient(element, context);
    case 'a:pattFill': {
      const ink = colorIn(child(element, 'a:fgClr'), context.colors);
      const ground = colorIn(child(element, 'a:bgClr'), context.colors);
      return ink && ground && { kind: 'pattern', preset: element.attributes.prst ?? '', ink, ground };
    }
    default:
      return { kind: 'picture', ...pictureFill(element, context) };
  }
}

function gradient(element: XmlElement, context: FillContext): Fill | undefined {
  const stops = childrenOf(child(element, 'a:gsLst'), 'a:gs')
    .flatMap((stop): GradientStop[] => {
      const color = colorIn(stop, context.colors);
      return color ? [{ at: Math.min(1, Math.max(0, (numberOf(stop, 'pos') ?? 0) / 100_000)), color }] : [];
    })
    .sort((a, b) => a.at - b.at);
  if (stops.length === 0) return undefined;
  if (stops.length === 1) return { kind: 'solid', color: (stops[0] as GradientStop).color };
  if (child(element, 'a:path')) return { kind: 'gradient', stops };
  return { kind: 'gradient', stops, angle: (numberOf(child(element, 'a:lin'), 'ang') ?? 0) / 60_000 };
}

/** `a:blipFill` or `p:blipFill` (20.1.8.14). */
export function pictureFill(element: XmlElement | undefined, context: FillContext): PictureFill {
  const blip = child(element, 'a:blip');
  const embedded = context.pkg.relationship(context.part, blip?.attributes['r:embed']);
  const linked = context.pkg.relationship(context.part, blip?.attributes['r:link']);
  const drawing = context.pkg.relationship(context.part, descendants(blip, 'asvg:svgBlip')[0]?.attributes['r:embed']);
  const inside = [embedded, linked].find((one) => one && !one.external && context.pkg.has(one.target));
  const alpha = numberOf(child(blip, 'a:alphaModFix'), 'amt');
  return {
    ...(inside && { part: inside.target }),
    ...(drawing && !drawing.external && context.pkg.has(drawing.target) && { svg: drawing.target }),
    ...(linked?.external && { link: linked.target }),
    crop: sides(child(element, 'a:srcRect')),
    stretch: sides(child(element, 'a:stretch', 'a:fillRect')),
    tile: child(element, 'a:tile') !== undefined,
    alpha: alpha === undefined ? 1 : Math.min(1, Math.max(0, alpha / 100_000)),
    effects: (blip?.children ?? []).map(({ name }) => name.slice(2)).filter((name) => EFFECTS.has(name)),
  };
}

const EFFECTS = new Set([
  'duotone',
  'grayscl',
  'biLevel',
  'lum',
  'clrChange',
  'clrRepl',
  'hsl',
  'tint',
  'blur',
  'fillOverlay',
]);

const sides = (element: XmlElement | undefined): Insets => ({
  left: (numberOf(element, 'l') ?? 0) / 100_000,
  top: (numberOf(element, 't') ?? 0) / 100_000,
  right: (numberOf(element, 'r') ?? 0) / 100_000,
  bottom: (numberOf(element, 'b') ?? 0) / 100_000,
});

// ---- Lines

export interface LineEnd {
  readonly type: string;
  /** Size as a multiple of the line's width. */
  readonly width: number;
  readonly length: number;
}

/** An outline (20.1.2.2.24). */
export interface Outline {
  /** Points. */
  readonly width: number;
  readonly fill: Fill;
  /** `solid`, `dash`, `sysDot` and so on; `custom` for dashes of its own. */
  readonly dash: string;
  readonly cap: 'flat' | 'round' | 'square';
  readonly head?: LineEnd;
  readonly tail?: LineEnd;
}

/** What an `a:ln` says over what it inherits; undefined where there is neither. */
export function outlineOf(
  line: XmlElement | undefined,
  context: FillContext,
  inherited?: Outline,
): Outline | undefined {
  if (!line) return inherited;
  const width = numberOf(line, 'w');
  const cap = line.attributes.cap;
  const dash = child(line, 'a:prstDash')?.attributes.val ?? (child(line, 'a:custDash') ? 'custom' : undefined);
  const head = lineEnd(child(line, 'a:headEnd')) ?? inherited?.head;
  const tail = lineEnd(child(line, 'a:tailEnd')) ?? inherited?.tail;
  return {
    width: width === undefined ? (inherited?.width ?? 0.75) : width / 12_700,
    fill: fillIn(line, context) ?? inherited?.fill ?? { kind: 'none' },
    dash: dash ?? inherited?.dash ?? 'solid',
    cap: cap === undefined ? (inherited?.cap ?? 'flat') : capOf(cap),
    ...(head && { head }),
    ...(tail && { tail }),
  };
}

const capOf = (name: string): Outline['cap'] => {
  if (name === 'rnd') return 'round';
  return name === 'sq' ? 'square' : 'flat';
};

const SIZES: Readonly<Record<string, number>> = { sm: 2, med: 3, lg: 5 };

function lineEnd(element: XmlElement | undefined): LineEnd | undefined {
  if (!element) return undefined;
  const type = element.attributes.type ?? 'none';
  const size = (name: string) => SIZES[element.attributes[name] ?? 'med'] ?? 3;
  return { type, width: size('w'), length: size('len') };
}
