// Which lines of dashes separate slides, and which are rules of a div that is closed.
import { divHead } from './div-head.ts';
import type { Dashes } from './enclosed.ts';
import type { Line } from './lines.ts';

/** Follows `:::` over the lines outside of lists; a separator in a div that is closed is a rule of that div. */
export function walkDivs(read: readonly (Line | undefined)[], start: number, dashes: ReadonlyMap<number, Dashes>) {
  const found: number[] = [];
  const opened: number[] = [];
  const change = new Int32Array(read.length + 1);
  for (let i = start; i < read.length; ) {
    const line = read[i];
    const rule = line ? dashes.get(i) : undefined;
    if (rule?.separates) {
      found.push(i);
      // with front matter behind it the line can only be a separator, whatever was left open
      if (rule.next > i + 1) opened.length = 0;
    }
    const head = line?.kind === 'div' && line.depth === 0 ? divHead(line.text.slice(line.at)) : undefined;
    if (head) opened.push(i);
    const from = head === '' ? opened.pop() : undefined;
    if (from !== undefined) {
      change[from] = (change[from] as number) + 1;
      change[i + 1] = (change[i + 1] as number) - 1;
    }
    i = rule?.next ?? i + 1;
  }
  let sum = 0;
  const depth = change.map((by) => {
    sum += by;
    return sum;
  });
  const free = (i: number) => read[i]?.kind === 'text' && read[i]?.depth === 0 && !depth[i];
  return { separators: found.filter((i) => !depth[i]), free };
}
