// Rows of a layout as bands, and the gaps between them, in which nothing stands: lines run across only there.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Point } from './arrange.ts';

export interface Band {
  readonly centre: Pt;
  readonly top: Pt;
  readonly foot: Pt;
  readonly boxes: readonly Box[];
}

const middle = ({ y, h }: Box): Pt => y + h / 2;

/** Boxes of about one height's centre share a band. */
export function bandsOf(boxes: readonly Box[]): Band[] {
  const bands: { centre: Pt; boxes: Box[] }[] = [];
  for (const box of [...boxes].sort((a, b) => middle(a) - middle(b))) {
    const last = bands[bands.length - 1];
    if (last && middle(box) - last.centre < 1) last.boxes.push(box);
    else bands.push({ centre: middle(box), boxes: [box] });
  }
  return bands.map(({ centre, boxes: own }) => ({
    centre,
    boxes: own,
    top: Math.min(...own.map(({ y }) => y)),
    foot: Math.max(...own.map(({ y, h }) => y + h)),
  }));
}

export const bandAt = (bands: readonly Band[], box: Box): number =>
  bands.findIndex(({ centre }) => Math.abs(centre - middle(box)) < 1);

/** Where a line through `points` (downwards or upwards) is at height `y`. */
export function acrossAt(points: readonly Point[], y: Pt): Pt | undefined {
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (!a || (a.y - y) * (b.y - y) > 0) continue;
    return a.y === b.y ? b.x : a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
  }
  return undefined;
}

/** A stretch across a gap, from x to x, for the edge with these ends. */
export interface Run {
  readonly gap: number;
  readonly x1: Pt;
  readonly x2: Pt;
  readonly from: string;
  readonly to: string;
  /** The height half way, which programs take that reckon routes themselves. */
  readonly wanted?: Pt;
}

/** A height for each run: those that overlap stand apart, unless they fan out from one node or into one. */
export function heightsOf(runs: readonly Run[], bands: readonly Band[]): Pt[] {
  const track = new Map<Run, number>();
  const counts = new Map<number, number>();
  const left = (run: Run) => Math.min(run.x1, run.x2);
  const right = (run: Run) => Math.max(run.x1, run.x2);
  const keys = new Map(runs.map((run) => [run, keyOf(run, runs)] as const));
  for (const run of [...runs].sort((a, b) => a.gap - b.gap || left(a) - left(b))) {
    const taken = new Set<number>();
    for (const [other, at] of track) {
      const joined = keys.get(other) === keys.get(run);
      if (other.gap === run.gap && !joined && left(other) < right(run) + 2 && left(run) < right(other) + 2)
        taken.add(at);
    }
    let free = 0;
    while (taken.has(free)) free++;
    track.set(run, free);
    counts.set(run.gap, Math.max(counts.get(run.gap) ?? 0, free + 1));
  }
  return runs.map((run) => {
    const above = bands[run.gap]?.foot ?? 0;
    const below = bands[run.gap + 1]?.top ?? above;
    const count = counts.get(run.gap) ?? 1;
    const others =
      count === 1 ? runs.flatMap(({ gap, wanted }) => (gap === run.gap && wanted !== undefined ? [wanted] : [])) : [];
    if (others.length) {
      const mean = others.reduce((sum, y) => sum + y, 0) / others.length;
      return Math.min(Math.max(mean, above + (below - above) / 4), below - (below - above) / 4);
    }
    return above + ((below - above) * ((track.get(run) ?? 0) + 1)) / (count + 1);
  });
}

/** The node that a run fans out from or into, whichever more runs of its gap share. */
function keyOf({ gap, from, to }: Run, runs: readonly Run[]): string {
  const out = runs.filter((other) => other.gap === gap && other.from === from).length;
  const into = runs.filter((other) => other.gap === gap && other.to === to).length;
  return into > out ? `to ${to}` : `from ${from}`;
}
