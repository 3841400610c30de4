// Captions with the width of what they stand below: on a slide that has room they are read from afar.
import type { Pt } from '../base/units.ts';
import type { LayContext } from './block.ts';

/** Sizes of text across the width of a caption that is set larger. */
const ACROSS = 11;

/** The context in which captions are as large as a width lets them, at most as text is, never where text is shrunk. */
export function withCaption(width: Pt, context: LayContext): LayContext {
  const { body, caption } = context.theme.file.type;
  const size = Math.floor(Math.min(body.size, width / ACROSS));
  return context.scale < 1 || size <= caption.size
    ? context
    : { ...context, theme: context.theme.sized('caption', size) };
}
