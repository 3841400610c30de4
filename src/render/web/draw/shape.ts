// Native shapes as boxes where CSS can, else as SVG outlines; free outlines always as SVG.
import type { Box } from '../../../base/geometry.ts';
import type { PathNode, ShapeNode } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';
import { bodyHtml } from './body.ts';
import { css, type DrawContext, fragment, place } from './context.ts';

const JUSTIFY = { top: undefined, middle: 'center', bottom: 'flex-end' } as const;

export function drawShape(node: ShapeNode, context: DrawContext): string {
  const outline = outlineOf(node.geometry, node.box);
  const { body } = node;
  const inset = body?.inset;
  const looks = style({
    ...place(node.box),
    'background-color': !outline && node.fill ? css(node.fill, context) : undefined,
    border: !outline && node.stroke ? `${px(node.stroke.width)} ${node.stroke.dash ? 'dashed' : 'solid'} ${css(node.stroke.color, context)}` : undefined,
    'border-radius': node.geometry === 'ellipse' ? '50%' : node.geometry === 'roundRect' ? px(node.radius ?? 0) : undefined,
    'justify-content': body && JUSTIFY[body.anchor],
    padding: inset && [inset.top, inset.right, inset.bottom, inset.left].map(px).join(' '),
  });
  const ground = outline ? svg(outline, { w: node.box.w, h: node.box.h }, node, context) : '';
  const name = node.decorative || (!body && !node.alt) ? ' aria-hidden="true"' : node.alt ? ` role="img"${attribute('aria-label', node.alt)}` : '';
  const dir = attribute('dir', node.dir && node.dir !== context.scene.dir ? node.dir : undefined);
  return `<div${fragment(node.step, 'n t shape')}${looks}${name}${dir}>${ground}${body ? bodyHtml(body, context) : ''}</div>`;
}

export function drawPath(node: PathNode, context: DrawContext): string {
  const name = node.alt && !node.decorative ? ` role="img"${attribute('aria-label', node.alt)}` : ' aria-hidden="true"';
  return `<div${fragment(node.step, 'n')}${style(place(node.box))}${name}>${svg(node.d, node.view, node, context)}</div>`;
}

function svg(d: string, view: { w: number; h: number }, node: Pick<ShapeNode, 'fill' | 'stroke'>, context: DrawContext): string {
  const paint = attribute('fill', node.fill ? css(node.fill, context) : 'none') + (node.stroke ? attribute('stroke', css(node.stroke.color, context)) + attribute('stroke-width', node.stroke.width) : '');
  return `<svg viewBox="0 0 ${view.w} ${view.h}" preserveAspectRatio="none" aria-hidden="true"><path fill-rule="evenodd"${attribute('d', d)}${paint}/></svg>`;
}

/** Outlines of the presets that CSS has no box for, as DrawingML's presets draw them at their default adjustments. */
function outlineOf(geometry: ShapeNode['geometry'], { w, h }: Box): string | undefined {
  const tip = Math.min(w, h) / 2;
  if (geometry === 'homePlate') return `M0 0 L${w - tip} 0 L${w} ${h / 2} L${w - tip} ${h} L0 ${h} Z`;
  if (geometry === 'chevron') return `M0 0 L${w - tip} 0 L${w} ${h / 2} L${w - tip} ${h} L0 ${h} L${tip} ${h / 2} Z`;
  if (geometry === 'rightArrow') return `M0 ${h / 4} L${w - tip} ${h / 4} L${w - tip} 0 L${w} ${h / 2} L${w - tip} ${h} L${w - tip} ${(h * 3) / 4} L0 ${(h * 3) / 4} Z`;
  if (geometry === 'line') return `M0 0 L${w} ${h}`;
  return undefined;
}
