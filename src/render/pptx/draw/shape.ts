// Native shapes with their text inside, lines as connectors, free outlines.

import { type Insets, NO_INSETS } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { PathNode, ShapeNode, TextBody } from '../../../scene/scene.ts';
import { inOrder } from '../opc/child-order.ts';
import type { DrawContext } from '../opc/context.ts';
import { linkXml } from '../opc/links.ts';
import { fadeXml, fillXml, lineXml } from './color.ts';
import { nonVisualXml, placeXml } from './frame.ts';
import { customXml, presetXml, textRectangle } from './geometry.ts';
import { bodyShift } from './leading.ts';
import { bodyProperties, textBodyXml } from './text/body.ts';
import { wrapGrowth } from './wrap-width.ts';

const EMPTY: TextBody = { paragraphs: [], inset: NO_INSETS, anchor: 'middle' };

export function shapeXml(node: ShapeNode, context: DrawContext): string {
  if (node.geometry === 'line' && !node.body) return lineShape(node, context);
  const body = node.body ?? EMPTY;
  const text = textBodyXml(body, { bodyPr: bodyProperties(insetsOf(node, body, context), body.anchor) }, context);
  const fill = node.fill && node.fade ? fadeXml(node.fill, node.fade) : fillXml(node.fill);
  const looks = [placeXml(node.box), presetXml(node, node.box), fill, lineXml(node.stroke)];
  return markup`
    <p:sp>
      <p:nvSpPr>${nonVisualXml(node, context)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>
      <p:spPr>${inOrder('p:spPr', looks)}</p:spPr>
      ${text}
    </p:sp>
  `;
}

/**
 * Insets with leading and wrap width corrected inside the shape, whose own box must stay. They count from the preset's
 * text rectangle.
 */
function insetsOf(node: ShapeNode, body: TextBody, { scene }: DrawContext): Insets {
  const { inset } = body;
  const inside = textRectangle(node, node.box);
  const grown = wrapGrowth(body, node.box.w);
  const shift = bodyShift(body.paragraphs, body.anchor, scene.theme);
  const moved: Insets = {
    left: inset.left - inside.left - grown.left,
    right: inset.right - inside.right - grown.right,
    top: inset.top - inside.top + shift,
    bottom: inset.bottom - inside.bottom - shift,
  };
  return {
    left: Math.max(0, moved.left),
    right: Math.max(0, moved.right),
    top: Math.max(0, moved.top),
    bottom: Math.max(0, moved.bottom),
  };
}

function lineShape(node: ShapeNode, context: DrawContext): string {
  const looks = [placeXml(node.box), presetXml(node, node.box), lineXml(node.stroke)];
  return markup`
    <p:cxnSp>
      <p:nvCxnSpPr>${nonVisualXml(node, context)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>
      <p:spPr>${inOrder('p:spPr', looks)}</p:spPr>
    </p:cxnSp>
  `;
}

export function pathXml(node: PathNode, context: DrawContext): string {
  const text = textBodyXml(EMPTY, { bodyPr: bodyProperties(NO_INSETS, 'middle') }, context);
  const click = node.link ? linkXml(node.link, context.part, context) : '';
  return markup`
    <p:sp>
      <p:nvSpPr>${nonVisualXml(node, context, click)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>
      <p:spPr>
        ${placeXml(node.box)}
        ${customXml(node)}
        ${fillXml(node.fill)}
        ${lineXml(node.stroke)}
      </p:spPr>
      ${text}
    </p:sp>
  `;
}
