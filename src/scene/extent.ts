// How high a face stands in its lines, as the page declares it and PPTX corrects for it. Said by us and not read from
// the font, because systems take different tables of one file for it, and Chromium rounds what it reads to whole
// pixels.
import type { FontFamily } from './scene.ts';

/** Height of the theme's own faces at most, as a share of the size. */
const TALL = 1.25;

/**
 * Shares of the size above and below the baseline. Taller faces of foreign scripts would reach out of their lines,
 * which browsers count as overflow: they are declared lower, around the same middle.
 */
export function lineExtent({ ascent, descent }: Pick<FontFamily, 'ascent' | 'descent'>): {
  readonly ascent: number;
  readonly descent: number;
} {
  const height = Math.min(TALL, ascent + descent);
  const share = (value: number) => Math.round(value * 1000) / 1000;
  return { ascent: share((height + ascent - descent) / 2), descent: share((height - ascent + descent) / 2) };
}
