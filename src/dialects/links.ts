// Links to slides by their number, as Marp, Slidev and reveal.js have them -> links to the id of the slide.
import type { Draft } from './dialect.ts';

/** `numberOf` gives the slide that an address means, from 0; undefined where it means no number. */
export function linkSlides(drafts: readonly Draft[], numberOf: (address: string) => number | undefined): void {
  for (const { body } of drafts)
    body.replace(/(?<!!)(\[(?:[^[\]\\]|\\.)*\])\(([^()\s]+)\)/g, ([whole, words = '', address = '']) => {
      const number = numberOf(address);
      const target = number === undefined ? undefined : drafts[number];
      if (!target) return whole;
      target.keys.id ??= `slide-${target.index + 1}`;
      return `${words}(#${target.keys.id})`;
    });
}

/** From 1, as people count. */
export const counted =
  (pattern: RegExp) =>
  (address: string): number | undefined => {
    const number = Number(pattern.exec(address)?.[1]);
    return number >= 1 ? number - 1 : undefined;
  };
