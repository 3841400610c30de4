// The deck's logo: a mark of the layouts, so that PowerPoint has it once. It never lies over text: what is asked for
// larger than its room is as large as that.
import { type Box, contain, NO_INSETS } from '../base/geometry.ts';
import type { Frame } from '../layouts/layout.ts';
import type { Deck } from '../resolve/deck.ts';
import type { SceneNode } from '../scene/scene.ts';

/** How far a logo may stand above the line of the footer. */
const RISE = 6;
/** Between a logo above the title and the slide's edge, and the title. */
const EDGE = 10;
/** Above the title of a title slide, whose first line is lower. */
const OPENING = 44;
/** Around a logo on its plate. */
const PLATE = 7;

/** On slides with furniture; at the foot beside the number, or above the title. */
export function logoNode(deck: Deck, frame: Frame): SceneNode[] {
  if (!deck.logo) return [];
  const { date, inner } = frame;
  const room =
    deck.logo.place === 'top'
      ? { x: inner.x, y: EDGE, w: inner.w / 2, h: Math.max(1, inner.y - EDGE - 4) }
      : { ...date, y: date.y - RISE, h: date.h + RISE };
  return placed(deck, room, frame, deck.logo.place === 'bottom');
}

/** On the title slide: above its title, on a white plate, since its ground is the theme's panel. */
export function openingLogo(deck: Deck, frame: Frame): SceneNode[] {
  if (!deck.logo?.title) return [];
  const room = { x: frame.inner.x + PLATE, y: frame.inner.y - 4, w: frame.inner.w / 2, h: OPENING };
  const [logo] = placed(deck, room, frame, false);
  if (!logo) return [];
  const { x, y, w, h } = logo.box;
  const box = { x: x - PLATE, y: y - PLATE, w: w + 2 * PLATE, h: h + 2 * PLATE };
  return [
    {
      kind: 'shape',
      id: 'logo-plate',
      name: 'Plate',
      geometry: 'rect',
      box,
      fill: { hex: 'FFFFFF' },
      decorative: true,
    },
    logo,
  ];
}

/** The picture at the end of its room, or at its start; at its foot. */
function placed({ logo, assets, dir }: Deck, room: Box, frame: Frame, atEnd: boolean): SceneNode[] {
  const asset = logo && assets.get(logo.asset);
  if (!asset) return [];
  const h = Math.min(room.h, logo.height ?? room.h);
  const size = contain(asset.size, { ...room, h });
  const left = room.x + (atEnd ? room.w - size.w : 0);
  const x = dir === 'rtl' ? frame.size.w - left - size.w : left;
  const box = { x, y: room.y + room.h - size.h, ...size };
  return [{ kind: 'image', id: 'logo', name: 'Logo', box, asset: asset.id, crop: NO_INSETS, decorative: true }];
}
