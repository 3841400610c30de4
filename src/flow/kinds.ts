// What a node is in its diagram: where it begins or ends, a question, or a step on the way.
import { backEdges } from './cycles.ts';
import type { FlowGraph } from './graph.ts';

export type FlowKind = 'end' | 'question' | 'step';

/**
 * A diamond asks, round ends are an end; else what nothing leads to is one, and what leads nowhere as long as something
 * stands between them: where all were filled, nothing would stand out.
 */
export function kindsOf({ nodes, edges }: Pick<FlowGraph, 'nodes' | 'edges'>): Map<string, FlowKind> {
  const back = backEdges(
    nodes.map(({ id }) => id),
    edges,
  );
  const forward = edges.filter(({ from, to }, i) => from !== to && !back.has(i));
  const left = new Set(forward.map(({ from }) => from));
  const entered = new Set(forward.map(({ to }) => to));
  const between = nodes.some(({ id, shape }) => shape === 'diamond' || (left.has(id) && entered.has(id)));
  return new Map(
    nodes.map(({ id, shape }) => {
      if (shape === 'diamond') return [id, 'question'] as const;
      const outer = entered.has(id) ? between && !left.has(id) : left.has(id);
      return [id, shape === 'stadium' || outer ? 'end' : 'step'] as const;
    }),
  );
}
