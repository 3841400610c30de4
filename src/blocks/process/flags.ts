// Labels on one side of an axis, each on a pole over its own place where there is room, else moved as little as need
// be. They stay in order and never overlap, so that no line to them crosses another.
import type { Pt } from '../../base/units.ts';

export interface Flag {
  /** Left edge of the label with its pole. */
  readonly left: Pt;
  readonly w: Pt;
  /** The pole stands at its right edge, the words before it. */
  readonly turned: boolean;
  /** How far the pole is from its place. */
  readonly moved: Pt;
}

/** What a turned label and a bent line cost, in points by which labels move. */
const TURNED = 12;
const BENT = 90;
/** A pole that stands so near to its place stands over it. */
const NEAR = 2;

export interface Flags {
  readonly flags: readonly Flag[];
  readonly cost: number;
  /** By how much all of them are wider than the room. */
  readonly over: Pt;
}

/** The best places for labels of these widths, over places in order. */
export function placeFlags(at: readonly Pt[], widths: readonly Pt[], width: Pt, gap: Pt): Flags {
  const total = widths.reduce((sum, w) => sum + w, 0) + gap * Math.max(0, widths.length - 1);
  let best: Flags | undefined;
  for (let turns = 0; turns < 2 ** at.length; turns++) {
    const isTurned = (i: number) => Math.floor(turns / 2 ** i) % 2 === 1;
    const wanted = at.map((x, i) => (isTurned(i) ? x - (widths[i] as Pt) : x));
    const flags = spread(wanted, widths, Math.max(0, width - total), gap).map((left, i): Flag => {
      const w = widths[i] as Pt;
      return { left, w, turned: isTurned(i), moved: left + (isTurned(i) ? w : 0) - (at[i] as Pt) };
    });
    const cost = flags.reduce(
      (sum, { moved, turned }) => sum + Math.abs(moved) + (Math.abs(moved) > NEAR ? BENT : 0) + (turned ? TURNED : 0),
      0,
    );
    if (!best || cost < best.cost - 0.01) best = { flags, cost, over: Math.max(0, total - width) };
  }
  return best as Flags;
}

/** Left edges in order and apart, by least squares from the wanted ones; `slack` is the room that is left over. */
function spread(wanted: readonly Pt[], widths: readonly Pt[], slack: Pt, gap: Pt): Pt[] {
  let before = 0;
  const offsets = widths.map((w) => {
    const own = before;
    before += w + gap;
    return own;
  });
  const pools: { sum: number; count: number }[] = [];
  const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
  for (const [i, want] of wanted.entries()) {
    let pool = { sum: want - (offsets[i] as Pt), count: 1 };
    for (let last = pools[pools.length - 1]; last && mean(last) > mean(pool); last = pools[pools.length - 1]) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const places = pools.flatMap((pool) => Array<Pt>(pool.count).fill(Math.min(Math.max(0, mean(pool)), slack)));
  return places.map((place, i) => place + (offsets[i] as Pt));
}
