// A paragraph that begins with an icon of a size of its own, or is nothing but one: the icon stands beside its words,
// as a native outline in PowerPoint. Decorative, unless it has an `alt`.

import type { Color } from '../base/color.ts';
import { type Box, NO_INSETS } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import { ICON_SET, type IconStyle, iconEngine, loadIcon, loadIconSet } from '../icons/set.ts';
import { ICON_SIZES, iconMarks, iconStyleOf } from '../parse/icon-spans.ts';
import type { Inline, InlineIcon } from '../parse/inline.ts';
import type { SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf } from '../typeset/paragraph.ts';
import { badgeNodes } from './badge.ts';
import { type Ahead, type BlockBase, defineBlock, type LayContext, opened } from './block.ts';
import { iconNode } from './icon-node.ts';
import { stepOf } from './step.ts';

export { iconNode } from './icon-node.ts';

export interface IconBlock extends BlockBase {
  readonly type: 'icon';
  readonly icon: InlineIcon;
  readonly words: readonly Inline[];
}
declare module './block.ts' {
  interface BlockTypes {
    icon: IconBlock;
  }
}

const GAP = 0.7;
/** Share of its region's height that an icon on a ground takes at most, and where there is room. */
const TALLEST = 0.42;
const ROOMY = 0.52;

const isLarge = ({ size }: InlineIcon): boolean => size === 'large' || size === 'huge';

/** A large icon stands on a round ground in its colour, or on a quiet one. */
function drawnIcon(mark: InlineIcon, at: Box, context: LayContext): SceneNode[] {
  const id = context.id('icon');
  if (!isLarge(mark)) return [iconNode(mark.icon, id, at, colorOf(mark, context), mark.alt)];
  const ground = context.theme.role(mark.accent ? 'accent' : 'surface');
  return badgeNodes(mark.icon, id, { box: at, ground }, context, mark.alt);
}

/** Asks for an icon and for the list that its name is checked against. */
export function askIcon(name: string, style: IconStyle, ahead: Ahead): void {
  ahead.engine(ICON_SET, loadIconSet);
  ahead.engine(iconEngine(name, style), (resource) => loadIcon(name, style, resource));
}

export const icon = defineBlock<IconBlock>({
  name: 'icon',
  nodes: ['text'],
  ahead(node, ahead) {
    if (node.type !== 'text') return;
    for (const { name, attributes } of iconMarks(node.value)) askIcon(name, iconStyleOf(attributes), ahead);
  },
  lay(block, width, context) {
    const size = sizeOf(context.style, context);
    const badge = isLarge(block.icon);
    const asked = round2(size * ICON_SIZES[block.icon.size ?? 'medium']);
    const most = badge
      ? Math.max(opened(TALLEST, ROOMY, context) * context.regionHeight, size * ICON_SIZES.large)
      : width;
    const side = Math.min(asked, width, round2(most));
    const left = side + GAP * size;
    const room = Math.max(width - left, 1);
    const text = block.words.length
      ? [
          makeParagraph(
            block.words,
            room,
            { style: context.style, origin: block.origin, footnotes: context.footnotes },
            context,
          ),
        ]
      : [];
    const words = heightOf(text);
    const height = Math.max(side, words);
    return {
      height,
      over: Math.max(0, ...text.flatMap((p) => p.lines.map((line) => line.width - room))),
      place(box: Box): SceneNode[] {
        const rtl = context.dir === 'rtl';
        const at = { x: rtl ? box.x + width - side : box.x, y: box.y + (height - side) / 2, w: side, h: side };
        const own = { ...stepOf(block.step), origin: block.origin };
        const drawn = drawnIcon(block.icon, at, context).map((node): SceneNode => ({ ...node, ...own }));
        if (!text.length) return drawn;
        const lines: SceneNode = {
          kind: 'text',
          role: 'label',
          id: context.id('icon-text'),
          name: 'Text',
          dir: context.dir,
          box: { x: rtl ? box.x : box.x + left, y: box.y + (height - words) / 2, w: room, h: words },
          body: { paragraphs: text, inset: NO_INSETS, anchor: 'top' },
          ...own,
        };
        return [...drawn, lines];
      },
    };
  },
});

export function colorOf({ accent, link }: Pick<InlineIcon, 'accent' | 'link'>, { theme, style }: LayContext): Color {
  if (accent) return theme.role('accent');
  return link ? theme.role('link') : theme.styleColor(style);
}

/** The paragraph as an icon with its words behind, if it is one. */
export function iconParagraph(pieces: readonly Inline[]): { icon: InlineIcon; words: Inline[] } | undefined {
  const [first, ...rest] = pieces;
  if (first?.type !== 'icon') return undefined;
  const words = startTrimmed(rest);
  return first.size || !words.length ? { icon: first, words } : undefined;
}

/** Pieces without the blank that they begin with. */
export function startTrimmed(pieces: readonly Inline[]): Inline[] {
  const [first, ...rest] = pieces;
  if (first?.type !== 'text') return [...pieces];
  const text = first.text.trimStart();
  return text ? [{ ...first, text }, ...rest] : rest;
}
