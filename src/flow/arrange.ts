// Where nodes stand: layered layout by dagre, loaded when a deck has a diagram. Everything runs downwards here; other
// directions are turned afterwards, so that routes are reckoned once.
import type { Box, Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Parts {
  readonly nodes: readonly (Size & { readonly id: string; readonly parent?: string })[];
  readonly groups: readonly { readonly id: string; readonly parent?: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label?: Size }[];
  /** Distance between neighbours in a row, and between rows. */
  readonly beside: Pt;
  readonly between: Pt;
}

/** Centres of nodes by id; for each edge the points it is to pass, and the box of its label. */
export interface Arranged {
  readonly centres: ReadonlyMap<string, Point>;
  readonly edges: readonly { readonly points: readonly Point[]; readonly label?: Box }[];
}

/** Undefined: the layout failed. */
export type FlowEngine = (parts: Parts) => Arranged | undefined;

export const FLOW_ENGINE = 'flow';

export async function loadFlowEngine(): Promise<FlowEngine> {
  const { Graph, layout } = await import('@dagrejs/dagre');

  const attempt = (parts: Parts, grouped: boolean): Arranged => {
    const graph = new Graph({ multigraph: true, compound: true });
    graph.setGraph({ rankdir: 'TB', nodesep: parts.beside, edgesep: parts.beside / 2, ranksep: parts.between });
    graph.setDefaultEdgeLabel(() => ({}));
    // names of nodes and groups may be the same
    for (const { id, w, h } of parts.nodes) graph.setNode(`n ${id}`, { width: w, height: h });
    if (grouped) {
      for (const { id } of parts.groups) graph.setNode(`g ${id}`, {});
      for (const { id, parent } of parts.groups) if (parent !== undefined) graph.setParent(`g ${id}`, `g ${parent}`);
      for (const { id, parent } of parts.nodes) if (parent !== undefined) graph.setParent(`n ${id}`, `g ${parent}`);
    }
    for (const [i, { from, to, label }] of parts.edges.entries())
      graph.setEdge(`n ${from}`, `n ${to}`, { width: label?.w ?? 0, height: label?.h ?? 0, labelpos: 'c' }, String(i));
    layout(graph);
    const centres = new Map(parts.nodes.map(({ id }) => [id, pointOf(graph.node(`n ${id}`))] as const));
    const edges = parts.edges.map(({ from, to, label }, i) => {
      const edge = graph.edge(`n ${from}`, `n ${to}`, String(i)) as {
        points?: readonly Point[];
        x?: number;
        y?: number;
      };
      const points = (edge.points ?? []).map(pointOf);
      if (!label) return { points };
      const { x, y } = pointOf(edge as Point);
      return { points, label: { x: x - label.w / 2, y: y - label.h / 2, w: label.w, h: label.h } };
    });
    return inReadingOrder({ centres, edges });
  };

  return (parts) => {
    for (const grouped of [true, false]) {
      try {
        return attempt(parts, grouped);
      } catch {
        // a graph that its compound layout cannot do is laid out without groups
      }
    }
    return undefined;
  };
}

/** Mirrored, where neighbours then stand more often in the order in which they are written. */
function inReadingOrder(arranged: Arranged): Arranged {
  const centres = [...arranged.centres.values()];
  let order = 0;
  for (const [i, a] of centres.entries())
    for (const b of centres.slice(i + 1)) if (Math.abs(a.y - b.y) < 1) order += Math.sign(b.x - a.x);
  if (order >= 0) return arranged;
  const mirror = <P extends Point>(p: P): P => ({ ...p, x: -p.x });
  return {
    centres: new Map([...arranged.centres].map(([id, p]) => [id, mirror(p)] as const)),
    edges: arranged.edges.map(({ points, label }) => ({
      points: points.map(mirror),
      ...(label && { label: { ...label, x: -label.x - label.w } }),
    })),
  };
}

function pointOf({ x, y }: { x?: number; y?: number }): Point {
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Error('no place');
  return { x: x as number, y: y as number };
}
