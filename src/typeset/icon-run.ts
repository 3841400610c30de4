// An icon in a line of text: a run that keeps its room, its middle as high as that of the letters.

import type { Pt } from '../base/units.ts';
import type { Inline, InlineIcon, Marks } from '../parse/inline.ts';
import type { Run } from '../scene/scene.ts';
import { colorOf, type ParagraphOptions, plainRun, sizeOf, type TextContext } from './run.ts';

/** Side of an icon in a line as share of the text size: as high as a line can be without being moved apart. */
const ICON_SIDE = 1.1;

/** An icon in a line, its middle as high as that of the letters. */
export function iconRun(
  piece: InlineIcon,
  base: Pt,
  options: ParagraphOptions,
  context: TextContext,
  alt?: string,
): Run {
  const size = piece.small ? Math.min(base, sizeOf('small', context)) : base;
  const link = piece.link && context.link(piece.link);
  const plain = plainRun('\uFFFC', size, options, context);
  const font = context.fontOf(plain);
  const middle = (font.ascent - font.descent) / 2;
  return {
    ...plain,
    color: colorOf(piece, link !== undefined, options, context),
    icon: {
      ...piece.icon,
      width: ICON_SIDE,
      ascent: middle + ICON_SIDE / 2,
      descent: ICON_SIDE / 2 - middle,
      gap: gapOf(ICON_SIDE / font.width('\u00A0')),
      ...(alt && { alt }),
    },
    ...(link && { link }),
  };
}

/** An icon that is all there is of a link is called by its name: it is no decoration. */
export function linkName({ link, icon }: InlineIcon, inlines: readonly Inline[]): string | undefined {
  const same = (other: Marks['link']) =>
    other?.address === link?.address &&
    other?.span.column === link?.span.column &&
    other?.span.line === link?.span.line;
  return link && !inlines.some((other) => other.type === 'text' && same(other.link))
    ? icon.name.replaceAll('-', ' ')
    : undefined;
}

/** So many blanks of a width, a little smaller than the text so that they are whole. */
const gapOf = (blanks: number) => ({ count: Math.ceil(blanks), size: blanks / Math.ceil(blanks) });
