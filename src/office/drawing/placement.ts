// Where a shape stands on the slide: transforms of groups around it applied, lengths in points (ECMA-376 Part 1,
// 20.1.7).
import type { Box } from '../../base/geometry.ts';
import { child, flagOf, numberOf, type XmlElement } from '../xml.ts';

export interface Placement {
  /** Before it is turned. */
  readonly box: Box;
  /** Degrees clockwise about the middle, 0 to below 360. */
  readonly rotation: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

/** What children of a group are moved by, from the outermost on. */
export interface GroupFrame extends Placement {
  /** The children's own coordinates. */
  readonly inner: Box;
}

/** `a:xfrm` or `p:xfrm`; undefined where it gives no place. */
export function readPlacement(transform: XmlElement | undefined): Placement | undefined {
  const box = boxOf(child(transform, 'a:off'), child(transform, 'a:ext'));
  if (!transform || !box) return undefined;
  return {
    box,
    rotation: turn((numberOf(transform, 'rot') ?? 0) / 60_000),
    flipH: flagOf(transform, 'flipH') ?? false,
    flipV: flagOf(transform, 'flipV') ?? false,
  };
}

export function readGroupFrame(transform: XmlElement | undefined): GroupFrame | undefined {
  const placed = readPlacement(transform);
  if (!placed) return undefined;
  const inner = boxOf(child(transform, 'a:chOff'), child(transform, 'a:chExt'));
  return { ...placed, inner: inner && inner.w > 0 && inner.h > 0 ? inner : placed.box };
}

function boxOf(offset: XmlElement | undefined, extent: XmlElement | undefined): Box | undefined {
  const [x, y, w, h] = [
    numberOf(offset, 'x'),
    numberOf(offset, 'y'),
    numberOf(extent, 'cx'),
    numberOf(extent, 'cy'),
  ] as const;
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  return { x: x / 12_700, y: y / 12_700, w: Math.max(0, w) / 12_700, h: Math.max(0, h) / 12_700 };
}

const turn = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** A child of a group in the coordinates of what is around the group. */
export function placeInGroup(placed: Placement, group: GroupFrame): Placement {
  const { box, inner } = group;
  const [sx, sy] = [box.w / (inner.w || 1), box.h / (inner.h || 1)];
  // a child on its side is stretched along its own axes
  const sideways = Math.abs((placed.rotation % 180) - 90) < 45;
  const [kx, ky] = sideways ? [sy, sx] : [sx, sy];
  const [w, h] = [placed.box.w * kx, placed.box.h * ky];
  let x = box.x + (placed.box.x + placed.box.w / 2 - inner.x) * sx;
  let y = box.y + (placed.box.y + placed.box.h / 2 - inner.y) * sy;
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  if (group.flipH) x = 2 * middle.x - x;
  if (group.flipV) y = 2 * middle.y - y;
  const angle = (group.rotation / 180) * Math.PI;
  const [dx, dy] = [x - middle.x, y - middle.y];
  x = middle.x + dx * Math.cos(angle) - dy * Math.sin(angle);
  y = middle.y + dx * Math.sin(angle) + dy * Math.cos(angle);
  const mirrored = group.flipH !== group.flipV;
  return {
    box: { x: x - w / 2, y: y - h / 2, w, h },
    rotation: turn((mirrored ? -placed.rotation : placed.rotation) + group.rotation),
    flipH: placed.flipH !== group.flipH,
    flipV: placed.flipV !== group.flipV,
  };
}

/** The box around a placed shape once it is turned. */
export function extentOf({ box, rotation }: Placement): Box {
  if (rotation === 0) return box;
  const angle = (rotation / 180) * Math.PI;
  const [c, s] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [w, h] = [box.w * c + box.h * s, box.w * s + box.h * c];
  return { x: box.x + box.w / 2 - w / 2, y: box.y + box.h / 2 - h / 2, w, h };
}
