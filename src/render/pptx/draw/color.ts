// Colours as DrawingML: theme slots with their luminance change, sRGB only where the writer asked for a fixed colour.

import type { Color } from '../../../base/color.ts';
import { markup } from '../../../base/markup.ts';
import { emu } from '../../../base/units.ts';
import type { Stroke } from '../../../scene/scene.ts';
import { inOrder } from '../opc/child-order.ts';
import { attributes } from '../opc/xml.ts';

const change = (name: string, share: number | undefined): string =>
  share === undefined ? '' : `<a:${name}${attributes({ val: Math.round(share * 100000) })}/>`;

export function colorXml(color: Color): string {
  const alpha = change('alpha', color.alpha);
  if ('hex' in color)
    return `<a:srgbClr${attributes({ val: color.hex.replace('#', '').toUpperCase() })}>${alpha}</a:srgbClr>`;
  return markup`
    <a:schemeClr${attributes({ val: color.slot })}>
      ${change('satMod', color.satMod)}
      ${change('lumMod', color.lumMod)}
      ${change('lumOff', color.lumOff)}
      ${alpha}
    </a:schemeClr>
  `;
}

/** A fill that fades from its top to its foot (ECMA-376 Part 1, 20.1.8.33 and 20.1.8.41). */
export function fadeXml(color: Color, { from, to }: { readonly from: number; readonly to: number }): string {
  const stop = (pos: number, alpha: number) => `<a:gs pos="${pos}">${colorXml({ ...color, alpha })}</a:gs>`;
  return markup`
    <a:gradFill rotWithShape="1">
      <a:gsLst>${stop(0, from)}${stop(100000, to)}</a:gsLst>
      <a:lin ang="5400000" scaled="0"/>
    </a:gradFill>
  `;
}

export const fillXml = (color: Color | undefined): string =>
  color ? `<a:solidFill>${colorXml(color)}</a:solidFill>` : '<a:noFill/>';

/** An outline; `tag` names the sides of table cells (`a:lnB`), `ends` are a line's heads. */
export const lineXml = (stroke: Stroke | undefined, tag = 'a:ln', ends = ''): string =>
  stroke
    ? `<${tag}${attributes({ w: emu(stroke.width) })}>${inOrder('a:ln', [
        fillXml(stroke.color),
        stroke.dash ? '<a:prstDash val="dash"/>' : '',
        ends,
      ])}</${tag}>`
    : `<${tag}><a:noFill/></${tag}>`;

export const sameStroke = (a: Stroke | undefined, b: Stroke | undefined): boolean =>
  a && b ? a.width === b.width && (a.dash ?? false) === (b.dash ?? false) && sameColor(a.color, b.color) : a === b;

/** The same colour, however its record is written. */
export function sameColor(a: Color | undefined, b: Color | undefined): boolean {
  if (!a || !b) return a === b;
  if ('hex' in a || 'hex' in b)
    return 'hex' in a && 'hex' in b && a.hex.toUpperCase() === b.hex.toUpperCase() && (a.alpha ?? 1) === (b.alpha ?? 1);
  return (
    a.slot === b.slot &&
    (a.satMod ?? 1) === (b.satMod ?? 1) &&
    (a.lumMod ?? 1) === (b.lumMod ?? 1) &&
    (a.lumOff ?? 0) === (b.lumOff ?? 0) &&
    (a.alpha ?? 1) === (b.alpha ?? 1)
  );
}
