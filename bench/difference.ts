// Two lists without regard to order.

/** What the first has more of, and what the second has. */
export function difference(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const counts = new Map<string, number>();
  for (const one of b) counts.set(one, (counts.get(one) ?? 0) + 1);
  const more = a.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
  return [more, [...counts].flatMap(([one, left]) => Array.from({ length: Math.max(0, left) }, () => one))];
}
