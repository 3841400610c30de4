// What drawing functions share: colours, links, pictures, steps. One a deck.
import { type Color, resolveCss } from '../../../base/color.ts';
import type { Box } from '../../../base/geometry.ts';
import type { Link, Scene, SceneNode } from '../../../scene/scene.ts';
import { attribute, px } from '../escape.ts';

export interface DrawContext {
  readonly scene: Scene;
  readonly lang: string;
  /** The address of a picture's bytes, by asset id. */
  picture(asset: string): string;
  /** Draws a node by the table of primitives. */
  draw(node: SceneNode): string;
}

/** A theme slot as a custom property, anything else as its value. */
export const css = (color: Color, { scene }: Pick<DrawContext, 'scene'>): string =>
  'slot' in color && color.lumMod === undefined && color.lumOff === undefined && color.alpha === undefined ? `var(--${color.slot})` : resolveCss(color, scene.theme.palette);

export const place = (box: Box): Record<string, string> => ({ left: px(box.x), top: px(box.y), width: px(box.w), height: px(box.h) });

/** Attributes of a reveal step; fragments count from 0. */
export const fragment = (step: number | undefined, classes = ''): string => {
  const names = [classes, step === undefined ? '' : 'fragment'].filter(Boolean).join(' ');
  return attribute('class', names || undefined) + attribute('data-fragment-index', step === undefined ? undefined : step - 1);
};

/** Opening and closing tag of a link. */
export function anchor(link: Link): [string, string] {
  if ('slide' in link) return [`<a${attribute('href', `#/${link.slide}`)}${attribute('title', link.title)}>`, '</a>'];
  return [`<a${attribute('href', link.url)}${attribute('title', link.title)} rel="noopener noreferrer" target="_blank">`, '</a>'];
}
