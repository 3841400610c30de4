// A row of heights cut into columns, in order, so that the highest column is as low as it can be.

/** From and to of each column; there are as many as asked, or as there are heights. */
export function evenColumns(heights: readonly number[], columns: number): [from: number, to: number][] {
  const count = Math.min(columns, heights.length);
  const before = [0];
  for (const height of heights) before.push((before[before.length - 1] ?? 0) + height);
  const sum = (from: number, to: number) => (before[to] ?? 0) - (before[from] ?? 0);
  // best[k][n]: the lowest that k columns of the first n can be, and where the last of them begins
  let best = heights.map((_, n) => ({ high: sum(0, n + 1), cuts: [0] }));
  for (let k = 2; k <= count; k++) {
    best = heights.map((_, n) => {
      let found = best[n] as { high: number; cuts: number[] };
      for (let cut = k - 1; cut <= n; cut++) {
        const rest = best[cut - 1] as { high: number; cuts: number[] };
        const high = Math.max(rest.high, sum(cut, n + 1));
        if (rest.cuts.length === k - 1 && (high < found.high - 1e-9 || found.cuts.length < k))
          found = { high, cuts: [...rest.cuts, cut] };
      }
      return found;
    });
  }
  const cuts = best[heights.length - 1]?.cuts ?? [];
  return cuts.map((from, i) => [from, cuts[i + 1] ?? heights.length]);
}
