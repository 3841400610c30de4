// What lines have in common at their ends: drawn once, by the strongest of them.
import type { Pt } from '../base/units.ts';
import type { Point } from './arrange.ts';

export interface Line {
  readonly points: readonly Point[];
  /** A line is covered by one that is at least as strong: thick, solid, dashed. */
  readonly strength: number;
  readonly startHead: boolean;
  readonly endHead: boolean;
}

/** Lengths at a line's start and end that another one draws. */
export interface Shared {
  readonly from: Pt;
  readonly to: Pt;
}

export function sharedOf(lines: readonly Line[]): Shared[] {
  const made: Shared[] = [];
  for (const [i, line] of lines.entries()) {
    const covering = lines.filter(
      (other, j) => other.strength > line.strength || (other.strength === line.strength && j < i),
    );
    const most = (of: (other: Line) => Pt) => Math.max(0, ...covering.map(of));
    const from = most((other) => (other.startHead === line.startHead ? commonOf(line.points, other.points) : 0));
    const to = most((other) =>
      other.endHead === line.endHead ? commonOf([...line.points].reverse(), [...other.points].reverse()) : 0,
    );
    // one that lies on others as a whole is drawn, so that each edge has its line
    made.push(from + to < lengthOf(line) - 1 ? { from, to } : { from: 0, to: 0 });
  }
  return made;
}

const lengthOf = ({ points }: Line): Pt =>
  points.reduce((sum, b, k) => {
    const a = points[k - 1];
    return sum + (a ? Math.hypot(b.x - a.x, b.y - a.y) : 0);
  }, 0);

const NEAR = 0.02;
const same = (a: Pt, b: Pt): boolean => Math.abs(a - b) < NEAR;

/** How far two lines run together from where they begin. */
function commonOf(one: readonly Point[], other: readonly Point[]): Pt {
  let length = 0;
  for (let k = 1; k < Math.min(one.length, other.length); k++) {
    const [a, b, c, d] = [one[k - 1], one[k], other[k - 1], other[k]] as [Point, Point, Point, Point];
    if (!same(a.x, c.x) || !same(a.y, c.y)) return length;
    const [own, theirs] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - c.x, d.y - c.y)];
    const shorter = Math.min(own, theirs);
    const at = (from: Point, to: Point, whole: Pt): Point => ({
      x: from.x + ((to.x - from.x) * shorter) / (whole || 1),
      y: from.y + ((to.y - from.y) * shorter) / (whole || 1),
    });
    const [p, q] = [at(a, b, own), at(c, d, theirs)];
    if (!same(p.x, q.x) || !same(p.y, q.y)) return length;
    length += shorter;
    if (!same(own, theirs)) return length;
  }
  return length;
}
