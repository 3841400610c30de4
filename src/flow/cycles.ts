// Edges that close a cycle. They are kept out of the layered layout, which they would bend, and run back beside it.

/** Indices of edges that lead back to where a walk in the order of mention came from; edges of a node to itself are none. */
export function backEdges(nodes: readonly string[], edges: readonly { readonly from: string; readonly to: string }[]): Set<number> {
  const out = new Map<string, { readonly to: string; readonly index: number }[]>();
  for (const [index, { from, to }] of edges.entries()) if (from !== to) out.set(from, [...(out.get(from) ?? []), { to, index }]);
  const back = new Set<number>();
  const state = new Map<string, 'open' | 'done'>();
  for (const root of nodes) {
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
