// A callout: a named note on a quiet ground with a mark, so that it is told apart without colour. One group in
// PowerPoint.

import type { Color } from '../base/color.ts';
import { type Box, insetsOf, NO_INSETS } from '../base/geometry.ts';
import type { Icon } from '../base/icon.ts';
import { word } from '../base/slide-words.ts';
import type { Pt } from '../base/units.ts';
import type { SceneNode } from '../scene/scene.ts';
import { inWarning, warned } from '../theme/loud.ts';
import { heightOf, makeParagraph, sizeOf } from '../typeset/paragraph.ts';
import { type Block, type BlockBase, defineBlock, type Laid, type LayContext, opened } from './block.ts';
import { askIcon, iconNode } from './icon.ts';
import { readStep, stepOf } from './step.ts';

export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];
export const calloutKindOf = (name: string): CalloutKind | undefined => CALLOUT_KINDS.find((kind) => kind === name);

export interface CalloutBlock extends BlockBase {
  readonly type: 'callout';
  readonly kind: CalloutKind;
  readonly title?: string;
  /** In place of the kind's own mark. */
  readonly icon?: Icon;
  readonly children: readonly Block[];
}
declare module './block.ts' {
  interface BlockTypes {
    callout: CalloutBlock;
  }
}

/** The subpaths of one outline. */
const outline = (...paths: string[]): string => paths.join(' ');

/** Marks on a 24 x 24 field, drawn as outlines: i, bulb, star, triangle, stop sign; each with its sign cut out. */
const ICONS: Record<CalloutKind, string> = {
  note: outline(
    'M12 1 C18.1 1 23 5.9 23 12 C23 18.1 18.1 23 12 23 C5.9 23 1 18.1 1 12 C1 5.9 5.9 1 12 1 Z',
    'M10.5 10 L10.5 18 L13.5 18 L13.5 10 Z',
    'M10.5 5.6 L10.5 8.4 L13.5 8.4 L13.5 5.6 Z',
  ),
  tip: outline(
    'M12 1 C16.4 1 20 4.6 20 9 C20 12 18.3 14.4 16 16 L16 18.5 L8 18.5 L8 16 C5.7 14.4 4 12 4 9 C4 4.6 7.6 1 12 1 Z',
    'M8.5 20 L15.5 20 L15.5 21.5 C15.5 22.3 14.8 23 14 23 L10 23 C9.2 23 8.5 22.3 8.5 21.5 Z',
  ),
  important: 'M12 1 L15.2 8.3 L23 9 L17 14.2 L18.8 22 L12 17.8 L5.2 22 L7 14.2 L1 9 L8.8 8.3 Z',
  warning:
    'M12 1.5 L23.5 22 L0.5 22 Z M10.6 8.5 L10.6 15.5 L13.4 15.5 L13.4 8.5 Z M10.6 17 L10.6 19.6 L13.4 19.6 L13.4 17 Z',
  caution: outline(
    'M7.4 1 L16.6 1 L23 7.4 L23 16.6 L16.6 23 L7.4 23 L1 16.6 L1 7.4 Z',
    'M10.5 5.5 L10.5 13.5 L13.5 13.5 L13.5 5.5 Z',
    'M10.5 15.5 L10.5 18.5 L13.5 18.5 L13.5 15.5 Z',
  ),
};

const BAR = 8;
/** Size of the kind's own name: a label over words that are the message. A title of the writer's is of their size. */
const LABEL = 0.78;
/** Side of a mark in sizes of the words, and what lies between it and the words. */
const MARK = 1.9;
const BEHIND = 14;
/** Lines of the words' size up to which a callout has its mark in its middle. */
const LOW = 5;

const ATTRIBUTES = ['kind', 'title', 'icon', 'step'];

export const callout = defineBlock<CalloutBlock>({
  name: 'callout',
  attributes: { div: ATTRIBUTES },
  divs: ['callout', ...CALLOUT_KINDS],
  ahead(node, ahead) {
    if (node.type === 'div' && node.attributes.values.icon) askIcon(node.attributes.values.icon, 'filled', ahead);
  },
  fromDiv(div, context, origin) {
    const named = div.attributes.values.kind ?? (div.name === 'callout' ? 'note' : div.name);
    const kind = calloutKindOf(named);
    if (!kind)
      context.diagnostics.report(
        'parse/unknown-attribute',
        `There is no callout of the kind "${named}"`,
        origin,
        `Use one of ${CALLOUT_KINDS.join(', ')}`,
      );
    context.known(div.attributes, ATTRIBUTES, 'a callout', origin);
    const step = readStep(div.attributes, context, origin);
    const { title } = div.attributes.values;
    const icon = div.attributes.values.icon ? context.icon(div.attributes.values.icon, 'filled', origin) : undefined;
    return [
      {
        type: 'callout',
        kind: kind ?? 'note',
        ...(title && { title }),
        ...(icon && { icon }),
        children: context.children(div),
        origin,
        ...stepOf(step),
      },
    ];
  },
  lay(block, width, context) {
    const { scale, theme } = context;
    const inset = insetsOf(opened(12 * scale, 20 * scale, context), 18 * scale);
    const grave = block.kind === 'warning' || block.kind === 'caution';
    const color = theme.role(grave ? 'caution' : 'accent');
    const ground = grave ? warned(theme) : theme.role('surface');
    const name = block.title ?? word(block.kind, context.lang);
    const size = sizeOf(context.style, context);
    const icon = Math.round(size * MARK);
    const line = size * theme.style(context.style).line;
    const left = inset.left + BAR + icon + BEHIND * scale;
    const room = width - left - inset.right;
    const head = makeParagraph(
      [{ type: 'text', text: name }],
      room,
      { style: context.style, bold: true, color, kind: 'paragraph' },
      block.title || !block.children.length ? context : labelled(context),
    );
    // what is strong in a warning has its colour
    const inner = grave ? context.with({ theme: inWarning(theme) }) : context;
    const body = inner.stack(block.children, room);
    const gap = block.children.length ? opened(4 * scale, 8 * scale, context) : 0;
    const words = heightOf([head]) + gap + body.height;
    const parts = { inset, icon, left, room, head: [head], body, gap, color, ground, name, line, words };
    const laidAt = (height: Pt): Laid => ({
      height,
      over: body.over ?? 0,
      even: laidAt,
      place: (box) => [placeCallout(block, { ...box, h: height }, parts, context)],
    });
    return laidAt(inset.top + words + inset.bottom);
  },
});

/** The context of a label, never below the theme's smallest size. */
function labelled(context: LayContext): LayContext {
  const { style, theme } = context;
  const { size } = theme.style(style);
  const least = theme.smallest(style) / Math.max(0.1, context.scale);
  return { ...context, theme: theme.sized(style, Math.min(size, Math.max(size * LABEL, least))) };
}

interface Parts {
  readonly inset: { top: number; left: number };
  readonly icon: number;
  readonly left: number;
  readonly room: number;
  readonly head: ReturnType<typeof makeParagraph>[];
  readonly body: ReturnType<LayContext['stack']>;
  readonly gap: number;
  readonly color: Color;
  readonly ground: Color;
  readonly name: string;
  /** Height of a line of words. */
  readonly line: Pt;
  /** Height of name and words. */
  readonly words: Pt;
}

function placeCallout(block: CalloutBlock, box: Box, parts: Parts, context: LayContext): SceneNode {
  const id = context.id('callout');
  const rtl = context.dir === 'rtl';
  const headHeight = heightOf(parts.head);
  const textX = rtl ? box.x + box.w - parts.left - parts.room : box.x + parts.left;
  const iconX = rtl ? box.x + box.w - parts.left + BEHIND * context.scale : box.x + BAR + parts.inset.left;
  // beside others of its height its words stand in the middle
  const top = box.y + (box.h - parts.words) / 2;
  const iconY = parts.words <= LOW * parts.line ? box.y + (box.h - parts.icon) / 2 : top;
  const mark = { x: iconX, y: iconY, w: parts.icon, h: parts.icon };
  const children: SceneNode[] = [
    {
      kind: 'shape',
      id: `${id}-ground`,
      name: 'Ground',
      geometry: 'rect',
      box,
      fill: parts.ground,
      decorative: true,
    },
    {
      kind: 'shape',
      id: `${id}-bar`,
      name: 'Bar',
      geometry: 'rect',
      box: { x: rtl ? box.x + box.w - BAR : box.x, y: box.y, w: BAR, h: box.h },
      fill: parts.color,
      decorative: true,
    },
    block.icon
      ? iconNode(block.icon, `${id}-icon`, mark, parts.color)
      : {
          kind: 'path',
          id: `${id}-icon`,
          name: 'Icon',
          d: ICONS[block.kind],
          view: { w: 24, h: 24 },
          fill: parts.color,
          decorative: true,
          box: mark,
        },
    {
      kind: 'text',
      role: 'label',
      id: `${id}-name`,
      name: 'Name',
      dir: context.dir,
      box: { x: textX, y: top, w: parts.room, h: headHeight },
      body: { paragraphs: parts.head, inset: NO_INSETS, anchor: 'top' },
    },
    ...parts.body.place({
      x: textX,
      y: top + headHeight + parts.gap,
      w: parts.room,
      h: parts.body.height,
    }),
  ];
  return {
    kind: 'group',
    role: 'callout',
    id,
    name: `Callout: ${parts.name}`,
    box,
    children,
    origin: block.origin,
    ...stepOf(block.step),
  };
}
