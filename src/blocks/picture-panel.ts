// A drawing that brings a panel along stands in its room on one of the same colour: the panel begins and ends where the
// room does, whatever the drawing's shape is.
import { type Box, contain, coverCrop, type Insets, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Asset, SceneNode } from '../scene/scene.ts';
import type { LayContext } from './block.ts';
import { stepOf } from './step.ts';

/** Shapes of a drawing and of its room differ so little that the drawing is cut and fills the room. */
const ALIKE = 1.03;
/** The same of drawings that go on beyond their panel. */
const CUT = 1.2;
const MIDDLE = { x: 0.5, y: 0.5 };

export interface OnPanel {
  readonly ground: SceneNode;
  /** What is seen of the drawing, and the whole of it, which may reach beyond. */
  readonly box: Box;
  readonly whole: Box;
  readonly crop: Insets;
  readonly radius?: Pt;
}

/** The drawing on its panel in `room`; undefined where it brings none. */
export function onPanel(
  asset: Asset | undefined,
  id: string,
  room: Box,
  step: number | undefined,
  context: LayContext,
): OnPanel | undefined {
  if (!asset?.panel) return undefined;
  const ground: SceneNode = {
    kind: 'shape',
    id: `${id}-ground`,
    name: 'Ground',
    geometry: 'roundRect',
    radius: context.radius,
    box: room,
    fill: { hex: asset.panel.color },
    decorative: true,
    ...stepOf(step),
  };
  const shapes = asset.size.w / asset.size.h / (room.w / room.h);
  if (Math.max(shapes, 1 / shapes) > (asset.panel.cuts ? CUT : ALIKE)) {
    const box = middleOf(room, contain(asset.size, room));
    return { ground, box, whole: box, crop: NO_INSETS };
  }
  const scale = Math.max(room.w / asset.size.w, room.h / asset.size.h);
  return {
    ground,
    box: room,
    whole: middleOf(room, { w: asset.size.w * scale, h: asset.size.h * scale }),
    crop: coverCrop(asset.size, room, MIDDLE),
    radius: context.radius,
  };
}

/** Something of this size in the middle of a box. */
export const middleOf = ({ x, y, w, h }: Box, size: { readonly w: Pt; readonly h: Pt }): Box => ({
  x: x + (w - size.w) / 2,
  y: y + (h - size.h) / 2,
  w: size.w,
  h: size.h,
});
