// What reveal.js knows of a slide (`data-background-image=...`, on headings, sections and .slide: comments) -> our
// slide keys.
import { colorOf } from './color.ts';
import type { Context, Draft } from './dialect.ts';
import type { Line } from './line.ts';
import { addressOf, isRemote } from './pictures.ts';

const PICTURE = /\.(png|jpe?g|gif|svg|webp)(?:[?#].*)?$/i;

/** Keys from attributes; what has no counterpart is told. */
export function takeSlideAttributes(
  draft: Draft,
  values: Readonly<Record<string, string>>,
  context: Context,
  at: Line,
): void {
  const get = (name: string) => values[`data-${name}`] ?? values[name];
  const picture = get('background-image') ?? (PICTURE.test(get('background') ?? '') ? get('background') : undefined);
  const color = get('background-color') ?? (picture === get('background') ? undefined : get('background'));
  setBackground(draft, context, at, picture?.replace(/^url\(['"]?(.*?)['"]?\)$/, '$1'), color);
  if (get('background-video') ?? get('background-iframe'))
    context.told.add('Film or page as a background, left out', at, 'Give a picture as background');
  if (get('visibility') === 'hidden') draft.keys.hidden = true;
  if (get('visibility') === 'uncounted') draft.keys.number = false;
  const transition = TRANSITIONS[(get('transition') ?? '').split(/[\s-]/)[0] ?? ''];
  if (transition) draft.keys.transition = transition;
  if ('auto-animate' in values || 'data-auto-animate' in values) draft.keys.transition = 'morph';
}

export const TRANSITIONS: Readonly<Record<string, string>> = {
  none: 'none',
  fade: 'fade',
  slide: 'push',
  convex: 'push',
  concave: 'push',
  zoom: 'fade',
};

/** A picture or else a colour behind the slide. */
export function setBackground(
  draft: Draft,
  context: Context,
  at: Line,
  picture: string | undefined,
  color: string | undefined,
): void {
  if (picture) {
    const address = addressOf(picture, context);
    if (isRemote(address))
      context.told.add('Picture on the network, left out as a background', at, 'Save it beside the deck');
    else if (PICTURE.test(address) || address.startsWith('data:')) draft.keys.background = address;
    else context.told.add('Background that is no picture, left out', at, 'Give a PNG, JPEG or SVG file');
    return;
  }
  if (!color) return;
  const hex = colorOf(color);
  if (hex) draft.keys.background = hex;
  else if (!/^(none|transparent|inherit|initial|unset)$/i.test(color.trim()))
    context.told.add('Background that is no plain colour or picture, left out', at, 'Give a colour such as #12455A');
}
