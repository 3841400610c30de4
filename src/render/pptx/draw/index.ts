// The table of primitives: a new kind of node without a drawing does not compile.
import type { NodeKind, SceneNode } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { chartXml } from './chart-frame.ts';
import { connectorXml } from './connector.ts';
import { equationXml } from './equation.ts';
import { type DrawNode, groupXml } from './group.ts';
import { imageXml } from './image.ts';
import { pathXml, shapeXml } from './shape.ts';
import { tableXml } from './table.ts';
import { textXml } from './text-node.ts';
import { needsOf, withFallback } from './two-forms.ts';

type Drawings = {
  readonly [K in NodeKind]: (node: Extract<SceneNode, { kind: K }>, context: DrawContext, drawNode: DrawNode) => string;
};

const DRAWINGS: Drawings = {
  text: textXml,
  image: imageXml,
  shape: shapeXml,
  path: pathXml,
  connector: connectorXml,
  equation: equationXml,
  table: tableXml,
  chart: chartXml,
  group: groupXml,
};

/** A node as DrawingML. Numbers are given in the order of calls, which is document order. */
export function nodeXml(node: SceneNode, context: DrawContext): string {
  const draw = DRAWINGS[node.kind] as (node: SceneNode, context: DrawContext, drawNode: DrawNode) => string;
  const shape = draw(node, context, nodeXml);
  const needs = needsOf(node);
  return needs.length ? withFallback(shape, draw(node, { ...context, plain: true }, nodeXml), needs) : shape;
}
