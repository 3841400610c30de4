// Connectors glued to shapes (ECMA-376 Part 1, 19.3.1.19; 20.1.2.2.4): straight, or bent with the adjustments that put
// each bend where layout has it. Bent presets start level and to the right; others are that one turned and mirrored.
import { markup } from '../../../base/markup.ts';
import type { Pt } from '../../../base/units.ts';
import type { ConnectorNode, Glue, Side } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';
import { lineXml } from './color.ts';
import { nonVisualXml, placeXml } from './frame.ts';

type Point = ConnectorNode['points'][number];

export function connectorXml(node: ConnectorNode, context: DrawContext): string {
  const properties = nonVisualXml(node, context);
  const glue = glueXml('stCxn', node.from, context) + glueXml('endCxn', node.to, context);
  const ends =
    headXml('headEnd', node.startHead, node.stroke.width) + headXml('tailEnd', node.endHead, node.stroke.width);
  return markup`
    <p:cxnSp>
      <p:nvCxnSpPr>${properties}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>
      <p:spPr>${outlineXml(node.points)}${lineXml(node.stroke, 'a:ln', ends)}</p:spPr>
    </p:cxnSp>
  `;
}

/**
 * Numbers of connection sites in presetShapeDefinitions.xml, from the top counter-clockwise; ellipses have some at
 * corners too.
 */
const SITES: Readonly<Record<Side, number>> = { top: 0, left: 1, bottom: 2, right: 3 };

function glueXml(name: 'stCxn' | 'endCxn', { node, side, round }: Glue, { ids }: DrawContext): string {
  const id = ids.of(node);
  return id === undefined ? '' : `<a:${name}${attributes({ id, idx: SITES[side] * (round ? 2 : 1) })}/>`;
}

/** PowerPoint's three sizes of heads, in widths of the line, which counts as 2 pt at least. */
const HEADS = [
  ['sm', 2],
  ['med', 3],
  ['lg', 5],
] as const;

function headXml(name: 'headEnd' | 'tailEnd', length: Pt | undefined, width: Pt): string {
  if (length === undefined) return '';
  const wanted = length / Math.max(2, width);
  const [size] = HEADS.reduce((best, one) => (Math.abs(one[1] - wanted) < Math.abs(best[1] - wanted) ? one : best));
  return `<a:${name}${attributes({ type: 'triangle', w: size, len: size })}/>`;
}

/** A bend is a share of the size, which may not be nought; PowerPoint too takes one point then. */
const LEAST: Pt = 1;

function outlineXml(points: readonly Point[]): string {
  const start = points[0] as Point;
  const end = points[points.length - 1] as Point;
  const flat = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    w: Math.abs(end.x - start.x),
    h: Math.abs(end.y - start.y),
  };
  const [right, down] = [end.x >= start.x, end.y >= start.y];
  if (points.length < 3)
    return (
      placeXml(flat, 'a:xfrm', '', { flipH: !right || undefined, flipV: !down || undefined }) +
      preset('straightConnector1', [])
    );
  const upright = Math.abs((points[1] as Point).x - start.x) < Math.abs((points[1] as Point).y - start.y);
  // lengths along the first stretch's direction and across it
  const along = (p: Point) => (upright ? (p.y - start.y) * (down ? 1 : -1) : (p.x - start.x) * (right ? 1 : -1));
  const across = (p: Point) => (upright ? (p.x - start.x) * (right ? 1 : -1) : (p.y - start.y) * (down ? 1 : -1));
  const size = { w: Math.max(LEAST, along(end)), h: Math.max(LEAST, across(end)) };
  const bends = points.slice(1, -2).map((p, i) => (i % 2 ? across(p) / size.h : along(p) / size.w));
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const box = { x: centre.x - size.w / 2, y: centre.y - size.h / 2, ...size };
  return (
    placeXml(
      box,
      'a:xfrm',
      '',
      upright ? TURNS[`${right},${down}`] : { flipH: !right || undefined, flipV: !down || undefined },
    ) + preset(`bentConnector${points.length - 1}`, bends)
  );
}

/** The preset turned so that it starts upright, by where it goes: to the right, downwards. */
const TURNS: Readonly<Record<string, Readonly<Record<string, number | boolean>>>> = {
  'true,true': { rot: 16200000, flipH: true },
  'false,true': { rot: 5400000 },
  'true,false': { rot: 5400000, flipH: true, flipV: true },
  'false,false': { rot: 16200000, flipV: true },
};

function preset(name: string, bends: readonly number[]): string {
  const guides = bends
    .map((share, i) => `<a:gd${attributes({ name: `adj${i + 1}`, fmla: `val ${Math.round(share * 100000)}` })}/>`)
    .join('');
  return `<a:prstGeom${attributes({ prst: name })}><a:avLst>${guides}</a:avLst></a:prstGeom>`;
}
