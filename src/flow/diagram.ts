// A graph with measured parts -> where everything stands: boxes, routes, labels and frames, from a corner at 0, 0.
import type { Box, Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Side } from '../scene/scene.ts';
import type { Arranged, FlowEngine, Point } from './arrange.ts';
import { backEdges } from './cycles.ts';
import { chainOf, folded } from './fold.ts';
import type { FlowGraph } from './graph.ts';
import { type Route, routesOf } from './route.ts';
import { withTrunks } from './trunk.ts';
import { turnBox, turnPoint, turnSide, turnSize } from './turn.ts';

export interface Sizes {
  readonly nodes: ReadonlyMap<string, Size>;
  readonly labels: readonly (Size | undefined)[];
  readonly titles: ReadonlyMap<string, Size>;
}

export interface PlacedEdge {
  readonly points: readonly Point[];
  readonly from: Side;
  readonly to: Side;
  readonly label?: Box;
}

export interface Diagram {
  readonly size: Size;
  readonly nodes: ReadonlyMap<string, Box>;
  readonly edges: readonly PlacedEdge[];
  /** Frames around subgraphs, outer ones first. */
  readonly frames: ReadonlyMap<string, Box>;
}

/** Shares of the usual distances, along the arrows and across them, and columns of a chain that is folded. */
export interface Spacing {
  readonly along: number;
  readonly across: number;
  readonly columns?: number;
}

/** Undefined where the layout fails. `em` is the size of the text that the sizes were measured at. */
export function diagramOf(
  graph: FlowGraph,
  sizes: Sizes,
  em: Pt,
  engine: FlowEngine,
  spacing: Spacing = { along: 1, across: 1 },
): Diagram | undefined {
  const { direction } = graph;
  const standing = foldedIn(graph, sizes, em, spacing) ?? arrangedBy(engine, graph, sizes, em, spacing);
  if (!standing) return undefined;
  const placed = standing.routes.map(
    ({ points, from, to, label }): PlacedEdge => ({
      points: points.map((point) => turnPoint(point, direction)),
      from: turnSide(from, direction),
      to: turnSide(to, direction),
      ...(label && { label: turnBox(label, direction) }),
    }),
  );
  const nodes = new Map([...standing.boxes].map(([id, box]) => [id, turnBox(box, direction)] as const));
  const frames = [...framesOf(graph, sizes, nodes, placed, em).values()];
  // lines that run level are laid on their side: their places across are the others' heights
  const laid = (box: Box): Box => turnBox(box, lying(graph) ? 'LR' : 'TB');
  const laidRoute = (route: PlacedEdge): PlacedEdge => ({
    ...route,
    points: route.points.map((point) => turnPoint(point, lying(graph) ? 'LR' : 'TB')),
    ...(route.label && { label: laid(route.label) }),
  });
  const edges = withTrunks(placed.map(laidRoute), {
    edges: graph.edges,
    nodes: new Map([...nodes].map(([id, box]) => [id, laid(box)] as const)),
    frames: frames.map(laid),
    em,
  }).map(laidRoute);
  return fromCorner({ nodes, edges, frames: framesOf(graph, sizes, nodes, edges, em) });
}

/** Boxes and routes as they stand downwards. */
interface Standing {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: readonly Route[];
}

function foldedIn(graph: FlowGraph, sizes: Sizes, em: Pt, spacing: Spacing): Standing | undefined {
  const { along, across, columns = 1 } = spacing;
  const chain = columns > 1 ? chainOf(graph) : undefined;
  if (!chain) return undefined;
  const turn = (size: Size) => turnSize(size, graph.direction);
  return folded(chain, columns, {
    sizes: new Map([...sizes.nodes].map(([id, size]) => [id, turn(size)] as const)),
    labels: sizes.labels.map((label) => label && turn(label)),
    between: 2.2 * em * along,
    beside: 2.4 * em * across,
  });
}

function arrangedBy(
  engine: FlowEngine,
  graph: FlowGraph,
  sizes: Sizes,
  em: Pt,
  { along, across }: Spacing,
): Standing | undefined {
  const { direction, groups } = graph;
  const titled = Math.max(0, ...[...sizes.titles.values()].map(({ h }) => h));
  const flat = lying(graph);
  const back = backEdges(
    graph.nodes.map(({ id }) => id),
    graph.edges,
  );
  const forward = graph.edges.flatMap(({ from, to }, i) => {
    const label = sizes.labels[i];
    return back.has(i) ? [] : [{ from, to, ...(label && { label: turnSize(label, direction) }) }];
  });
  const laid = engine({
    nodes: graph.nodes.map(({ id, parent }) => ({
      id,
      ...turnSize(reserved(id, graph, sizes), direction),
      ...(parent !== undefined && { parent }),
    })),
    groups,
    edges: forward,
    beside: groups.length ? Math.max(1.6 * em * across, flat ? titled + em : 0) : 1.4 * em * across,
    // frames have rows of their own, which leave room for their titles
    between: groups.length ? Math.max(2.4 * em * along, flat ? 0 : titled + 0.6 * em) : 2.4 * em * along,
  });
  if (!laid) return undefined;
  const found = [...laid.edges];
  const arranged: Arranged = {
    centres: laid.centres,
    edges: graph.edges.map((_, i) => {
      if (!back.has(i)) return found.shift() as Arranged['edges'][number];
      const label = sizes.labels[i];
      return { points: [], ...(label && { label: { x: 0, y: 0, ...turnSize(label, direction) } }) };
    }),
  };
  const boxes = ranked(
    graph,
    new Map(
      graph.nodes.map(({ id }) => {
        const { w, h } = turnSize(sizes.nodes.get(id) as Size, direction);
        const { x, y } = arranged.centres.get(id) as Point;
        return [id, { x: x - w / 2, y: y - h / 2, w, h }] as const;
      }),
    ),
  );
  return { boxes, routes: routesOf(boxes, roomy(graph, em), arranged, em) };
}

/** Boxes of one rank begin and end together: each is as long as the longest. */
function ranked({ nodes }: FlowGraph, boxes: ReadonlyMap<string, Box>): Map<string, Box> {
  const all = nodes.flatMap(({ id, shape }) =>
    shape === 'diamond' || shape === 'circle' ? [] : [boxes.get(id) as Box],
  );
  return new Map(
    [...boxes].map(([id, box]) => {
      const middle = box.y + box.h / 2;
      const rank = all.includes(box) ? all.filter(({ y, h }) => Math.abs(y + h / 2 - middle) < 1) : [box];
      const h = Math.max(...rank.map((one) => one.h));
      return [id, { ...box, y: middle - h / 2, h }] as const;
    }),
  );
}

const lying = ({ direction }: FlowGraph): boolean => direction === 'LR' || direction === 'RL';

/** Edges with room for the frames that they may pass; those within one frame need none. */
function roomy({ nodes, edges, groups }: FlowGraph, em: Pt) {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent] as const));
  return edges.map(({ from, to }) => {
    const parent = parents.get(from);
    const within = parent !== undefined && parent === parents.get(to);
    return { from, to, ...(groups.length && !within && { room: (PAD + 0.3) * em }) };
  });
}

/** A subgraph's first node keeps room for the subgraph's title. */
function reserved(id: string, { nodes, groups }: FlowGraph, { nodes: sizes, titles }: Sizes): Size {
  const { w, h } = sizes.get(id) as Size;
  const first = groups.filter((group) => nodes.find(({ parent }) => parent === group.id)?.id === id);
  return { w: Math.max(w, ...first.map((group) => titles.get(group.id)?.w ?? 0)), h };
}

const PAD = 0.7;
/** Arrows that come from above have their heads below the title. */
const BELOW_TITLE = 0.75;
const boxAt = ({ x, y }: Point): Box => ({ x, y, w: 0, h: 0 });

/** Inner frames are needed for outer ones, and outer ones are painted first. */
function framesOf(
  graph: FlowGraph,
  { titles }: Sizes,
  nodes: ReadonlyMap<string, Box>,
  edges: readonly PlacedEdge[],
  em: Pt,
): Map<string, Box> {
  const frames = new Map<string, Box>();
  const parents = new Map(graph.nodes.map(({ id, parent }) => [id, parent] as const));
  for (const { id } of [...graph.groups].reverse()) {
    const inside = [
      ...graph.nodes.flatMap((node) => (node.parent === id ? (nodes.get(node.id) as Box) : [])),
      ...graph.groups.flatMap((group) => (group.parent === id ? (frames.get(group.id) as Box) : [])),
      ...graph.edges.flatMap(({ from, to }, i) =>
        parents.get(from) === id && parents.get(to) === id ? (edges[i]?.label ?? []) : [],
      ),
      ...graph.edges.flatMap(({ from, to }, i) =>
        parents.get(from) === id && parents.get(to) === id ? (edges[i]?.points.map(boxAt) ?? []) : [],
      ),
    ];
    const { w, h } = titles.get(id) ?? { w: 0, h: 0 };
    const around = boundsOf(inside);
    const wide = Math.max(around.w + 2 * PAD * em, w);
    const top = h + em * (h ? BELOW_TITLE : PAD);
    frames.set(id, { x: around.x + around.w / 2 - wide / 2, y: around.y - top, w: wide, h: around.h + top + PAD * em });
  }
  return new Map([...frames].reverse());
}

function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  };
}

function fromCorner({ nodes, edges, frames }: Omit<Diagram, 'size'>): Diagram {
  const points = edges.flatMap((edge) => edge.points.map(boxAt));
  const { x, y, w, h } = boundsOf([
    ...nodes.values(),
    ...frames.values(),
    ...edges.flatMap(({ label }) => label ?? []),
    ...points,
  ]);
  const move = (box: Box): Box => ({ ...box, x: box.x - x, y: box.y - y });
  const moved = (boxes: ReadonlyMap<string, Box>) => new Map([...boxes].map(([id, box]) => [id, move(box)] as const));
  return {
    size: { w, h },
    nodes: moved(nodes),
    frames: moved(frames),
    edges: edges.map(({ points: line, label, ...edge }) => ({
      ...edge,
      points: line.map((point) => ({ x: point.x - x, y: point.y - y })),
      ...(label && { label: move(label) }),
    })),
  };
}
