// A value's pin on a scale: a stem down to the bar's foot with a head in the bar's middle, and around what lies on the
// bar a pale edge, so that it can be told from a part of any colour.
import type { Color } from '../base/color.ts';
import { type Box, inset, insetsOf } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { LayContext } from './block.ts';

/** Width of a pin's head, of its stem and of the edge around both. */
const HEAD = 14;
const STEM = 3;
const EDGE = 2;

/** From `top` to the foot of the bar, which is `bar` high and begins at `y`. */
export function pinNodes(
  name: string,
  x: Pt,
  { top, y, bar }: { readonly top: Pt; readonly y: Pt; readonly bar: Pt },
  { theme }: LayContext,
): SceneNode[] {
  const [dark, pale] = [theme.role('text'), theme.role('background')];
  const shape = (part: string, geometry: 'rect' | 'ellipse', box: Box, fill: Color): SceneNode => ({
    kind: 'shape',
    id: `${name}-${part}`,
    name: 'Pin',
    geometry,
    box,
    fill,
    decorative: true,
  });
  const stem = { x: x - STEM / 2, y: top, w: STEM, h: y + bar - top };
  const head = { x: x - HEAD / 2, y: y + bar / 2 - HEAD / 2, w: HEAD, h: HEAD };
  return [
    shape('stem-edge', 'rect', inset({ ...stem, y, h: bar }, insetsOf(0, -EDGE)), pale),
    shape('head-edge', 'ellipse', inset(head, insetsOf(-EDGE)), pale),
    shape('stem', 'rect', stem, dark),
    shape('head', 'ellipse', head, dark),
  ];
}
