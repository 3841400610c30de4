// Native shapes: boxes where CSS can draw them, else SVG outlines. An outline lies half inside, half outside of its
// edge.
import type { Color } from '../../../base/color.ts';
import type { Box } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { ShapeNode } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';
import { bodyHtml } from './body.ts';
import { anchored, classes, css, type DrawContext, direction, padding, place } from './context.ts';
import { outlineSvg } from './path.ts';

export function drawShape(node: ShapeNode, context: DrawContext): string {
  const { box, body } = node;
  const outline = outlineOf(node.geometry, box);
  const looks = style({
    ...place(box),
    'background-color': !outline && node.fill && !node.fade ? css(node.fill, context) : undefined,
    'background-image': node.fill && node.fade ? faded(node.fill, node.fade, context) : undefined,
    'border-radius': cornerOf(node, 0),
    ...(body && { ...anchored(body.anchor), ...padding(body.inset) }),
  });
  const ground = outline ? outlineSvg(outline, { w: box.w, h: box.h }, box, node, context) : edge(node, context);
  return markup`
    <div${classes('n t shape', node.step)}${looks}${meaning(node)}${direction(node.dir, context)}>
      ${ground}
      ${body ? bodyHtml(body, context) : ''}
    </div>
  `;
}

/** The fill from its top to its foot. */
const faded = (fill: Color, { from, to }: NonNullable<ShapeNode['fade']>, context: DrawContext): string =>
  `linear-gradient(${css({ ...fill, alpha: from }, context)},${css({ ...fill, alpha: to }, context)})`;

function meaning(node: ShapeNode): string {
  if (node.decorative || (!node.body && !node.alt)) return ' aria-hidden="true"';
  return node.alt ? ` role="img"${attribute('aria-label', node.alt)}` : '';
}

const cornerOf = ({ geometry, radius = 0 }: ShapeNode, out: number): string | undefined =>
  (({ ellipse: '50%', roundRect: px(radius + out) }) as Readonly<Record<string, string>>)[geometry];

function edge(node: ShapeNode, context: DrawContext): string {
  const { stroke } = node;
  if (!stroke) return '';
  const out = stroke.width / 2;
  const looks = style({
    inset: px(-out),
    border: `${px(stroke.width)} ${stroke.dash ? 'dashed' : 'solid'} ${css(stroke.color, context)}`,
    'border-radius': cornerOf(node, out),
  });
  return `<i class="edge"${looks}></i>`;
}

/** Outlines of the presets that CSS has no box for, as DrawingML's presets draw them at their default adjustments. */
function outlineOf(geometry: ShapeNode['geometry'], { w, h }: Box): string | undefined {
  const tip = Math.min(w, h) / 2;
  const path = (...points: [number, number][]) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' L')} Z`;
  switch (geometry) {
    case 'homePlate':
      return path([0, 0], [w - tip, 0], [w, h / 2], [w - tip, h], [0, h]);
    case 'chevron':
      return path([0, 0], [w - tip, 0], [w, h / 2], [w - tip, h], [0, h], [tip, h / 2]);
    case 'rightArrow':
      return path(
        [0, h / 4],
        [w - tip, h / 4],
        [w - tip, 0],
        [w, h / 2],
        [w - tip, h],
        [w - tip, (h * 3) / 4],
        [0, (h * 3) / 4],
      );
    case 'diamond':
      return path([w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]);
    case 'flowChartPredefinedProcess': {
      const upright = (x: number): string => `M${round(x)} 0 L${round(x)} ${round(h)}`;
      return `${path([0, 0], [w, 0], [w, h], [0, h])} ${upright(w / 8)} ${upright((w * 7) / 8)}`;
    }
    case 'line':
      return `M0 0 L${round(w)} ${round(h)}`;
    default:
      return undefined;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
