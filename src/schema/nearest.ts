// "Did you mean": the known name with the fewest typing mistakes, if any is near enough.

/** Edit distance with neighbours swapped counted once (Damerau-Levenshtein, optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    const above = rows[i - 1] as number[];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] as number) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] as number;
}

export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase().slice(0, 80);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(wanted, candidate.toLowerCase().slice(0, 80));
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** The name under which `others` lists another name for it, each entry some words with blanks between. */
export const knownAs = (name: string, others: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(others).find(([, names]) => names.split(' ').includes(name))?.[0];
