// Where an edge runs across, before its runs have heights: straight, in one step, or around something.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Point } from './arrange.ts';
import { acrossAt, type Band, bandAt } from './bands.ts';
import { across } from './clear.ts';

/** A route whose runs have no height yet: places across, and the gaps in which it goes from one to the next. */
export interface Plan {
  readonly xs: readonly Pt[];
  readonly gaps: readonly number[];
}

interface Between {
  readonly from: Pt;
  readonly to: Pt;
  readonly first: number;
  readonly last: number;
  readonly points: readonly Point[];
  readonly label: Box | undefined;
  readonly bands: readonly Band[];
  readonly near: Pt;
  clear(x: Pt, first: number, last: number): boolean;
}

/** Straight, or with one step, or around something by a place in between; the first that meets nothing. */
export function planOf({ from, to, first, last, points, label, bands, near, clear }: Between): Plan {
  const inner = Array.from({ length: Math.max(0, last - first - 1) }, (_, k) => first + 1 + k);
  const labelBand = label ? bandAt(bands, label) : -1;
  // what dagre made room for in each row that the edge passes
  const free = inner.map((band) =>
    band === labelBand && label ? across(label) : (acrossAt(points, (bands[band] as Band).centre) ?? to),
  );
  const holdsLabel = (x: Pt) => !label || Math.abs(x - across(label)) <= near;
  const straight = Math.abs(from - to) < 0.5;
  if (straight && inner.every((band) => clear(from, band, band)) && holdsLabel(from)) return { xs: [from], gaps: [] };
  if (!straight) {
    const wanted = inner.map(
      (_, k) =>
        free.slice(0, k).every((x) => Math.abs(x - from) <= near) &&
        free.slice(k).every((x) => Math.abs(x - to) <= near),
    );
    const order = [...inner.map((_, k) => k), inner.length].sort(
      (a, b) => Number(wanted[b] ?? false) - Number(wanted[a] ?? false),
    );
    for (const k of order) {
      const gap = first + k;
      if (clear(from, first + 1, gap) && clear(to, gap + 1, last - 1) && holdsLabel(labelBand > gap ? to : from))
        return { xs: [from, to], gaps: [gap] };
    }
  }
  const places = [...(label ? [across(label)] : []), ...free].filter((x, i, all) => all.indexOf(x) === i);
  const outside = Math.max(...bands.flatMap(({ boxes }) => boxes.map((box) => box.x + box.w))) + 2 * near;
  for (const x of [...places, ...(label ? [] : [outside])]) {
    const steps = inner.length ? pairs(first, last - 1) : [];
    for (const [one, two] of steps) {
      if (labelBand >= 0 && (labelBand <= one || labelBand > two)) continue;
      if (clear(from, first + 1, one) && clear(x, one + 1, two) && clear(to, two + 1, last - 1))
        return joined({ xs: [from, x, to], gaps: [one, two] });
    }
  }
  const x = places[0] ?? (from + to) / 2;
  return inner.length ? joined({ xs: [from, x, to], gaps: [first, last - 1] }) : { xs: [from, to], gaps: [first] };
}

/** Pairs of gaps, the widest stretch between them first. */
function pairs(first: number, last: number): [number, number][] {
  const out: [number, number][] = [];
  for (let one = first; one < last; one++) for (let two = last; two > one; two--) out.push([one, two]);
  return out.sort(([a, b], [c, d]) => d - c - (b - a));
}

/** Without runs of no length. */
function joined({ xs, gaps }: Plan): Plan {
  const [a, x, b] = xs as [Pt, Pt, Pt];
  if (Math.abs(a - x) < 0.5) return { xs: [a, b], gaps: [gaps[1] as number] };
  if (Math.abs(x - b) < 0.5) return { xs: [a, b], gaps: [gaps[0] as number] };
  return { xs, gaps };
}
