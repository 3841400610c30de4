// Rectangles in points, origin at the slide's top left corner, y downwards.
import { type Pt, round2 } from './units.ts';

export interface Size {
  readonly w: Pt;
  readonly h: Pt;
}

export interface Box extends Size {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Insets {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export const insetsOf = (vertical: Pt, horizontal: Pt = vertical): Insets => ({
  top: vertical,
  right: horizontal,
  bottom: vertical,
  left: horizontal,
});

/** The box left after its insets are taken off; never of negative size. */
export const inset = (box: Box, by: Insets): Box => ({
  x: box.x + by.left,
  y: box.y + by.top,
  w: Math.max(0, box.w - by.left - by.right),
  h: Math.max(0, box.h - by.top - by.bottom),
});

/** The smallest box that holds the points of a line. */
export function boxAround(points: readonly { readonly x: Pt; readonly y: Pt }[]): Box {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: round2(Math.max(...xs) - x), h: round2(Math.max(...ys) - y) };
}

/** Points between a box's top and what it holds, of those that are free in it. */
export const spaceAbove = (free: Pt, anchor: 'top' | 'middle' | 'bottom'): Pt =>
  ({ top: 0, middle: free / 2, bottom: free })[anchor];

/** Points by which a box may reach beyond what covers it: rounding. */
const NEAR: Pt = 1;

/** Whether a box lies whole under, or in, another. */
export const covers = (above: Box, below: Box): boolean =>
  above.x <= below.x + NEAR &&
  above.y <= below.y + NEAR &&
  above.x + above.w >= below.x + below.w - NEAR &&
  above.y + above.h >= below.y + below.h - NEAR;

/** Whether boxes share any room. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Whether boxes share more than `slack` points each way. */
export const overlapsBy = (a: Box, b: Box, slack: Pt): boolean =>
  Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > slack &&
  Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > slack;

export type Side = 'top' | 'bottom' | 'right' | 'left';

/** The box with its sides moved outwards, one after another, until `within` ends or something is in the way. */
export function grown(box: Box, sides: readonly Side[], within: Box, taken: readonly Box[], gap: Pt): Box {
  let { x, y } = box;
  let [right, bottom] = [x + box.w, y + box.h];
  const over = (one: Box) => one.x < right && one.x + one.w > x;
  const beside = (one: Box) => one.y < bottom && one.y + one.h > y;
  for (const side of sides) {
    if (side === 'top') {
      const ends = taken.filter((one) => over(one) && one.y < y).map((one) => one.y + one.h + gap);
      y = Math.min(y, Math.max(within.y, ...ends));
    } else if (side === 'bottom') {
      const starts = taken.filter((one) => over(one) && one.y + one.h > bottom).map((one) => one.y - gap);
      bottom = Math.max(bottom, Math.min(within.y + within.h, ...starts));
    } else if (side === 'left') {
      const ends = taken.filter((one) => beside(one) && one.x < x).map((one) => one.x + one.w + gap);
      x = Math.min(x, Math.max(within.x, ...ends));
    } else {
      const starts = taken.filter((one) => beside(one) && one.x + one.w > right).map((one) => one.x - gap);
      right = Math.max(right, Math.min(within.x + within.w, ...starts));
    }
  }
  return { x, y, w: right - x, h: bottom - y };
}

/** Cuts a box into columns of the given shares (any positive numbers), with a gutter between them. */
export function splitColumns(box: Box, shares: readonly number[], gutter: Pt): Box[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = box.w - gutter * (shares.length - 1);
  let x = box.x;
  return shares.map((share) => {
    const w = (room * share) / total;
    const column = { x, y: box.y, w, h: box.h };
    x += w + gutter;
    return column;
  });
}

/** The largest size of this aspect that lies inside `room`; `limit` caps the scale (1 = never larger than itself). */
export function contain(item: Size, room: Size, limit = Number.POSITIVE_INFINITY): Size {
  const scale = Math.min(room.w / item.w, room.h / item.h, limit);
  return { w: item.w * scale, h: item.h * scale };
}

/**
 * Shares (0..1) to cut from each side of `item` so that it fills `room`; `focus` is the point to keep, 0..1 each way.
 */
export function coverCrop(item: Size, room: Size, focus: { x: number; y: number }): Insets {
  const scale = Math.max(room.w / item.w, room.h / item.h);
  const cutX = Math.max(0, 1 - room.w / (item.w * scale));
  const cutY = Math.max(0, 1 - room.h / (item.h * scale));
  const before = (cut: number, at: number) => Math.min(Math.max(at - (1 - cut) / 2, 0), cut);
  const left = before(cutX, focus.x);
  const top = before(cutY, focus.y);
  return { left, right: cutX - left, top, bottom: cutY - top };
}

export const bottomOf = (box: Box): Pt => box.y + box.h;
export const rightOf = (box: Box): Pt => box.x + box.w;
