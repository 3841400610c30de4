// Edges that lead back: from side to side of their nodes, through a lane beside the rows between.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Side } from '../scene/scene.ts';
import type { Point } from './arrange.ts';
import type { Band } from './bands.ts';
import { along, isClear, isOpen, overlap } from './clear.ts';

export interface Route {
  readonly points: readonly Point[];
  readonly from: Side;
  readonly to: Side;
  readonly label?: Box;
}

interface Back {
  readonly room: Pt;
  readonly a: Box;
  readonly b: Box;
  readonly label: Box | undefined;
  readonly points: readonly Point[];
  readonly bands: readonly Band[];
  readonly own: readonly Box[];
  readonly near: Pt;
  readonly lanes: { x: Pt; top: Pt; foot: Pt }[];
}

/**
 * Upwards from side to side, through a lane beside both nodes: near them, else where dagre made room, else outside of
 * all.
 */
export function laneOf({ a, b, room, label, points, bands, own, near, lanes }: Back): Route | undefined {
  const free = points.map(({ x }) => x);
  const [top, foot] = [along(b), along(a)];
  const edge = (side: 'left' | 'right', box: Box) => (side === 'right' ? box.x + box.w : box.x);
  const lanesAt = (['right', 'left'] as const).map((side) => {
    const sign = side === 'right' ? 1 : -1;
    const beyond = (boxes: readonly Box[]) =>
      (Math.max(...boxes.map((box) => edge(side, box) * sign)) + 2 * near + room) * sign;
    const made = free.filter((x) => [a, b].every((box) => (x - edge(side, box)) * sign > near + room));
    const outside = beyond(bands.flatMap(({ boxes }) => boxes));
    return { side, places: [beyond([a, b]), ...made, ...[0, 1, 2, 3].map((k) => outside + 2 * near * k * sign)] };
  });
  const order = lanesAt
    .flatMap(({ places }, k) =>
      places.map((x, rank) => ({ x, rank, side: k ? ('left' as const) : ('right' as const) })),
    )
    .sort((one, two) => one.rank - two.rank);
  for (const { side, x } of order) {
    const half = label ? label.w / 2 : 0;
    const moved = label && { ...label, x: x - half, y: (top + foot - label.h) / 2 };
    if (lanes.some((lane) => Math.abs(lane.x - x) < near && lane.top < foot && top < lane.foot)) continue;
    if (!isClear(x, bands, own, near / 2)) continue;
    if (moved && bands.some(({ boxes }) => boxes.some((box) => box !== label && overlap(box, moved)))) continue;
    if (![a, b].every((node) => isOpen(along(node), edge(side, node), x, bands, own))) continue;
    lanes.push({ x, top, foot });
    const line = [
      { x: edge(side, a), y: foot },
      { x, y: foot },
      { x, y: top },
      { x: edge(side, b), y: top },
    ];
    return { points: line, from: side, to: side, ...(moved && { label: moved }) };
  }
  return undefined;
}
