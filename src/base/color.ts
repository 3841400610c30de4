// Theme colours. A scene never holds a bare hex value where the theme has a slot: PPTX writes a:schemeClr with the same
// change of luminance and saturation (ECMA-376 Part 1, 20.1.2.3.20 lumMod, 20.1.2.3.21 lumOff, 20.1.2.3.27 satMod) that
// the web resolves to a hex value here.

/** The colours a slide may name; tx1, bg1, tx2, bg2 go through the master's colour map. */
export const SLOTS = [
  'bg1',
  'tx1',
  'bg2',
  'tx2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type Slot = (typeof SLOTS)[number];

/** A theme colour, or a fixed one where the writer asked for it. Shares are 0..1. */
export type Color =
  | {
      readonly slot: Slot;
      readonly lumMod?: number;
      readonly lumOff?: number;
      readonly satMod?: number;
      readonly alpha?: number;
    }
  | { readonly hex: string; readonly alpha?: number };

/** Slot values of one theme variant as six hex digits without `#`. */
export type Palette = Readonly<Record<Slot, string>>;

export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/** Six or three hex digits, with or without `#`, to 0..255 channels; undefined if it is none. */
export function parseHex(text: string): Rgb | undefined {
  const found = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (!found) return undefined;
  const six = found.length === 3 ? [...found].map((c) => c + c).join('') : found;
  const n = Number.parseInt(six, 16);
  return { r: n >> 16, g: (n >> 8) & 255, b: n & 255 };
}

/** Six upper-case hex digits; channels beyond 0..255 are cut. */
export const toHex = ({ r, g, b }: Rgb): string =>
  [r, g, b]
    .map((v) =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();

/** Hue, saturation and lightness, each 0..1. */
export function toHsl({ r, g, b }: Rgb): [number, number, number] {
  const [x, y, z] = [r / 255, g / 255, b / 255];
  const max = Math.max(x, y, z);
  const min = Math.min(x, y, z);
  const l = (max + min) / 2;
  if (max === min) return [0, 0, l];
  const d = max - min;
  const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
  return [sextant() / 6, s, l];

  function sextant(): number {
    if (max === x) return (y - z) / d + (y < z ? 6 : 0);
    return max === y ? (z - x) / d + 2 : (x - y) / d + 4;
  }
}

/** A hue a turn too low or too high, from 0 to 1. */
function turned(t: number): number {
  if (t < 0) return t + 1;
  return t > 1 ? t - 1 : t;
}

export function fromHsl(h: number, s: number, l: number): Rgb {
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (t: number): number => {
    const u = turned(t);
    if (u < 1 / 6) return p + (q - p) * 6 * u;
    if (u < 1 / 2) return q;
    if (u < 2 / 3) return p + (q - p) * (2 / 3 - u) * 6;
    return p;
  };
  return { r: channel(h + 1 / 3) * 255, g: channel(h) * 255, b: channel(h - 1 / 3) * 255 };
}

/** The colour as six upper-case hex digits without `#`, alpha left aside. */
export function resolveHex(color: Color, palette: Palette): string {
  if ('hex' in color) return toHex(parseHex(color.hex) ?? { r: 0, g: 0, b: 0 });
  const base = parseHex(palette[color.slot]) ?? { r: 0, g: 0, b: 0 };
  if (color.lumMod === undefined && color.lumOff === undefined && color.satMod === undefined) return toHex(base);
  const [h, s, l] = toHsl(base);
  return toHex(
    fromHsl(
      h,
      Math.min(1, s * (color.satMod ?? 1)),
      Math.min(1, Math.max(0, l * (color.lumMod ?? 1) + (color.lumOff ?? 0))),
    ),
  );
}

/** The colour as CSS: `#RRGGBB`, or `#RRGGBBAA` where it is not opaque. */
export function resolveCss(color: Color, palette: Palette): string {
  const alpha = color.alpha ?? 1;
  const tail =
    alpha < 1
      ? Math.round(alpha * 255)
          .toString(16)
          .padStart(2, '0')
          .toUpperCase()
      : '';
  return `#${resolveHex(color, palette)}${tail}`;
}

/** Relative luminance of WCAG 2.2, 0..1. */
export function luminance(hex: string): number {
  const rgb = parseHex(hex) ?? { r: 0, g: 0, b: 0 };
  const linear = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(rgb.r) + 0.7152 * linear(rgb.g) + 0.0722 * linear(rgb.b);
}

/** Contrast ratio of WCAG 2.2, 1..21. */
export function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (hi + 0.05) / (lo + 0.05);
}

/** `share` of `over` upon `under`, as six hex digits: what a transparent colour looks like on its ground. */
export function mixHex(under: string, over: string, share: number): string {
  const [a, b] = [parseHex(under) ?? { r: 0, g: 0, b: 0 }, parseHex(over) ?? { r: 0, g: 0, b: 0 }];
  const channel = (x: number, y: number) => x + (y - x) * share;
  return toHex({ r: channel(a.r, b.r), g: channel(a.g, b.g), b: channel(a.b, b.b) });
}

/** A colour as it is seen on a ground, six hex digits each: mixed with it where it is thin. */
export const seenOn = (ground: string, color: Color, palette: Palette): string =>
  mixHex(ground, resolveHex(color, palette), color.alpha ?? 1);

export const sameColor = (a: Color, b: Color): boolean => JSON.stringify(a) === JSON.stringify(b);
