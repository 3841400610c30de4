// What slides stand on, in the file -> the variant of the theme, the ground that most slides have, and the ground of
// each slide that has another.
import { contrast, luminance, mixHex } from '../base/color.ts';
import type { Size } from '../base/geometry.ts';
import type { Resources } from '../base/wasm.ts';
import type { Fill, PictureFill } from '../office/drawing/fill.ts';
import { groundFill } from '../office/ground.ts';
import type { OfficePresentation } from '../office/presentation.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import type { Sheet } from '../office/sheet.ts';
import type { OfficeSlide } from '../office/slide.ts';
import { child, flagOf } from '../office/xml.ts';
import { meanColor } from './mean-color.ts';

interface Ground {
  /** Six hex digits; undefined where nothing tells it. */
  readonly hex: string | undefined;
  /** It is the slide's own, and no layout's. */
  readonly own: boolean;
  /** A picture of the slide's own. */
  readonly picture?: PictureFill;
  /** A shape on the slide that covers all of it. */
  readonly shape?: OfficeShape;
}

export interface SlideGround {
  /** What a slide stands on where most do not. */
  readonly color?: string;
  /** What it stands on where that is light, for layouts whose own ground is the theme's dark panel. */
  readonly light?: string;
  readonly picture?: PictureFill;
  /** What it stands on, six hex digits, as far as it is known. */
  readonly hex?: string;
  /** The shape on the slide that is its ground. */
  readonly shape?: OfficeShape;
}

export interface Grounds {
  readonly dark: boolean;
  /** What most slides stand on, where it is none of the theme's: `#12303F`. */
  readonly common: string | undefined;
  of(slide: OfficeSlide): SlideGround;
}

/** `plain`: the deck has a template that brings the grounds of its layouts. */
export async function groundsOf(
  deck: OfficePresentation,
  slides: readonly OfficeSlide[],
  plain: boolean,
  sources: Resources,
): Promise<Grounds> {
  const found = new Map<OfficeSlide, Ground>();
  const known = new Map<string, Promise<string | undefined>>();
  for (const slide of slides) found.set(slide, await groundOf(slide, deck, known, sources));
  const all = [...found.values()].flatMap(({ hex }) => hex ?? []);
  const dark = !plain && all.filter((hex) => luminance(hex) < DARK).length * 2 > slides.length;
  const common = plain ? undefined : commonOf(all, slides.length);
  const base = common ?? (dark ? THEME.dark : THEME.light);
  return {
    dark,
    common: common && `#${common}`,
    of(slide) {
      const { hex, own, picture, shape } = found.get(slide) as Ground;
      const parts = { ...(hex && { hex }), ...(picture && { picture }), ...(shape && { shape }) };
      if (hex === undefined || picture || (plain && !own) || !isReadable(hex)) return parts;
      const same = !plain && (far(hex, base) < NEAR || (isPale(hex) && isPale(base)));
      return { ...parts, ...(!same && { color: `#${hex}` }), ...(!plain && !isDark(hex) && { light: `#${hex}` }) };
    },
  };
}

/** Grounds of the theme that imported decks have, about. */
const THEME = { light: 'FAFAF5', dark: '0F1B2D' } as const;
/** Luminance below which words are light. */
const DARK = 0.18;
const isDark = (hex: string): boolean => luminance(hex) < DARK;
/** White, and what is taken for it. */
const isPale = (hex: string): boolean => luminance(hex) > 0.83;
/** Distance of two colours up to which they are the same. */
const NEAR = 24;
/** Least contrast of one of the theme's inks. */
const READABLE = 5;
const isReadable = (hex: string): boolean => ['14213D', 'FFFFFF'].some((ink) => contrast(ink, hex) >= READABLE);

function far(a: string, b: string): number {
  const part = (hex: string, i: number) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return Math.hypot(...[0, 1, 2].map((i) => part(a, i) - part(b, i)));
}

/** The colour that more than half of the slides stand on; what is as good as white is the theme's. */
function commonOf(all: readonly string[], slides: number): string | undefined {
  const [hex] = all.toSorted((a, b) => near(b, all) - near(a, all));
  if (!hex || near(hex, all) * 2 <= slides || isPale(hex) || !isReadable(hex)) return undefined;
  return hex;
}

const near = (hex: string, all: readonly string[]): number => all.filter((one) => far(one, hex) < NEAR).length;

async function groundOf(
  slide: OfficeSlide,
  deck: OfficePresentation,
  known: Map<string, Promise<string | undefined>>,
  sources: Resources,
): Promise<Ground> {
  const color = (fill: Fill | undefined) => colorOf(fill, deck, known, sources);
  const shape = slide.shapes.find((one) => one.kind !== 'picture' || one.media === undefined);
  if (shape && isWhole(shape, deck.size)) return { hex: await color(fillOf(shape)), own: true, shape };
  const sheet = deck.slideSheet(slide.part);
  const own = child(sheet.root, 'p:cSld', 'p:bg') !== undefined;
  for (let at: Sheet | undefined = sheet; at; at = at.parent) {
    if (at !== sheet) {
      const whole = readShapes(at).findLast((one) => isWhole(one, deck.size, MOST));
      const hex = whole && (await color(fillOf(whole)));
      if (hex) return { hex, own: false };
    }
    const here: Fill | undefined = child(at.root, 'p:cSld', 'p:bg') ? groundFill(at) : undefined;
    if (here) return { hex: await color(here), own, ...(own && here.kind === 'picture' && { picture: here }) };
    if (flagOf(at.root, 'showMasterSp') === false && at.parent) break;
  }
  return { hex: (await color(groundFill(sheet))) ?? 'FFFFFF', own };
}

/** Share of the slide that a shape of a layout covers and is what its words stand on. */
const MOST = 0.55;

/** A shape without words that covers the slide, or that share of it with its middle. */
function isWhole(shape: OfficeShape, { w, h }: Size, share = 1): boolean {
  if (shape.kind !== 'shape' || shape.placeholder || shape.rotation || shapeText(shape)) return false;
  const { box, geometry, fill } = shape;
  if (geometry.preset !== 'rect' || fill.kind === 'none' || fill.kind === 'picture') return false;
  if (fill.kind === 'solid' && fill.color.alpha < 0.9) return false;
  const edge = share < 1 ? 0.5 : 0.02;
  const around =
    box.x <= w * edge && box.y <= h * edge && box.x + box.w >= w * (1 - edge) && box.y + box.h >= h * (1 - edge);
  return around && box.w * box.h >= w * h * Math.min(share, 0.96);
}

const fillOf = (shape: OfficeShape): Fill | undefined => (shape.kind === 'shape' ? shape.fill : undefined);

async function colorOf(
  fill: Fill | undefined,
  { pkg }: OfficePresentation,
  known: Map<string, Promise<string | undefined>>,
  sources: Resources,
): Promise<string | undefined> {
  switch (fill?.kind) {
    case 'solid':
      return mixHex('FFFFFF', fill.color.hex, fill.color.alpha);
    case 'gradient': {
      const [first, ...more] = fill.stops.map(({ color }) => color.hex);
      return more.reduce<string | undefined>((mixed, hex, i) => mixed && mixHex(mixed, hex, 1 / (i + 2)), first);
    }
    case 'pattern':
      return fill.ground.hex;
    case 'picture': {
      const part = fill.part ?? '';
      const bytes = part && pkg.has(part) ? pkg.bytes(part) : undefined;
      if (!bytes) return undefined;
      const mean = known.get(part) ?? meanColor(bytes, sources);
      known.set(part, mean);
      return mean;
    }
    default:
      return undefined;
  }
}
