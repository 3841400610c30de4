// Connectors as SVG: the line, shortened under its heads, and the heads as triangles of the size that layout gave them.

import { markup } from '../../../base/markup.ts';
import type { ConnectorNode } from '../../../scene/scene.ts';
import { attribute, style } from '../escape.ts';
import { classes, css, type DrawContext, place } from './context.ts';

type Point = ConnectorNode['points'][number];

/** Room around the line: an element without height is not drawn. */
const ROOM = 8;

export function drawConnector(node: ConnectorNode, context: DrawContext): string {
  const { stroke, shared = { from: 0, to: 0 } } = node;
  // what another line draws has its heads there too
  const startHead = shared.from ? undefined : node.startHead;
  const endHead = shared.to ? undefined : node.endHead;
  const box = { x: node.box.x - ROOM, y: node.box.y - ROOM, w: node.box.w + 2 * ROOM, h: node.box.h + 2 * ROOM };
  const points = node.points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }));
  const back = [...points].reverse();
  const own = without(without(points, shared.from).reverse(), shared.to).reverse();
  const line = shortened(shortened(own, startHead).reverse(), endHead).reverse();
  const color = css(stroke.color, context);
  const paint = style({
    fill: 'none',
    stroke: color,
    'stroke-width': String(stroke.width),
    'stroke-dasharray': stroke.dash ? `${stroke.width * 4} ${stroke.width * 3}` : undefined,
  });
  const heads = [
    startHead === undefined ? '' : head(points, startHead),
    endHead === undefined ? '' : head(back, endHead),
  ].join('');
  const triangles = heads && `<path${attribute('d', heads)}${style({ fill: color })}/>`;
  const svg = markup`
    <svg${attribute('viewBox', `0 0 ${round(box.w)} ${round(box.h)}`)} aria-hidden="true" focusable="false">
      <path${attribute('d', pathOf(line))}${paint}/>
      ${triangles}
    </svg>
  `;
  return `<div${classes('n', node.step)}${style(place(box))} aria-hidden="true">${svg}</div>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const pathOf = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' L')}`;

/** Unit vector from the first point to the second. */
function direction([a, b]: readonly Point[]): Point {
  const [from, to] = [a as Point, b as Point];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** Without a length at its start. */
function without(points: readonly Point[], length: number): Point[] {
  const [first, second, ...rest] = points;
  if (length <= 0 || !first || !second) return [...points];
  const whole = Math.hypot(second.x - first.x, second.y - first.y);
  if (length >= whole - 0.01 && rest.length) return without([second, ...rest], length - whole);
  const d = direction(points);
  return [{ x: first.x + d.x * length, y: first.y + d.y * length }, second, ...rest];
}

/** Without most of what the head at the first point covers. */
function shortened(points: readonly Point[], length: number | undefined): Point[] {
  const [first, second] = points;
  if (length === undefined || !first || !second) return [...points];
  const cut = Math.min(length * 0.8, Math.hypot(second.x - first.x, second.y - first.y));
  const d = direction(points);
  return [{ x: first.x + d.x * cut, y: first.y + d.y * cut }, ...points.slice(1)];
}

/** A triangle with its tip at the first point. */
function head(points: readonly Point[], length: number): string {
  const tip = points[0] as Point;
  const d = direction(points);
  const foot = { x: tip.x + d.x * length, y: tip.y + d.y * length };
  const half = length / 2;
  const one = { x: foot.x - d.y * half, y: foot.y + d.x * half };
  const other = { x: foot.x + d.y * half, y: foot.y - d.x * half };
  return `${pathOf([tip, one, other])} Z`;
}
