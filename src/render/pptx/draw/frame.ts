// What all shapes have: name, alternative text, place.
import type { Box } from '../../../base/geometry.ts';
import { emu } from '../../../base/units.ts';
import type { SceneNode, Stroke } from '../../../scene/scene.ts';
import { colorXml } from '../context.ts';
import { attributes } from '../package/xml.ts';

const DECORATIVE = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>';

/** `p:cNvPr` with the node's id as its name: the last patch puts the name for people there, and the number. */
export function cNvPr(node: SceneNode, link = ''): string {
  const descr = node.decorative ? '' : node.alt;
  const inner = link + (node.decorative ? DECORATIVE : '');
  return `<p:cNvPr${attributes({ id: 0, name: node.id, descr, hidden: node.hidden ? 1 : undefined })}>${inner}</p:cNvPr>`;
}

export const xfrm = (box: Box, tag = 'a:xfrm', extra = ''): string =>
  `<${tag}><a:off${attributes({ x: emu(box.x), y: emu(box.y) })}/><a:ext${attributes({ cx: emu(box.w), cy: emu(box.h) })}/>${extra}</${tag}>`;

export const lineXml = (stroke: Stroke | undefined): string =>
  stroke ? `<a:ln${attributes({ w: emu(stroke.width) })}><a:solidFill>${colorXml(stroke.color)}</a:solidFill>${stroke.dash ? '<a:prstDash val="dash"/>' : ''}</a:ln>` : '<a:ln><a:noFill/></a:ln>';

/** The same box to a hundredth of a point. */
export const sameBox = (a: Box, b: Box): boolean => (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.01);
