// Captions with the width of what they stand below: on a slide that has room they are read from afar.
import type { Pt } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import { plainText } from '../parse/inline.ts';
import { makeParagraph } from '../typeset/paragraph.ts';
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

/** Words of a caption that is a name. */
const NAME = 2;

export const isName = (caption: readonly Inline[]): boolean => plainText(caption).trim().split(/\s+/).length <= NAME;

/**
 * The context in which captions of pictures beside each other are as large as the text of a slide that says little, as
 * long as each stays on its line and none is smaller than it would be alone.
 * @param own the style of their words
 */
export function withCaptions(
  captions: readonly (readonly Inline[])[],
  own: 'caption' | 'heading',
  width: Pt,
  context: LayContext,
): LayContext {
  if (context.scale < 1) return context;
  const { theme } = context;
  const { body } = theme.file.type;
  const onOneLine = (tried: LayContext) =>
    captions.every((words) => makeParagraph(words, width, { style: own, bold: true }, tried).lines.length === 1);
  for (const factor of [...theme.file.grow, 1]) {
    const tried = { ...context, scale: 1, theme: theme.sized(own, Math.round(body.size * factor)) };
    if (onOneLine(tried)) return tried;
  }
  return own === 'caption' ? withCaption(width, context) : context;
}
