// An icon on a round ground: seen from afar, and alike in its place whatever its outlines are.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import type { Icon } from '../base/icon.ts';
import { round2 } from '../base/units.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { LayContext } from './block.ts';
import { iconNode } from './icon-node.ts';

/** Share of the ground's width that the icon takes: its square's corners stay inside. */
const SHARE = 0.6;

/** Ground and icon in a square box; the icon in ink that is read on the ground. */
export function badgeNodes(
  icon: Icon,
  id: string,
  box: Box,
  ground: Color,
  { theme }: Pick<LayContext, 'theme'>,
  alt?: string,
): SceneNode[] {
  const side = round2(box.w * SHARE);
  const edge = (box.w - side) / 2;
  return [
    { kind: 'shape', id: `${id}-ground`, name: 'Badge', geometry: 'ellipse', box, fill: ground, decorative: true },
    iconNode(
      icon,
      `${id}-icon`,
      { x: round2(box.x + edge), y: round2(box.y + edge), w: side, h: side },
      theme.on(ground).role('text'),
      alt,
    ),
  ];
}
