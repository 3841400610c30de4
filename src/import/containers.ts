// What stands together on a card, a shape without words behind several boxes, is read together: as one piece.
import type { Box, Size } from '../base/geometry.ts';
import type { OfficeShape } from '../office/shape.ts';
import { isFigure } from './clusters.ts';
import type { Placed } from './order.ts';

/** Share of the slide beyond which a shape is a ground and no card. */
const MOST = 0.6;

const area = ({ w, h }: Box): number => w * h;
const holds = (card: Box, { box }: Placed): boolean => {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  return x >= card.x && x <= card.x + card.w && y >= card.y && y <= card.y + card.h && area(box) < area(card) * 1.1;
};

/** `join` makes one piece of those on a card; smaller cards first, so that one on another is a part of it. */
export function onCards<T extends Placed>(
  pieces: readonly T[],
  shapes: readonly OfficeShape[],
  { w, h }: Size,
  join: (pieces: readonly T[], box: Box) => T,
): T[] {
  const cards = shapes
    .flatMap(flat)
    .filter((one) => isFigure(one) && area(one.box) < w * h * MOST)
    .map(({ box }) => box)
    .sort((a, b) => area(a) - area(b));
  let all = [...pieces];
  for (const card of cards) {
    const inside = all.filter((one) => holds(card, one));
    if (inside.length < 2 || inside.length === all.length) continue;
    const first = all.indexOf(inside[0] as T);
    const rest = all.filter((one) => !inside.includes(one));
    all = [...rest.slice(0, first), join(inside, card), ...rest.slice(first)];
  }
  return all;
}

const flat = (shape: OfficeShape): OfficeShape[] => (shape.kind === 'group' ? shape.children.flatMap(flat) : [shape]);
