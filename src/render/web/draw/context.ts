// What drawing functions share: colours, places, links, steps, the level of headings. One a slide.
import { leadsOut } from '../../../base/address.ts';
import { type Color, resolveCss } from '../../../base/color.ts';
import type { Box, Insets } from '../../../base/geometry.ts';
import type { Anchor, Direction, Link, Scene, SceneNode, SceneSlide } from '../../../scene/scene.ts';
import { attribute, px } from '../escape.ts';
import type { Films } from '../films.ts';
import type { Pictures } from '../pictures.ts';

export interface DrawContext {
  readonly scene: Scene;
  readonly slide: SceneSlide;
  /** Absent where nothing plays: on paper, in a preview's thumbnails. */
  readonly films?: Films;
  readonly pictures: Pictures;
  /** The tag for a heading of this depth; levels never skip one downwards. */
  heading(depth: number): string;
  /** Draws nodes by the table of primitives, pictures joined with their captions. */
  draw(nodes: readonly SceneNode[]): string;
}

/** A theme slot as a custom property, anything else as its value. */
export const css = (color: Color, { scene }: Pick<DrawContext, 'scene'>): string =>
  'slot' in color &&
  color.lumMod === undefined &&
  color.lumOff === undefined &&
  color.satMod === undefined &&
  color.alpha === undefined
    ? `var(--${color.slot})`
    : resolveCss(color, scene.theme.palette);

export const place = (box: Box): Record<string, string> => ({
  left: px(box.x),
  top: px(box.y),
  width: px(box.w),
  height: px(box.h),
});

/** Where the text stands in its box. */
export const anchored = (anchor: Anchor): Record<string, string | undefined> => ({
  'justify-content': { top: undefined, middle: 'center', bottom: 'flex-end' }[anchor],
});

export const padding = ({ top, right, bottom, left }: Insets): Record<string, string | undefined> => ({
  padding: top || right || bottom || left ? [top, right, bottom, left].map(px).join(' ') : undefined,
});

/** Classes, with the mark of a reveal step; reveal.js counts steps from 0. */
export const classes = (names: string, step?: number): string =>
  attribute('class', [names, step === undefined ? '' : 'fragment'].filter(Boolean).join(' ') || undefined) +
  attribute('data-fragment-index', step === undefined ? undefined : step - 1);

/** `dir`, where it differs from the slide's. */
export const direction = (dir: Direction | undefined, { slide }: Pick<DrawContext, 'slide'>): string =>
  attribute('dir', dir === slide.dir ? undefined : dir);

/** Opening and closing tag of a link; addresses that could run something are left out. */
export function anchor(link: Link, looks = ''): [string, string] {
  if ('slide' in link)
    return [
      `<a${attribute('href', `#/${encodeURIComponent(link.slide)}`)}${attribute('title', link.title)}${looks}>`,
      '</a>',
    ];
  const url = link.url.trim();
  if (!leadsOut(url)) return ['', ''];
  return [
    `<a${attribute('href', url)}${attribute('title', link.title)} target="_blank" rel="noopener noreferrer"${looks}>`,
    '</a>',
  ];
}
