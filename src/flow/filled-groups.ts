// Which subgraphs hold a node, themselves or further in: the others are not drawn.
import type { FlowGroup, FlowNode } from './graph.ts';

export function filledGroups(nodes: Iterable<FlowNode>, groups: ReadonlyMap<string, FlowGroup>): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { parent } of nodes) {
    for (let id = parent; id !== undefined && !filled.has(id); id = groups.get(id)?.parent) filled.add(id);
  }
  return filled;
}
