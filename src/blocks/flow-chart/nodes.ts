// A placed diagram -> one group of native shapes: frames, nodes, connectors glued to the nodes, labels on the slide's
// ground.
import type { Span } from '../../base/diagnostic.ts';
import { type Box, boxAround, NO_INSETS } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Diagram } from '../../flow/diagram.ts';
import type { FlowEdge, FlowGraph } from '../../flow/graph.ts';
import { kindsOf } from '../../flow/kinds.ts';
import type { ConnectorNode, SceneNode, ShapeNode, Stroke } from '../../scene/scene.ts';
import type { LayContext } from '../block.ts';
import { HEAD, LINE, looksOf } from '../diagram-looks.ts';
import { drawnOnce } from '../drawn-once.ts';
import { FORMS, isBold, LABEL_WRAP, type Words, wordsAt, wrapOf } from './measure.ts';

export interface Drawing {
  readonly graph: FlowGraph;
  readonly diagram: Diagram;
  /** Size of the text, and of the text that the diagram was measured at. */
  readonly size: Pt;
  readonly em: Pt;
  readonly wrap: number;
  readonly origin: Span;
  /** Where its corner stands. */
  readonly x: Pt;
  readonly y: Pt;
}

export function diagramNodes(id: string, drawing: Drawing, context: LayContext): SceneNode[] {
  const { graph, diagram, size, em, x, y } = drawing;
  const share = size / em;
  const at = (box: Box): Box => ({
    x: round2(x + box.x * share),
    y: round2(y + box.y * share),
    w: round2(box.w * share),
    h: round2(box.h * share),
  });
  const ids = new Map(graph.nodes.map((node, i) => [node.id, `${id}-node-${i + 1}`] as const));
  const { theme } = context;
  const kinds = kindsOf(graph);
  const frames = graph.groups.map(
    (group, i): ShapeNode => ({
      kind: 'shape',
      id: `${id}-frame-${i + 1}`,
      name: `Frame: ${group.text}`,
      geometry: 'roundRect',
      radius: context.radius,
      decorative: true,
      box: at(diagram.frames.get(group.id) as Box),
      fill: theme.role('surface'),
      stroke: { color: theme.role('rule'), width: 1.25 },
    }),
  );
  /** Words on what lies behind them, the slide's ground or a frame, over the lines. */
  const plate = (plateId: string, name: string, words: Words, box: Box): ShapeNode => {
    const side = round2(Math.max(0, (box.w - words.w * 1.02 - 2) / 2));
    return {
      kind: 'shape',
      id: plateId,
      name: `${name}: ${words.paragraph.runs
        .map((run) => run.text.replaceAll('\n', ' '))
        .join('')
        .slice(0, 60)}`,
      geometry: 'rect',
      box,
      fill: theme.role(frames.some((frame) => holds(frame.box, box)) ? 'surface' : 'background'),
      dir: context.dir,
      body: { paragraphs: [words.paragraph], inset: { ...NO_INSETS, left: side, right: side }, anchor: 'middle' },
    };
  };
  const titles = graph.groups.flatMap((group, i): SceneNode[] => {
    if (!group.text) return [];
    const box = at(diagram.frames.get(group.id) as Box);
    const words = wordsAt(group.text, size, box.w - size * 0.6, context, { bold: true, color: theme.role('title') });
    const w = round2(Math.min(box.w - size * 0.6, words.w * 1.02 + 2 + size * 0.3));
    const left = context.dir === 'rtl' ? box.x + box.w - w - size * 0.3 : box.x + size * 0.3;
    return [
      plate(`${id}-title-${i + 1}`, 'Part', words, { x: round2(left), y: round2(box.y + size * 0.15), w, h: words.h }),
    ];
  });
  const shapes = graph.nodes.map((node): ShapeNode => {
    const box = at(diagram.nodes.get(node.id) as Box);
    const kind = kinds.get(node.id) ?? 'step';
    const { fill, ink, stroke } = looksOf(kind, theme);
    // a tint of the accent on a frame would be grey
    const framed = node.parent !== undefined && kind !== 'end';
    const words = wordsAt(node.text, size, wrapOf(node, drawing.wrap, size) + 0.5, context, {
      color: ink,
      bold: isBold(kind),
    });
    const side = round2(Math.max(0, (box.w - words.w * 1.02 - 2) / 2));
    return {
      kind: 'shape',
      id: ids.get(node.id) as string,
      name: `Node: ${node.text.replaceAll('\n', ' ').slice(0, 60)}`,
      geometry: FORMS[node.shape].geometry,
      ...(node.shape === 'stadium' && { radius: box.h / 2 }),
      ...(node.shape === 'round' && { radius: Math.max(ROUND, context.radius * 1.5) }),
      box,
      fill: framed ? theme.role('background') : fill,
      stroke,
      dir: context.dir,
      body: { paragraphs: [words.paragraph], inset: { ...NO_INSETS, left: side, right: side }, anchor: 'middle' },
    };
  });
  const connectors = graph.edges.map((edge, i): ConnectorNode => {
    const { points, from, to } = diagram.edges[i] as Diagram['edges'][number];
    const line = points.map((point) => ({ x: round2(x + point.x * share), y: round2(y + point.y * share) }));
    const shapeOf = (node: string) => graph.nodes.find((one) => one.id === node)?.shape;
    return {
      kind: 'connector',
      id: `${id}-edge-${i + 1}`,
      name: `Edge: ${nameOf(edge.from, graph)} to ${nameOf(edge.to, graph)}`,
      decorative: true,
      box: boxAround(line),
      points: line,
      from: { node: ids.get(edge.from) as string, side: from, ...(shapeOf(edge.from) === 'circle' && { round: true }) },
      to: { node: ids.get(edge.to) as string, side: to, ...(shapeOf(edge.to) === 'circle' && { round: true }) },
      stroke: strokeOf(edge, context),
      ...(edge.arrow && { endHead: HEAD }),
      ...(edge.back && { startHead: HEAD }),
    };
  });
  const labels = graph.edges.flatMap(({ text }, i): SceneNode[] => {
    const label = diagram.edges[i]?.label;
    if (!text || !label) return [];
    const words = wordsAt(text, size, LABEL_WRAP * size + 0.5, context, { bold: true });
    return [plate(`${id}-label-${i + 1}`, 'Label', words, at(label))];
  });
  return [...frames, ...shapes, ...drawnOnce(connectors), ...titles, ...labels].map((node) => ({
    ...node,
    origin: drawing.origin,
  }));
}

/** Least radius of a rounded box: it differs from a box in every theme. */
const ROUND: Pt = 12;

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

function strokeOf({ line }: FlowEdge, { theme }: LayContext): Stroke {
  const color = theme.role('text');
  if (line === 'thick') return { color, width: 4 };
  return { color, width: LINE, ...(line === 'dashed' && { dash: true }) };
}

const nameOf = (id: string, { nodes }: FlowGraph): string =>
  nodes
    .find((node) => node.id === id)
    ?.text.replaceAll('\n', ' ')
    .slice(0, 30) ?? id;
