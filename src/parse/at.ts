// `at="10% 20% 40% 30%"`: left, top, width and height of what has a place of its own, as shares of the slide.
import type { Box } from '../base/geometry.ts';
import { readAttributes } from './attributes.ts';

/** `10% 20% 40% 30%`; without a height it goes to the slide's foot. */
export function boxOf(text: string | undefined): Box | undefined {
  const parts = text?.trim().split(/[\s,]+/) ?? [];
  const shares = parts.map((part) => (/^-?\d+(?:\.\d+)?%$/.test(part) ? Number.parseFloat(part) / 100 : Number.NaN));
  const [x = 0, y = 0, w = 0, h = 1 - y] = shares;
  const wrong = shares.length < 3 || shares.length > 4 || [x, y, w, h].some((share) => !(Math.abs(share) <= 2));
  return wrong || w <= 0 || h <= 0 ? undefined : { x, y, w, h };
}

/** Nothing of it is on the slide. */
export const isOutside = ({ x, y, w, h }: Box): boolean => x >= 1 || y >= 1 || x + w <= 0 || y + h <= 0;

/** Places of a slide that begin with a picture, from its text. */
export function picturePlaces(text: string): Box[] {
  return [...text.matchAll(/^ {0,3}:::+ *place *(?=\{[^{}\n]{1,500}\}\s*!\[)/gm)].flatMap(({ 0: all, index }) => {
    const box = boxOf(readAttributes(text, index + all.length)?.attributes.values.at);
    return box ? [box] : [];
  });
}

/** Whether the middle of a place lies on one of those. */
export function liesOn({ x, y, w, h }: Box, boxes: readonly Box[]): boolean {
  const [cx, cy] = [x + w / 2, y + h / 2];
  return boxes.some((one) => cx >= one.x && cx <= one.x + one.w && cy >= one.y && cy <= one.y + one.h);
}
