// DrawingML colours with their changes (ECMA-376 Part 1, 20.1.2.3) -> hex and, where it stays one, the theme's slot.
import { type Color, fromHsl, parseHex, type Rgb, SLOTS, type Slot, toHex, toHsl } from '../../base/color.ts';
import { numberOf, type XmlElement } from '../xml.ts';
import { PRESET_COLORS } from './preset-colors.ts';

/** The twelve colours of a theme, as six hex digits (20.1.6.2). */
export const SCHEME_NAMES = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type SchemeName = (typeof SCHEME_NAMES)[number];
export type Scheme = Readonly<Record<SchemeName, string>>;
/** Which colour of the theme each slot of slides is (19.3.1.6). */
export type ColorMap = Readonly<Record<Slot, SchemeName>>;

export interface ColorContext {
  readonly scheme: Scheme;
  readonly map: ColorMap;
  /** What `phClr` stands for inside a theme's own fills and lines. */
  readonly placeholder?: OfficeColor;
}

export interface OfficeColor {
  readonly hex: string;
  /** 0..1 */
  readonly alpha: number;
  /** The same as the scene has it: by the theme's slot where that says all. */
  readonly color: Color;
}

/** The first colour among an element's children. */
export function colorIn(element: XmlElement | undefined, context: ColorContext): OfficeColor | undefined {
  for (const one of element?.children ?? []) {
    const color = colorOf(one, context);
    if (color) return color;
  }
  return undefined;
}

/** The colour an element such as `a:schemeClr` names; undefined where it is none. */
export function colorOf(element: XmlElement, context: ColorContext): OfficeColor | undefined {
  const base = baseOf(element, context);
  if (!base) return undefined;
  if (element.children.length === 0) return base;
  return changed(base, element.children);
}

const fixed = (hex: string): OfficeColor => ({ hex: hex.toUpperCase(), alpha: 1, color: { hex: hex.toUpperCase() } });

function baseOf(element: XmlElement, context: ColorContext): OfficeColor | undefined {
  const value = element.attributes.val ?? '';
  switch (element.name) {
    case 'a:srgbClr':
      return parseHex(value) ? fixed(value) : undefined;
    case 'a:schemeClr':
      return schemeColor(value, context);
    case 'a:sysClr':
      return fixed(parseHex(element.attributes.lastClr ?? '') ? (element.attributes.lastClr as string) : system(value));
    case 'a:prstClr': {
      const hex =
        PRESET_COLORS[
          value
            .replace(/^dk/, 'dark')
            .replace(/^med(?!ium)/, 'medium')
            .replace(/^lt/, 'light')
            .toLowerCase()
        ];
      return hex ? fixed(hex) : undefined;
    }
    case 'a:scrgbClr': {
      const [r = 0, g = 0, b = 0] = ['r', 'g', 'b'].map((name) => toGamma((numberOf(element, name) ?? 0) / 100_000));
      return fixed(toHex({ r: r * 255, g: g * 255, b: b * 255 }));
    }
    case 'a:hslClr': {
      const hue = (numberOf(element, 'hue') ?? 0) / 21_600_000;
      return fixed(toHex(fromHsl(hue, share(element, 'sat'), share(element, 'lum'))));
    }
    default:
      return undefined;
  }
}

const share = (element: XmlElement, name = 'val'): number => (numberOf(element, name) ?? 0) / 100_000;
const system = (name: string): string => (/text|Dark|black/i.test(name) ? '000000' : 'FFFFFF');

function schemeColor(name: string, context: ColorContext): OfficeColor | undefined {
  if (name === 'phClr') return context.placeholder ?? schemeColor('tx1', context);
  const slot = SLOTS.find((one) => one === name);
  const scheme = slot ? context.map[slot] : SCHEME_NAMES.find((one) => one === name);
  if (!scheme) return undefined;
  // dk1 and its like go past the map: on slides they are the slot that the map gives them to
  const as = slot ?? SLOTS.find((one) => context.map[one] === scheme);
  const hex = context.scheme[scheme];
  return { hex, alpha: 1, color: as ? { slot: as } : { hex } };
}

/** What each change does, one after the other; lumMod and lumOff alone leave the colour its slot. */
function changed(base: OfficeColor, changes: readonly XmlElement[]): OfficeColor {
  let rgb = parseHex(base.hex) as Rgb;
  let alpha = base.alpha;
  let color: Color | undefined = base.color;
  for (const one of changes) {
    const name = one.name.slice(2);
    const value = share(one);
    if (name === 'alpha') alpha = value;
    else if (name === 'alphaMod') alpha *= value;
    else if (name === 'alphaOff') alpha += value;
    else {
      rgb = changedRgb(rgb, name, value);
      color = keepsSlot(color, name, value);
    }
  }
  const hex = toHex(rgb);
  const clear = Math.min(1, Math.max(0, alpha));
  return { hex, alpha: clear, color: { ...(color ?? { hex }), ...(clear < 1 && { alpha: clear }) } };
}

function keepsSlot(color: Color | undefined, name: string, value: number): Color | undefined {
  if (!color || !('slot' in color)) return undefined;
  if (name === 'lumMod' && color.lumMod === undefined && color.lumOff === undefined) return { ...color, lumMod: value };
  if (name === 'lumOff' && color.lumOff === undefined) return { ...color, lumOff: value };
  return undefined;
}

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

const channels = (rgb: Rgb, by: (v: number) => number): Rgb => ({
  r: by(rgb.r / 255) * 255,
  g: by(rgb.g / 255) * 255,
  b: by(rgb.b / 255) * 255,
});
const linear = (rgb: Rgb, by: (v: number) => number): Rgb => channels(rgb, (v) => toGamma(clamp(by(toLinear(v)))));
const clamp = (v: number): number => Math.min(1, Math.max(0, v));

function inHsl(rgb: Rgb, by: (h: number, s: number, l: number) => readonly [number, number, number]): Rgb {
  const [h, s, l] = by(...toHsl(rgb));
  return fromHsl(((h % 1) + 1) % 1, clamp(s), clamp(l));
}

const FULL_TURN = 216;
const CHANGES: Readonly<Record<string, (rgb: Rgb, value: number) => Rgb>> = {
  tint: (rgb, value) => linear(rgb, (v) => v * value + (1 - value)),
  shade: (rgb, value) => linear(rgb, (v) => v * value),
  lumMod: (rgb, value) => inHsl(rgb, (h, s, l) => [h, s, l * value]),
  lumOff: (rgb, value) => inHsl(rgb, (h, s, l) => [h, s, l + value]),
  lum: (rgb, value) => inHsl(rgb, (h, s) => [h, s, value]),
  satMod: (rgb, value) => inHsl(rgb, (h, s, l) => [h, s * value, l]),
  satOff: (rgb, value) => inHsl(rgb, (h, s, l) => [h, s + value, l]),
  sat: (rgb, value) => inHsl(rgb, (h, _, l) => [h, value, l]),
  hue: (rgb, value) => inHsl(rgb, (_, s, l) => [value / FULL_TURN, s, l]),
  hueMod: (rgb, value) => inHsl(rgb, (h, s, l) => [h * value, s, l]),
  hueOff: (rgb, value) => inHsl(rgb, (h, s, l) => [h + value / FULL_TURN, s, l]),
  comp: (rgb) => inHsl(rgb, (h, s, l) => [h + 0.5, s, l]),
  inv: (rgb) => linear(rgb, (v) => 1 - v),
  gray: (rgb) => {
    const y = 0.2126 * rgb.r + 0.7152 * rgb.g + 0.0722 * rgb.b;
    return { r: y, g: y, b: y };
  },
  gamma: (rgb) => channels(rgb, toGamma),
  invGamma: (rgb) => channels(rgb, toLinear),
};

const changedRgb = (rgb: Rgb, name: string, value: number): Rgb => CHANGES[name]?.(rgb, value) ?? rgb;
