// An icon on a round ground: seen from afar, centred and of one weight in its place whatever its outlines are.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import type { Icon } from '../base/icon.ts';
import { inkOf, moved } from '../base/path.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { LayContext } from './block.ts';
import { iconNode } from './icon-node.ts';

/** Most that the longer side of what an icon paints takes of the ground's diameter, and most that its diagonal does. */
const SIDE = 0.66;
const DIAGONAL = 0.84;

export interface Disc {
  readonly box: Box;
  readonly ground: Color;
  /** Colour of the icon; without, one that is read on the ground. */
  readonly ink?: Color;
}

/** Ground and icon in a square box; the icon by its ink, so that the margins of its field do not count. */
export function badgeNodes(
  icon: Icon,
  id: string,
  { box, ground, ink }: Disc,
  { theme }: Pick<LayContext, 'theme'>,
  alt?: string,
): SceneNode[] {
  const { outlines, view } = trimmed(icon);
  const share = box.w * Math.min(SIDE / Math.max(view.w, view.h), DIAGONAL / Math.hypot(view.w, view.h));
  const [w, h] = [round2(view.w * share), round2(view.h * share)];
  const at = { x: round2(box.x + (box.w - w) / 2), y: round2(box.y + (box.h - h) / 2), w, h };
  const drawn = iconNode({ ...icon, outlines }, `${id}-icon`, at, ink ?? theme.on(ground).role('text'), alt);
  return [
    { kind: 'shape', id: `${id}-ground`, name: 'Badge', geometry: 'ellipse', box, fill: ground, decorative: true },
    { ...drawn, view },
  ];
}

/** The outlines on a field that ends with their ink. */
function trimmed({ outlines }: Icon): { outlines: readonly string[]; view: { w: Pt; h: Pt } } {
  const ink = inkOf(outlines);
  return {
    outlines: outlines.map((d) => moved(d, -ink.x, -ink.y)),
    view: { w: round2(ink.w), h: round2(ink.h) },
  };
}
