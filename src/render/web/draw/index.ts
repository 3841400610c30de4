// The table of primitives: a new kind of node without a drawing does not compile.
import type { ImageNode, NodeKind, SceneNode, TextNode } from '../../../scene/scene.ts';
import { drawChart } from './chart.ts';
import { drawConnector } from './connector.ts';
import type { DrawContext } from './context.ts';
import { drawEquation } from './equation.ts';
import { drawGroup } from './group.ts';
import { drawFigure, drawImage } from './image.ts';
import { drawPath } from './path.ts';
import { drawShape } from './shape.ts';
import { drawTable } from './table.ts';
import { drawText } from './text.ts';

type Drawings = { readonly [K in NodeKind]: (node: Extract<SceneNode, { kind: K }>, context: DrawContext) => string };

const DRAWINGS: Drawings = {
  text: drawText,
  image: drawImage,
  shape: drawShape,
  path: drawPath,
  connector: drawConnector,
  equation: drawEquation,
  table: drawTable,
  chart: drawChart,
  group: drawGroup,
};

const drawNode = (node: SceneNode, context: DrawContext): string =>
  (DRAWINGS[node.kind] as (node: SceneNode, context: DrawContext) => string)(node, context);

/** Nodes in order; a caption is drawn with its picture. */
export function drawNodes(nodes: readonly SceneNode[], context: DrawContext): string {
  const captions = new Map<string, TextNode>();
  for (const node of nodes) {
    const caption =
      node.kind === 'image' ? nodes.find((other) => other.kind === 'text' && other.id === node.caption) : undefined;
    if (caption) captions.set(caption.id, caption as TextNode);
  }
  return nodes
    .filter((node) => !captions.has(node.id))
    .map((node) => {
      const caption = node.kind === 'image' && node.caption !== undefined ? captions.get(node.caption) : undefined;
      return caption ? drawFigure(node as ImageNode, caption, context) : drawNode(node, context);
    })
    .join('');
}
