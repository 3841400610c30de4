// Free outlines as inline SVG.
import { type Color, resolveCss } from '../../../base/color.ts';
import type { Box, Size } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import { round2 } from '../../../base/units.ts';
import type { Paint, PathNode, SceneNode } from '../../../scene/scene.ts';
import { attribute, style } from '../escape.ts';
import { classes, css, type DrawContext, place } from './context.ts';

export function drawPath(node: PathNode, context: DrawContext): string {
  const meaning =
    node.alt && !node.decorative ? ` role="img"${attribute('aria-label', node.alt)}` : ' aria-hidden="true"';
  return markup`
    <div${classes('n', node.step)}${style(place(node.box))}${meaning}>
      ${outlineSvg(node.d, node.view, node.box, node, context, node.more)}
    </div>
  `;
}

/** Many plain outlines, as the people of an icon array, in one drawing: each in one of its own is twice the bytes. */
export function drawOutlines(nodes: readonly PathNode[], box: Box, context: DrawContext): string {
  const paths = nodes.map(({ d, box: { x, y }, fill }) => {
    const move = `translate(${round2(x - box.x)} ${round2(y - box.y)})`;
    return `<path${attribute('transform', move)}${attribute('d', d)}${style({ fill: plainFill(fill, context) })}/>`;
  });
  return markup`
    <div class="n"${style(place(box))} aria-hidden="true">
      <svg viewBox="0 0 ${box.w} ${box.h}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        ${paths.join('')}
      </svg>
    </div>
  `;
}

/** Filled, in units of the slide, and without words or a click of its own. */
export const isPlainOutline = (node: SceneNode): node is PathNode =>
  node.kind === 'path' &&
  !(node.stroke || node.paint || node.more || node.step || (node.alt && !node.decorative)) &&
  node.view.w === node.box.w &&
  node.view.h === node.box.h;

/** An outline in units of `view` that fills a box; widths of strokes are in the box's points. */
export function outlineSvg(
  d: string,
  view: Size,
  box: Size,
  looks: Pick<PathNode, 'fill' | 'paint' | 'stroke'> & { readonly id?: string },
  context: DrawContext,
  more?: readonly string[],
): string {
  const { fill, stroke } = looks;
  const gradient = looks.paint && gradientSvg(looks.paint, `${context.slide.id}-${looks.id ?? ''}`, context);
  const scale = Math.sqrt((view.w * view.h) / (box.w * box.h || 1)) || 1;
  const width = stroke ? Math.round(stroke.width * scale * 1000) / 1000 : 0;
  const paint = style({
    fill: gradient ? `url(#${gradient.id})` : plainFill(fill, context),
    stroke: stroke && css(stroke.color, context),
    'stroke-width': stroke && String(width),
    'stroke-dasharray': stroke?.dash ? `${width * 4} ${width * 3}` : undefined,
  });
  const rule = more ? ' fill-rule="evenodd"' : '';
  const paths = [d, ...(more ?? [])].map((one) => `<path${rule}${attribute('d', one)}${paint}/>`);
  return markup`
    <svg viewBox="0 0 ${view.w || 1} ${view.h || 1}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${gradient?.svg ?? ''}
      ${paths.join('')}
    </svg>
  `;
}

const plainFill = (fill: Color | undefined, context: DrawContext): string => (fill ? css(fill, context) : 'none');

/** A gradient under a name that no other of the page has. */
function gradientSvg({ stops, angle }: Paint, name: string, { scene }: DrawContext): { id: string; svg: string } {
  const id = `g-${name.replace(/[^\w-]/g, '_')}`;
  const inner = stops
    .map(({ at, color }) => `<stop offset="${at}" stop-color="${resolveCss(color, scene.theme.palette)}"/>`)
    .join('');
  if (angle === undefined) return { id, svg: `<radialGradient id="${id}">${inner}</radialGradient>` };
  const turn = attribute('gradientTransform', angle ? `rotate(${angle} 0.5 0.5)` : undefined);
  return { id, svg: `<linearGradient id="${id}"${turn}>${inner}</linearGradient>` };
}
