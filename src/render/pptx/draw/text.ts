// Text nodes: placeholders of the slide's layout, or text boxes.
import type { Box } from '../../../base/geometry.ts';
import type { SceneSlide, TextNode } from '../../../scene/scene.ts';
import { layoutOf, placeholderXml, type PptxContext } from '../context.ts';
import { paragraphShift } from '../leading.ts';
import { inheritedStyles, placeholderBox } from '../placeholders.ts';
import { bodyProperties, textBodyXml } from '../text-body.ts';
import { wrapWidth } from '../wrap-width.ts';
import { cNvPr, sameBox, xfrm } from './frame.ts';

export function textXml(node: TextNode, slide: SceneSlide, part: string, context: PptxContext): string {
  const placeholder = node.placeholder && layoutOf(context.scene, slide).placeholders.find((one) => one.name === node.placeholder);
  const box = textBox(node);
  const inherited = placeholder ? inheritedStyles(placeholder, context.scene.theme) : undefined;
  const own = !placeholder || !sameBox(box, placeholderBox(placeholder, context.scene.theme));
  const bodyPr = placeholder && node.body.anchor === placeholder.anchor ? '<a:bodyPr/>' : bodyProperties(node.body.inset, node.body.anchor);
  const text = textBodyXml(node.body, { lang: slide.lang, part, bodyPr, ...(inherited && { inherited }), ...(node.role === 'number' && { field: 'slidenum' as const }) }, context);
  const kind = placeholder
    ? `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(placeholder.name)}</p:nvPr>`
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const looks = placeholder ? (own ? xfrm(box) : '') : `${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
  return `<p:sp><p:nvSpPr>${cNvPr(node)}${kind}</p:nvSpPr><p:spPr>${looks}</p:spPr>${text}</p:sp>`;
}

/** The node's box, wide enough for its lines in other programs, and moved so that baselines stay where layout put them. */
function textBox(node: TextNode): Box {
  const { box, body } = node;
  const first = body.paragraphs[0];
  if (!first) return box;
  const inner = box.w - body.inset.left - body.inset.right;
  const w = box.w + wrapWidth(body.paragraphs, inner) - inner;
  const end = (first.align === 'end') !== (first.dir === 'rtl');
  const x = first.align === 'center' ? box.x - (w - box.w) / 2 : end ? box.x - (w - box.w) : box.x;
  return { x, y: box.y + paragraphShift(first), w, h: box.h };
}

