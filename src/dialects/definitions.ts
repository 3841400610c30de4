// Definitions of links and pictures (`[name]: address`) hold for a whole file in other programs; a slide of our own has
// only those that stand on it. So each slide gets the ones that it uses.
import type { Body } from './body.ts';
import { fencedLines, type Line } from './line.ts';

const DEFINED = /^ {0,3}\[([^\]^][^\]]*)\]:[ \t]*(?:\n[ \t]*)?(<[^>\n]*>|[^\s<]\S*)/gm;
const nameOf = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Name and address of each definition outside of code; the first of a name counts. */
export function definitionsIn(lines: readonly Line[]): Map<string, string> {
  const inside = fencedLines(lines);
  const text = lines.map((line, i) => (inside[i] === -1 ? line.text : '')).join('\n');
  const out = new Map<string, string>();
  for (const [, name = '', address = ''] of text.matchAll(DEFINED))
    if (!out.has(nameOf(name))) out.set(nameOf(name), address);
  return out;
}

/** `![words][name]` and `[words][name]` with their addresses in place. */
export function resolveNames(body: Body, known: ReadonlyMap<string, string>): void {
  if (!known.size || !body.text.includes('][')) return;
  body.replace(/\[((?:[^[\]\\]|\\.)*)\]\[([^\]^][^\]]*)?\]/g, ([whole, words = '', name]) => {
    const address = known.get(nameOf(name ?? words));
    return address === undefined ? whole : `[${words}](${address})`;
  });
}
