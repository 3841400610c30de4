// What shapes of all kinds have: number, name, alternative text, place.
import type { Box, Insets } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import { emu } from '../../../base/units.ts';
import type { SceneNode } from '../../../scene/scene.ts';
import { tableName } from '../../../scene/walk.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';

const A16 = 'xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main"';
const ADEC = 'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"';

/** `p:cNvPr`; called for each shape in document order. `click` is its link. */
export function nonVisualXml(node: SceneNode, context: DrawContext, click = ''): string {
  const { id, name, creation } = context.plain ? context.ids.again(node) : context.ids.take(node);
  const decorative = node.decorative
    ? `<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ${ADEC} val="1"/></a:ext>`
    : '';
  const identity = markup`
    <a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}">
      <a16:creationId ${A16}${attributes({ id: creation })}/>
    </a:ext>
  `;
  return markup`
    <p:cNvPr${attributes({ id, name, descr: descriptionOf(node, context), hidden: node.hidden || undefined })}>
      ${click}
      <a:extLst>${identity}${decorative}</a:extLst>
    </p:cNvPr>
  `;
}

/** Pictures and the like need words; a table has a name, which its second form, text as well, need not repeat. */
function descriptionOf(node: SceneNode, { plain }: DrawContext): string | undefined {
  if (node.decorative) return '';
  if (node.kind === 'table') return plain ? undefined : tableName(node);
  return node.alt || undefined;
}

/** Place and size; `inner` is what groups add. */
export const placeXml = (
  box: Box,
  tag = 'a:xfrm',
  inner = '',
  turn: Readonly<Record<string, number | boolean | undefined>> = {},
): string =>
  markup`
    <${tag}${attributes(turn)}>
      <a:off${attributes({ x: emu(box.x), y: emu(box.y) })}/>
      <a:ext${attributes({ cx: emu(Math.max(0, box.w)), cy: emu(Math.max(0, box.h)) })}/>
      ${inner}
    </${tag}>
  `;

/** Shares cut from a picture's sides, in thousandths of a percent. */
export function cropXml({ left, top, right, bottom }: Insets): string {
  const share = (value: number) => Math.round(value * 100000) || undefined;
  const values = attributes({ l: share(left), t: share(top), r: share(right), b: share(bottom) });
  return values && `<a:srcRect${values}/>`;
}

/** The same box to a twentieth of a point: what differs less is left to the layout. */
export const sameBox = (a: Box, b: Box): boolean =>
  (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.05);
