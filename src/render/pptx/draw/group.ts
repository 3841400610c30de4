// Groups: children keep slide coordinates, since the child box equals the group's own (ECMA-376 Part 1, 20.1.7.5).
import { emu } from '../../../base/units.ts';
import type { GroupNode, SceneSlide } from '../../../scene/scene.ts';
import type { PptxContext } from '../context.ts';
import { attributes } from '../package/xml.ts';
import { cNvPr, xfrm } from './frame.ts';
import { nodeXml } from './index.ts';

export function groupXml(node: GroupNode, slide: SceneSlide, part: string, context: PptxContext): string {
  const { x, y, w, h } = node.box;
  const inner = `<a:chOff${attributes({ x: emu(x), y: emu(y) })}/><a:chExt${attributes({ cx: emu(w), cy: emu(h) })}/>`;
  const children = node.children.map((child) => nodeXml(child, slide, part, context)).join('');
  return `<p:grpSp><p:nvGrpSpPr>${cNvPr(node)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${xfrm(node.box, 'a:xfrm', inner)}</p:grpSpPr>${children}</p:grpSp>`;
}
