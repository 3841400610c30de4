// A ```flow fence: mermaid's flowchart subset as native shapes with connectors glued to them. Laid out once at the
// designed size, then scaled as a whole and opened to the room that is left: the diagram gives way like a picture, its
// text below the theme's smallest size only where it has no room at that.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import { FLOW_ENGINE, type FlowEngine, loadFlowEngine } from '../../flow/arrange.ts';
import { wordsOf } from '../../flow/describe-diagram.ts';
import type { FlowGraph } from '../../flow/graph.ts';
import { readFlow } from '../../flow/read.ts';
import type { Attributes } from '../../parse/attributes.ts';
import type { Node } from '../../parse/markdown.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { type BlockBase, defineBlock, type Laid, type LayContext } from '../block.ts';
import { readFence } from '../fence.ts';
import { FLOOR, tellSmall } from '../small-diagram.ts';
import { readStep, stepOf } from '../step.ts';
import { type Arrangement, bestOf, opened, shareOf } from './arrangement.ts';
import { STYLE } from './measure.ts';
import { diagramNodes } from './nodes.ts';

export interface FlowChartBlock extends BlockBase {
  readonly type: 'flow-chart';
  readonly graph: FlowGraph;
  readonly source: string;
  readonly alt: string;
  readonly engine: FlowEngine;
}
declare module '../block.ts' {
  interface BlockTypes {
    'flow-chart': FlowChartBlock;
  }
}

/** The fence's attributes, where it is one of ours: `flow`, `flow {.step alt="..."}`. */
function fenceOf(node: Node | { type: string }): Attributes | undefined {
  if (node.type !== 'code') return undefined;
  const { lang, meta } = node as Extract<Node, { type: 'code' }>;
  const info = [lang, meta].filter(Boolean).join(' ');
  if (!/^flow(?![\w-])/i.test(info)) return undefined;
  return readFence({ lang, meta }).attributes;
}

const ATTRIBUTES = ['step', 'alt'];

export const flowChart = defineBlock<FlowChartBlock>({
  name: 'flow-chart',
  attributes: { fence: ATTRIBUTES },
  nodes: ['code'],
  ahead(node, ahead) {
    if (fenceOf(node)) ahead.engine(FLOW_ENGINE, loadFlowEngine);
  },
  fromMarkdown(node, context) {
    const attributes = fenceOf(node);
    if (!attributes || node.type !== 'code') return undefined;
    const origin = context.span(node);
    context.known(attributes, ATTRIBUTES, 'a flow diagram', origin);
    const step = readStep(attributes, context, origin);
    const graph = readFlow(
      node.value,
      { file: origin.file, line: origin.line + 1, column: origin.column },
      context.diagnostics,
    );
    const engine = context.engine<FlowEngine>(FLOW_ENGINE);
    if (graph && !engine)
      context.diagnostics.report(
        'flow/engine',
        'The package that lays out diagrams could not be loaded',
        origin,
        'Install @dagrejs/dagre: npm install @dagrejs/dagre',
      );
    if (!graph || !engine) return [{ type: 'code', origin, text: excerptOf(node.value), ...stepOf(step) }];
    return [
      {
        type: 'flow-chart',
        origin,
        graph,
        source: node.value,
        engine,
        alt: attributes.values.alt?.trim() || wordsOf(graph),
        ...stepOf(step),
      },
    ];
  },
  lay(block, width, context) {
    const em = context.theme.style(STYLE).size;
    const legible = Math.min(1, context.theme.smallest(STYLE) / em);
    // where there is room, its words are as large as running text
    const most = context.scale * Math.max(1, context.theme.style(context.style).size / em);
    const fits = (one: Arrangement, height: Pt) => shareOf(one, { w: width, h: height }, most);
    const best = bestOf(block, { room: { w: width, h: context.regionHeight }, most, em }, context);
    if (!best) return standIn(block, width, context);
    const { size } = best.diagram;
    // what has no room at the smallest legible size is drawn smaller
    const wide = size.w * legible > width + 0.5;
    const least = wide || context.smallDrawings ? Math.min(legible, FLOOR / em) : legible;
    const height = round2(size.h * Math.max(least, fits(best, context.regionHeight)));
    return {
      height,
      fills: true,
      minHeight: Math.min(height, round2(size.h * least)),
      place: (box) => placed(block, best, { ...box, w: width }, { em, least, share: fits(best, box.h) }, context),
    };
  },
});

interface Fit {
  readonly em: Pt;
  readonly least: number;
  /** Share of the designed size at which all of it fits. */
  readonly share: number;
}

function placed(
  block: FlowChartBlock,
  best: Arrangement,
  box: Box,
  { em, least, share }: Fit,
  context: LayContext,
): SceneNode[] {
  // sizes of text go in quarters of a point
  const size = Math.max(least * em, Math.floor(share * em * 4 + 1e-6) / 4);
  const room = { w: (box.w * em) / size, h: (box.h * em) / size };
  const { diagram, make } = opened(block, best, room, em, context);
  const [w, h] = [(diagram.size.w * size) / em, (diagram.size.h * size) / em];
  if (w > box.w + 0.5)
    context.report(
      'layout/overflow',
      `The diagram is ${Math.ceil(w - box.w)} pt too wide at the smallest legible size`,
      block.origin,
      'Shorten its words, let it run downwards (flowchart TB), or make two diagrams of it',
    );
  tellSmall('The diagram', size, context.theme.smallest(STYLE), block.origin, context);
  const x = round2(box.x + (box.w - w) / 2);
  const y = round2(box.y + Math.max(0, (box.h - h) / 2));
  const id = context.id('diagram');
  const children = diagramNodes(
    id,
    { graph: block.graph, diagram, size, em, wrap: make.wrap, x, y, origin: block.origin },
    context,
  );
  const name = `Diagram: ${block.alt.slice(0, 60)}`;
  const outer = { x, y, w: round2(w), h: round2(h) };
  return [
    {
      kind: 'group',
      role: 'figure',
      id,
      name,
      alt: block.alt,
      box: outer,
      children,
      origin: block.origin,
      ...stepOf(block.step),
    },
  ];
}

/** The source's beginning: enough to be known again, and no new trouble for the slide. */
function excerptOf(source: string): string {
  const lines = source.split('\n');
  const shown = lines.slice(0, 6).map((line) => (line.length > 44 ? `${line.slice(0, 43)}\u2026` : line));
  return [...shown, ...(lines.length > shown.length ? ['\u2026'] : [])].join('\n');
}

/** The source as code, where the layout failed. */
function standIn(block: FlowChartBlock, width: Pt, context: LayContext): Laid {
  context.report(
    'flow/engine',
    'The diagram could not be laid out; its source is shown instead',
    block.origin,
    'Take out subgraphs, or make two diagrams of it',
  );
  return context.lay(
    { type: 'code', origin: block.origin, text: excerptOf(block.source), ...stepOf(block.step) },
    width,
  );
}
