// A theme's colours by the names of the slots, and what a slide stands on whose writer names one of them.
import { type Color, luminance, type Palette, resolveHex } from '../base/color.ts';
import { round2 } from '../base/units.ts';
import type { ThemeFile } from '../schema/theme-file.ts';

type Variant = keyof ThemeFile['variants'];

/** Light text on dark ground swaps the first four slots, as the master's colour map does. */
export function paletteOf(file: ThemeFile, variant: Variant): Palette {
  const s = file.variants[variant].scheme;
  const [bg1, tx1, bg2, tx2] = variant === 'light' ? [s.lt1, s.dk1, s.lt2, s.dk2] : [s.dk1, s.lt1, s.dk2, s.lt2];
  const { accent1, accent2, accent3, accent4, accent5, accent6, hlink, folHlink } = s;
  return { bg1, tx1, bg2, tx2, accent1, accent2, accent3, accent4, accent5, accent6, hlink, folHlink };
}

/** Luminance of the lightest ground in a dark room. */
const DIM = 0.1;
const SHARES = [0.6, 0.5, 0.4, 0.3, 0.2];

/**
 * The ground of a slide in a colour of the theme. Accents of dark variants are light, since they are inks: a slide all
 * in one would glare, so that it stands on a deep shade of the same hue.
 */
export function groundOf(color: Color, file: ThemeFile, variant: Variant): Color {
  if (variant === 'light' || 'hex' in color) return color;
  const palette = paletteOf(file, variant);
  const dim = (one: Color) => luminance(resolveHex(one, palette)) <= DIM;
  const { lumMod = 1, lumOff } = color;
  const deeper = (share: number): Color => ({
    ...color,
    lumMod: round2(lumMod * share),
    ...(lumOff !== undefined && { lumOff: round2(lumOff * share) }),
  });
  return dim(color) ? color : (SHARES.map(deeper).find(dim) ?? color);
}
