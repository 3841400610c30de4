// A diagram in words, for those who do not see it: what leads where, and what belongs together.
import type { FlowGraph } from './graph.ts';

export function wordsOf({ nodes, edges, groups, description }: FlowGraph): string {
  if (description) return description;
  const names = new Map(nodes.map(({ id, text }) => [id, text.replaceAll('\n', ' ').trim() || id] as const));
  const sentences: string[] = [];
  for (const { id } of nodes) {
    const own = edges.filter(({ from, arrow }) => from === id && arrow);
    const joined = edges.filter(({ from, arrow }) => from === id && !arrow);
    const ends = (list: typeof own) =>
      list.map(({ to, text }) => `${names.get(to)}${text ? ` (${text.replaceAll('\n', ' ')})` : ''}`);
    if (own.length) sentences.push(`${names.get(id)} leads to ${listed(ends(own))}`);
    if (joined.length) sentences.push(`${names.get(id)} is joined with ${listed(ends(joined))}`);
    if (!edges.some(({ from, to }) => from === id || to === id)) sentences.push(`${names.get(id)}`);
  }
  for (const { id, text } of groups) {
    const inside = nodes.filter(({ parent }) => parent === id).map((node) => names.get(node.id) as string);
    if (text && inside.length) sentences.push(`${text.replaceAll('\n', ' ')}: ${listed(inside)}`);
  }
  return `${sentences.join('; ')}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
