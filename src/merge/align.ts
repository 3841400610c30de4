// Which piece of one version is which of the other: slides by what they are and say, pieces of a slide in their order.

/** A place in the first list, one in the second, or both where the two belong together. */
export type Pair = readonly [a: number | undefined, b: number | undefined];

/**
 * The pairing of two sequences that keeps their order and whose likeness is largest in all (Needleman and Wunsch,
 * without a
 * price for gaps). `alike` gives 0..1; what is below `least` is never paired. Time and memory grow with the product of
 * the
 * lengths, so long equal beginnings and ends are taken off first.
 */
export function pairInOrder<T>(a: readonly T[], b: readonly T[], alike: (a: T, b: T) => number, least = 0.4): Pair[] {
  let start = 0;
  const same = (i: number, j: number) => alike(a[i] as T, b[j] as T) === 1;
  while (start < a.length && start < b.length && same(start, start)) start++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && same(a.length - 1 - tail, b.length - 1 - tail)) tail++;
  const head = Array.from({ length: start }, (_, i): Pair => [i, i]);
  const foot = Array.from({ length: tail }, (_, i): Pair => [a.length - tail + i, b.length - tail + i]);
  return [...head, ...middle(a, b, start, tail, alike, least), ...foot];
}

function middle<T>(
  a: readonly T[],
  b: readonly T[],
  start: number,
  tail: number,
  alike: (a: T, b: T) => number,
  least: number,
): Pair[] {
  const [rows, columns] = [a.length - start - tail, b.length - start - tail];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const likeness = Array.from({ length: rows }, () => new Float64Array(columns));
  const at = (i: number, j: number) => (best[i] as Float64Array)[j] as number;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const score = alike(a[start + i] as T, b[start + j] as T);
      (likeness[i] as Float64Array)[j] = score;
      const paired = score >= least ? score + at(i + 1, j + 1) : -1;
      (best[i] as Float64Array)[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    const score = i < rows && j < columns ? ((likeness[i] as Float64Array)[j] as number) : -1;
    if (score >= least && at(i, j) === score + at(i + 1, j + 1)) pairs.push([start + i++, start + j++]);
    else if (i < rows && (j >= columns || at(i + 1, j) >= at(i, j + 1))) pairs.push([start + i++, undefined]);
    else pairs.push([undefined, start + j++]);
  }
  return pairs;
}

/** Share of words that two texts have in common (Dice), 1 where they are equal. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [bag(a), bag(b)];
  let common = 0;
  for (const [word, count] of x) common += Math.min(count, y.get(word) ?? 0);
  const total = sum(x) + sum(y);
  const words = total ? (2 * common) / total : 0;
  // one word alone has no common words with its correction
  return Math.min(0.99, Math.max(words, total <= 4 ? letters(a, b) : 0));
}

const bag = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

/** Share of pairs of neighbouring letters in common. */
function letters(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [x, y] = [pairs(a.toLowerCase()), pairs(b.toLowerCase())];
  const rest = [...y];
  const common = x.filter((pair) => {
    const i = rest.indexOf(pair);
    if (i >= 0) rest.splice(i, 1);
    return i >= 0;
  }).length;
  return x.length + y.length ? (2 * common) / (x.length + y.length) : 0;
}

export interface SlideLike {
  readonly creationId?: string;
  readonly title: string;
  readonly units: readonly { readonly text: string }[];
}

/** Slides that are the same, in any order; a slide that has none on the other side stands alone. */
export function pairSlides(base: readonly SlideLike[], edited: readonly SlideLike[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const take = (i: number, j: number) => {
    pairs.set(i, j);
    taken.add(j);
  };
  const texts = (slides: readonly SlideLike[]) => slides.map(({ units }) => units.map(({ text }) => text).join('\n'));
  const [before, after] = [texts(base), texts(edited)];
  // a copied slide keeps its id, so an id counts only where it stands once
  const unique = (slides: readonly SlideLike[]) => {
    const counts = new Map<string, number[]>();
    for (const [i, { creationId }] of slides.entries())
      if (creationId) counts.set(creationId, [...(counts.get(creationId) ?? []), i]);
    return counts;
  };
  const [ids, others] = [unique(base), unique(edited)];
  for (const [id, [i, ...more]] of ids) {
    const found = others.get(id) ?? [];
    if (i !== undefined && !more.length && found.length === 1) take(i, found[0] as number);
  }
  for (const [i, text] of before.entries()) {
    if (pairs.has(i)) continue;
    const equal = after.flatMap((other, j) => (other === text && !taken.has(j) ? [j] : []));
    const nearest = equal.sort((x, y) => Math.abs(x - i) - Math.abs(y - i))[0];
    if (nearest !== undefined) take(i, nearest);
  }
  const open = before.flatMap((text, i) => {
    if (pairs.has(i)) return [];
    return after.flatMap((other, j) => {
      if (taken.has(j)) return [];
      const title = likeness(base[i]?.title ?? '', edited[j]?.title ?? '');
      return [{ i, j, score: 0.6 * likeness(text, other) + 0.4 * title - 0.001 * Math.abs(i - j) }];
    });
  });
  for (const { i, j, score } of open.sort((x, y) => y.score - x.score))
    if (score > 0.45 && !pairs.has(i) && !taken.has(j)) take(i, j);
  return pairs;
}

/** Members of the longest run of rising numbers: what stayed in order, so that all others have moved. */
export function longestRise(order: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let end = -1;
  for (const [i, value] of order.entries()) {
    lengths[i] = 1;
    before[i] = -1;
    for (let k = 0; k < i; k++)
      if ((order[k] as number) < value && (lengths[k] as number) + 1 > (lengths[i] as number)) {
        lengths[i] = (lengths[k] as number) + 1;
        before[i] = k;
      }
    if (end < 0 || (lengths[i] as number) > (lengths[end] as number)) end = i;
  }
  const kept = new Set<number>();
  for (let i = end; i >= 0; i = before[i] as number) kept.add(order[i] as number);
  return kept;
}
