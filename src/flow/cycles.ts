// Edges that close a cycle. They are kept out of the layered layout, which they would bend, and run back beside it.

type Ends = { readonly from: string; readonly to: string };

/**
 * Indices of the fewest edges that lead back, whichever node a walk begins at; with as few, of the walk that begins at
 * the node named first. Edges of a node to itself are none.
 */
export function backEdges(nodes: readonly string[], edges: readonly Ends[]): Set<number> {
  const out = new Map<string, { readonly to: string; readonly index: number }[]>();
  for (const [index, { from, to }] of edges.entries())
    if (from !== to) out.set(from, [...(out.get(from) ?? []), { to, index }]);
  let best = walked(nodes, out);
  for (const root of nodes.slice(1)) {
    if (!best.size) break;
    const found = walked([root, ...nodes], out);
    if (found.size < best.size) best = found;
  }
  return best;
}

/** Edges to where a walk from each root in turn came from. */
function walked(
  roots: readonly string[],
  out: ReadonlyMap<string, readonly { readonly to: string; readonly index: number }[]>,
): Set<number> {
  const back = new Set<number>();
  const state = new Map<string, 'open' | 'done'>();
  for (const root of roots) {
    if (state.has(root)) continue;
    const walk = [{ id: root, next: 0 }];
    state.set(root, 'open');
    for (let step = walk[walk.length - 1]; step; step = walk[walk.length - 1]) {
      const edge = out.get(step.id)?.[step.next++];
      if (!edge) {
        state.set(step.id, 'done');
        walk.pop();
      } else if (state.get(edge.to) === 'open') back.add(edge.index);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        walk.push({ id: edge.to, next: 0 });
      }
    }
  }
  return back;
}
