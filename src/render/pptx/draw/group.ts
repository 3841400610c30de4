// Groups: children keep slide coordinates, since the child box equals the group's own (ECMA-376 Part 1, 20.1.7.5).
// PowerPoint can neither reveal parts of a group nor hold a table in one: such groups are drawn as their parts.
import { markup } from '../../../base/markup.ts';
import { emu } from '../../../base/units.ts';
import type { GroupNode, SceneNode } from '../../../scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../../scene/walk.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';
import { nonVisualXml, placeXml } from './frame.ts';

export type DrawNode = (node: SceneNode, context: DrawContext) => string;

export function groupXml(node: GroupNode, context: DrawContext, drawNode: DrawNode): string {
  if (!isWhole(node)) return node.children.map((child) => drawNode(child, context)).join('');
  const { x, y, w, h } = node.box;
  const inner = `<a:chOff${attributes({ x: emu(x), y: emu(y) })}/><a:chExt${attributes({ cx: emu(w), cy: emu(h) })}/>`;
  const properties = nonVisualXml(node, context);
  // a placeholder in a group is one that PowerPoint does not know
  const { layout: _, ...inside } = context;
  const children = node.children.map((child) => drawNode(child, inside)).join('');
  return markup`
    <p:grpSp>
      <p:nvGrpSpPr>${properties}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
      <p:grpSpPr>${placeXml(node.box, 'a:xfrm', inner)}</p:grpSpPr>
      ${children}
    </p:grpSp>
  `;
}

/** Nothing in it is revealed apart, and nothing in it must stand alone. */
export function isWhole(node: GroupNode): boolean {
  for (const inner of nodesOf(node.children))
    if (inner.kind === 'table' || ownSteps(inner).some((step) => step !== node.step)) return false;
  return true;
}

function ownSteps(node: SceneNode): number[] {
  const steps = node.kind === 'table' ? [] : paragraphsOf(node).map((paragraph) => paragraph.step);
  return [node.step, ...steps].filter((step) => step !== undefined);
}
