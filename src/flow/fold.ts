// A long chain in several columns, each beginning beside the one before: downwards here, so that a chain to the right
// becomes rows, which are read as text is. The line from one column to the next runs between them.
import type { Box, Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { FlowGraph } from './graph.ts';
import type { Route } from './lane.ts';

/** Fewer nodes need no second column. */
const LEAST = 4;

export interface Chain {
  readonly nodes: readonly string[];
  /** Indices of the edges from each node to the next. */
  readonly edges: readonly number[];
}

/** The nodes in order, where the diagram is one long chain and nothing else. */
export function chainOf({ nodes, edges, groups }: FlowGraph): Chain | undefined {
  if (nodes.length < LEAST || edges.length !== nodes.length - 1 || groups.length) return undefined;
  const out = new Map(edges.map(({ from, to }, index) => [from, { to, index }] as const));
  const entered = new Set(edges.map(({ to }) => to));
  let next = nodes.find(({ id }) => !entered.has(id))?.id;
  const order: string[] = [];
  const between: number[] = [];
  while (next !== undefined && !order.includes(next)) {
    order.push(next);
    const edge = out.get(next);
    if (edge) between.push(edge.index);
    next = edge?.to;
  }
  return order.length === nodes.length ? { nodes: order, edges: between } : undefined;
}

/** Numbers of columns in which each but the last has the same number of nodes, two at least. */
export const foldsOf = ({ nodes: { length } }: Chain): number[] =>
  [2, 3, 4].filter((columns) => {
    const each = Math.ceil(length / columns);
    return each > 1 && Math.ceil(length / each) === columns;
  });

interface Parts {
  readonly sizes: ReadonlyMap<string, Size>;
  readonly labels: readonly (Size | undefined)[];
  /** Least distance between nodes of a column, and between columns, labels not counted. */
  readonly between: Pt;
  readonly beside: Pt;
}

export function folded(
  { nodes, edges }: Chain,
  columns: number,
  { sizes, labels, between, beside }: Parts,
): { boxes: Map<string, Box>; routes: Route[] } {
  const each = Math.ceil(nodes.length / columns);
  const sizeAt = (i: number): Size => sizes.get(nodes[i] as string) ?? { w: 0, h: 0 };
  const labelAt = (i: number): Size | undefined => labels[edges[i] as number];
  const isTurn = (i: number) => i % each === each - 1;
  const most = (indices: readonly number[], of: (i: number) => Pt | undefined): Pt =>
    Math.max(0, ...indices.map((i) => of(i) ?? 0));
  const all = nodes.map((_, i) => i);
  const tops: Pt[] = [];
  const heights = Array.from({ length: each }, (_, row) =>
    most(
      all.filter((i) => i % each === row),
      (i) => sizeAt(i).h,
    ),
  );
  for (const row of heights.keys()) {
    const above = row - 1;
    const label = most(
      all.filter((i) => i % each === above && !isTurn(i)),
      (i) => labelAt(i)?.h,
    );
    tops.push(row ? (tops[above] as Pt) + (heights[above] as Pt) + between + label : 0);
  }
  const widths = Array.from({ length: columns }, (_, k) =>
    most(
      all.filter((i) => Math.floor(i / each) === k),
      (i) => sizeAt(i).w,
    ),
  );
  const gap = beside + most(all.filter(isTurn), (i) => labelAt(i)?.w);
  const lefts = widths.map((_, k) => widths.slice(0, k).reduce((sum, w) => sum + w + gap, 0));
  const boxAt = (i: number): Box => {
    const { w, h } = sizeAt(i);
    const [row, column] = [i % each, Math.floor(i / each)];
    return {
      x: (lefts[column] as Pt) + ((widths[column] as Pt) - w) / 2,
      y: (tops[row] as Pt) + ((heights[row] as Pt) - h) / 2,
      w,
      h,
    };
  };
  const boxes = new Map(nodes.map((id, i) => [id, boxAt(i)] as const));
  const routes: Route[] = [];
  for (const [i, edge] of edges.entries()) {
    const [a, b] = [boxAt(i), boxAt(i + 1)];
    const label = labelAt(i);
    const line = isTurn(i)
      ? turned(a, b, (lefts[Math.floor(i / each) + 1] as Pt) - gap / 2)
      : [
          { x: a.x + a.w / 2, y: a.y + a.h },
          { x: b.x + b.w / 2, y: b.y },
        ];
    const [p, q] = isTurn(i) ? [line[1], line[2]] : [line[0], line[1]];
    const middle = { x: ((p?.x ?? 0) + (q?.x ?? 0)) / 2, y: ((p?.y ?? 0) + (q?.y ?? 0)) / 2 };
    routes[edge] = {
      points: line,
      from: isTurn(i) ? 'right' : 'bottom',
      to: isTurn(i) ? 'left' : 'top',
      ...(label && { label: { ...label, x: middle.x - label.w / 2, y: middle.y - label.h / 2 } }),
    };
  }
  return { boxes, routes };
}

const turned = (a: Box, b: Box, x: Pt) => [
  { x: a.x + a.w, y: a.y + a.h / 2 },
  { x, y: a.y + a.h / 2 },
  { x, y: b.y + b.h / 2 },
  { x: b.x, y: b.y + b.h / 2 },
];
