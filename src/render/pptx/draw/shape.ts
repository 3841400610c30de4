// Preset shapes (ECMA-376 Part 1, 20.1.9.18) and free outlines as custom geometry (20.1.9.8).
import type { PathNode, SceneSlide, ShapeNode, TextBody } from '../../../scene/scene.ts';
import { fillXml, type PptxContext } from '../context.ts';
import { paragraphShift } from '../leading.ts';
import { attributes } from '../package/xml.ts';
import { bodyProperties, textBodyXml } from '../text-body.ts';
import { wrapWidth } from '../wrap-width.ts';
import { cNvPr, lineXml, xfrm } from './frame.ts';

export function shapeXml(node: ShapeNode, slide: SceneSlide, part: string, context: PptxContext): string {
  const body: TextBody = node.body ?? { paragraphs: [], inset: { top: 0, right: 0, bottom: 0, left: 0 }, anchor: 'middle' };
  const text = textBodyXml(body, { lang: slide.lang, part, bodyPr: bodyProperties(insetsFor(node, body), body.anchor) }, context);
  return `<p:sp><p:nvSpPr>${cNvPr(node)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(node.box)}${geometry(node)}${fillXml(node.fill)}${lineXml(node.stroke)}</p:spPr>${text}</p:sp>`;
}

/** Insets with the leading and the wrap width corrected inside the shape, whose own box must stay. */
function insetsFor(node: ShapeNode, body: TextBody): TextBody['inset'] {
  const first = body.paragraphs[0];
  if (!first) return body.inset;
  const shift = paragraphShift(first);
  const inner = node.box.w - body.inset.left - body.inset.right;
  const wider = wrapWidth(body.paragraphs, inner) - inner;
  return { ...body.inset, top: Math.max(0, body.inset.top + shift), bottom: Math.max(0, body.inset.bottom - shift), right: Math.max(0, body.inset.right - wider) };
}

const PRESETS: Record<ShapeNode['geometry'], string> = { rect: 'rect', roundRect: 'roundRect', ellipse: 'ellipse', line: 'line', chevron: 'chevron', homePlate: 'homePlate', rightArrow: 'rightArrow' };

function geometry(node: ShapeNode): string {
  const { w, h } = node.box;
  const radius = node.geometry === 'roundRect' ? Math.round(Math.min(0.5, (node.radius ?? 0) / Math.max(1, Math.min(w, h))) * 100000) : undefined;
  const guides = radius === undefined ? '<a:avLst/>' : `<a:avLst><a:gd${attributes({ name: 'adj', fmla: `val ${radius}` })}/></a:avLst>`;
  return `<a:prstGeom${attributes({ prst: PRESETS[node.geometry] })}>${guides}</a:prstGeom>`;
}

export function pathXml(node: PathNode, slide: SceneSlide, part: string, context: PptxContext): string {
  const text = textBodyXml({ paragraphs: [], inset: { top: 0, right: 0, bottom: 0, left: 0 }, anchor: 'middle' }, { lang: slide.lang, part, bodyPr: '<a:bodyPr/>' }, context);
  return `<p:sp><p:nvSpPr>${cNvPr(node)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(node.box)}${customGeometry(node)}${fillXml(node.fill)}${lineXml(node.stroke)}</p:spPr>${text}</p:sp>`;
}

/** M L C Q Z of an SVG path in thousandths of the view's unit. */
function customGeometry(node: PathNode): string {
  const unit = (value: string) => Math.round(Number(value) * 1000);
  const point = (x: string, y: string) => `<a:pt${attributes({ x: unit(x), y: unit(y) })}/>`;
  let out = '';
  for (const [, command, rest] of node.d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const n = (rest ?? '').match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
    const points = (from: number, count: number) => Array.from({ length: count }, (_, i) => point(n[from + 2 * i] as string, n[from + 2 * i + 1] as string)).join('');
    if (command === 'M') out += `<a:moveTo>${points(0, 1)}</a:moveTo>`;
    else if (command === 'L') for (let i = 0; i + 1 < n.length; i += 2) out += `<a:lnTo>${points(i, 1)}</a:lnTo>`;
    else if (command === 'C') for (let i = 0; i + 5 < n.length; i += 6) out += `<a:cubicBezTo>${points(i, 3)}</a:cubicBezTo>`;
    else if (command === 'Q') for (let i = 0; i + 3 < n.length; i += 4) out += `<a:quadBezTo>${points(i, 2)}</a:quadBezTo>`;
    else out += '<a:close/>';
  }
  const size = attributes({ w: Math.round(node.view.w * 1000), h: Math.round(node.view.h * 1000) });
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path${size}>${out}</a:path></a:pathLst></a:custGeom>`;
}

