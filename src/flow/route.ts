// Edges as lines of straight stretches between the middles of nodes' sides: the forms that PowerPoint's bent connectors
// have (one to five stretches), so that both outputs draw the same. Routes keep clear of nodes and labels where they
// can.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Arranged, Point } from './arrange.ts';
import { type Band, bandAt, bandsOf, heightsOf, type Run } from './bands.ts';
import { across, along, isClear, isOpen, overlap } from './clear.ts';
import { laneOf, type Route } from './lane.ts';

export type { Route };

import { planOf } from './plan.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  /** Room beside nodes for frames that it passes. */
  readonly room?: Pt;
}

/** `em` is the size of the text: what is nearer than half of it counts as in line. */
export function routesOf(boxes: ReadonlyMap<string, Box>, edges: readonly Edge[], arranged: Arranged, em: Pt): Route[] {
  const labels = arranged.edges.flatMap(({ label, points }) => (label && points.length ? [label] : []));
  const bands = bandsOf([...boxes.values(), ...labels]);
  const near = em / 2;
  const lanes: { x: Pt; top: Pt; foot: Pt }[] = [];
  const levels: Level[] = [];
  const runs: Run[] = [];
  const made = edges.map(({ from, to, room = 0 }, i): (() => Route) | Route => {
    const [a, b] = [boxes.get(from) as Box, boxes.get(to) as Box];
    const { points, label: given } = arranged.edges[i] as Arranged['edges'][number];
    // an edge that the layout does not know has its label where it runs
    const label = points.length ? given : undefined;
    if (from === to) return loop(a, em, given);
    const [start, end] = [bandAt(bands, a), bandAt(bands, b)];
    const own = [a, b, ...(label ? [label] : [])];
    const clear = (x: Pt, first: number, last: number) => isClear(x, bands.slice(first, last + 1), own, near / 2);
    if (end < start) {
      const lane = laneOf({
        a,
        b,
        room: room && room + (given?.w ?? 0) / 2,
        label: given,
        points,
        bands: bands.slice(end, start + 1),
        own,
        near,
        lanes,
      });
      if (lane) return lane;
    }
    const [upper, lower] = end < start ? [b, a] : [a, b];
    const level =
      label &&
      levelOf({
        upper,
        lower,
        label,
        bands: bands.slice(Math.min(start, end), Math.max(start, end) + 1),
        own,
        near,
        levels,
        from,
        to,
      });
    if (level)
      return end < start ? { ...level, points: [...level.points].reverse(), from: 'top', to: 'bottom' } : level;
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    const plan = planOf({ from: across(upper), to: across(lower), first, last, points, label, bands, near, clear });
    const indices = plan.gaps.map(
      (gap, k) =>
        runs.push({
          gap,
          x1: plan.xs[k] as Pt,
          x2: plan.xs[k + 1] as Pt,
          from,
          to,
          ...(plan.gaps.length === 1 && { wanted: (upper.y + upper.h + lower.y) / 2 }),
        }) - 1,
    );
    return () => {
      const heights = heightsAll();
      const line: Point[] = [{ x: plan.xs[0] as Pt, y: upper.y + upper.h }];
      for (const [k, index] of indices.entries()) {
        const y = heights[index] as Pt;
        line.push({ x: plan.xs[k] as Pt, y }, { x: plan.xs[k + 1] as Pt, y });
      }
      line.push({ x: plan.xs[plan.xs.length - 1] as Pt, y: lower.y });
      const moved = label && { ...label, x: nearestTo(plan.xs, across(label)) - label.w / 2 };
      const down = end >= start;
      const placed = given && !points.length ? onLongest(line, given) : moved;
      return {
        points: down ? line : line.reverse(),
        from: down ? 'bottom' : 'top',
        to: down ? 'top' : 'bottom',
        ...(placed && { label: placed }),
      };
    };
  });
  let heights: Pt[] | undefined;
  function heightsAll(): Pt[] {
    heights ??= heightsOf(runs, bands);
    return heights;
  }
  return made.map((route) => (typeof route === 'function' ? route() : route));
}

/** A label in the middle of the longest stretch. */
function onLongest(line: readonly Point[], label: Box): Box {
  let best: [Point, Point] = [line[0] as Point, line[1] as Point];
  const length = ([a, b]: [Point, Point]) => Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  for (const [i, b] of line.entries()) {
    const a = line[i - 1];
    if (a && length([a, b]) > length(best)) best = [a, b];
  }
  const [a, b] = best;
  return { ...label, x: (a.x + b.x - label.w) / 2, y: (a.y + b.y - label.h) / 2 };
}

const nearestTo = (xs: readonly Pt[], x: Pt): Pt =>
  xs.reduce((best, one) => (Math.abs(one - x) < Math.abs(best - x) ? one : best), xs[0] as Pt);

/** A stretch across with a label on it, and the edge it belongs to. */
interface Level {
  readonly x1: Pt;
  readonly x2: Pt;
  readonly y: Pt;
  readonly from: string;
  readonly to: string;
}

interface Levelled extends Edge {
  readonly upper: Box;
  readonly lower: Box;
  readonly label: Box;
  readonly bands: readonly Band[];
  readonly own: readonly Box[];
  readonly near: Pt;
  readonly levels: Level[];
}

/**
 * One step half way down, the label on its level stretch: where that is long enough, and only the label's row lies
 * between.
 */
function levelOf({ upper, lower, label, bands, own, near, levels, from, to }: Levelled): Route | undefined {
  const [x1, x2] = [across(upper), across(lower)];
  const y = (upper.y + upper.h + lower.y) / 2;
  const moved = { ...label, x: (x1 + x2) / 2 - label.w / 2, y: y - label.h / 2 };
  if (bands.length !== 3 || Math.abs(x2 - x1) < label.w + 2 * near || !isOpen(y, x1, x2, bands, own)) return undefined;
  const [a, b, c] = bands as [Band, Band, Band];
  if (
    moved.y < a.foot + near / 2 ||
    moved.y + moved.h > c.top - near / 2 ||
    b.boxes.some((box) => box !== label && overlap(box, moved))
  )
    return undefined;
  const crossed = levels.some(
    (other) =>
      other.to !== to &&
      Math.abs(other.y - y) < near &&
      Math.min(other.x1, other.x2) < Math.max(x1, x2) &&
      Math.min(x1, x2) < Math.max(other.x1, other.x2),
  );
  if (crossed) return undefined;
  levels.push({ x1, x2, y, from, to });
  const points = [
    { x: x1, y: upper.y + upper.h },
    { x: x1, y },
    { x: x2, y },
    { x: x2, y: lower.y },
  ];
  return { points, from: 'bottom', to: 'top', label: moved };
}

/** From a node to itself: out at the side, back in at the top. */
function loop(box: Box, em: Pt, label: Box | undefined): Route {
  const [out, above] = [box.x + box.w + em, box.y - em * 0.7];
  const points = [
    { x: box.x + box.w, y: along(box) },
    { x: out, y: along(box) },
    { x: out, y: above },
    { x: across(box), y: above },
    { x: across(box), y: box.y },
  ];
  return {
    points,
    from: 'right',
    to: 'top',
    ...(label && { label: { ...label, x: out + em / 4, y: along(box) - label.h / 2 } }),
  };
}
