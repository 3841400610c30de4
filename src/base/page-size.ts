// Sizes of slides and of single pages, in points.
import type { Size } from './geometry.ts';

export const PAGE_SIZES = {
  '16:9': { w: 960, h: 540 },
  '4:3': { w: 720, h: 540 },
  /** ISO 216: 841 x 1189 mm, upright. */
  a0: { w: 2384, h: 3370 },
  square: { w: 720, h: 720 },
} as const;
export type PageSizeName = keyof typeof PAGE_SIZES;
/** A name, or width and height in points. */
export type PageSize = PageSizeName | readonly [number, number];

export const sizeOfPage = (size: PageSize): Size =>
  typeof size === 'string' ? PAGE_SIZES[size] : { w: size[0], h: size[1] };

/** Sizes of which a deck is one page: a poster, a visual abstract. */
export const isOnePage = (size: PageSize): size is 'a0' | 'square' => size === 'a0' || size === 'square';
