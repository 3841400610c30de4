// Where a line between two shapes runs on the slide, turned and mirrored as it is, and how far a point is from it.
import type { ConnectorShape } from '../../office/shape.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners in points on the slide. */
function cornersOf({ box, geometry, rotation, flipH, flipV }: ConnectorShape): Point[] {
  const d = geometry.outlines?.[0]?.d ?? `M0 0 L${box.w} ${box.h}`;
  let [x, y] = [0, 0];
  const local = [...d.matchAll(/([MLHV])\s*(-?[\d.]+)(?:[ ,](-?[\d.]+))?/g)].map(([, sign, a, b]): Point => {
    if (sign === 'V') y = Number(a);
    else x = Number(a);
    if (sign === 'M' || sign === 'L') y = Number(b);
    return { x, y };
  });
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
  const turn = (rotation * Math.PI) / 180;
  return local.map((point) => {
    const dx = (point.x - box.w / 2) * (flipH ? -1 : 1);
    const dy = (point.y - box.h / 2) * (flipV ? -1 : 1);
    return { x: cx + dx * Math.cos(turn) - dy * Math.sin(turn), y: cy + dx * Math.sin(turn) + dy * Math.cos(turn) };
  });
}

export function distanceTo(line: ConnectorShape, { x, y }: Point): number {
  const corners = cornersOf(line);
  return Math.min(
    ...corners.slice(1).map((b, i) => {
      const a = corners[i] as Point;
      const long = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
      const at = long ? Math.max(0, Math.min(1, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / long)) : 0;
      return Math.hypot(x - a.x - at * (b.x - a.x), y - a.y - at * (b.y - a.y));
    }),
  );
}
