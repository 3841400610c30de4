// `lines="2,4-6"` and `lines="2|4-6"`: which lines of a code block are marked, and in which step.

/** Lines (from 1) marked together, in order; each group is a step where there are several. */
export type LineGroups = readonly (readonly number[])[];

/** Undefined where the text is no list of lines. Lines beyond the last one are left out. */
export function readLines(text: string, count: number): { groups: LineGroups; beyond: boolean } | undefined {
  const groups: number[][] = [];
  let beyond = false;
  for (const part of text.split('|')) {
    const lines = new Set<number>();
    for (const piece of part.split(',')) {
      const found = /^\s*(\d{1,6})(?:\s*[-\u2013]\s*(\d{1,6}))?\s*$/.exec(piece);
      if (!found) return undefined;
      const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
      if (from < 1 || to < from) return undefined;
      if (to > count) beyond = true;
      for (let line = from; line <= Math.min(to, count); line++) lines.add(line);
    }
    groups.push([...lines].sort((a, b) => a - b));
  }
  return { groups, beyond };
}

/** Neighbouring lines as stretches, first and last. */
export function stretchesOf(lines: readonly number[]): { first: number; last: number }[] {
  const out: { first: number; last: number }[] = [];
  for (const line of lines) {
    const open = out[out.length - 1];
    if (open && open.last + 1 === line) open.last = line;
    else out.push({ first: line, last: line });
  }
  return out;
}
