// Footnotes at the foot of the body, small, with their numbers. Where they leave the text above too little room they
// are set smaller, down to the theme's least for references.
import { type Box, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { LayContext } from '../blocks/block.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import type { Inline } from '../parse/inline.ts';
import type { Slide } from '../resolve/deck.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type DeckContext, slideContext } from './context.ts';

export interface Footnotes {
  readonly room: Pt;
  /** `down`: points that the text above reaches over its foot. */
  nodes(context: LayContext, down: Pt): SceneNode[];
}

const SIZES: readonly { readonly style: TextStyleName; readonly scale: number }[] = [
  { style: 'small', scale: 1 },
  { style: 'reference', scale: 1 },
  { style: 'reference', scale: 0.5 },
];
const GAP = 10;

/** A slide's footnotes in each size that they may have, the designed one first; each is set when it is asked for. */
export function footnotesOf(
  slide: Slide,
  plan: LayoutPlan,
  frame: Frame,
  shared: DeckContext,
): [designed: () => Footnotes, ...smaller: (() => Footnotes)[]] {
  if (!slide.footnotes.length) return [() => ({ room: 0, nodes: () => [] })];
  const [designed, ...smaller] = SIZES.map((size) => () => footnotesIn(size, slide, plan, frame, shared));
  return [designed as () => Footnotes, ...smaller];
}

function footnotesIn(
  { style, scale }: (typeof SIZES)[number],
  slide: Slide,
  plan: LayoutPlan,
  frame: Frame,
  shared: DeckContext,
): Footnotes {
  const context = slideContext(shared, slide, scale, [], 'small', 0);
  const width = plan.body.box.w;
  const paragraphs = slide.footnotes.flatMap(({ number, lines }) =>
    lines.map((line, i) => {
      const mark: Inline[] = [
        { type: 'text', text: `${number}`, script: 'super' },
        { type: 'text', text: '\u2009' },
      ];
      return makeParagraph([...(i ? [] : mark), ...line], width, { style }, context);
    }),
  );
  const height = heightOf(paragraphs);
  const box: Box = { x: plan.body.box.x, y: frame.body.y + frame.body.h - height, w: width, h: height };
  return {
    room: height + GAP,
    nodes: (own, down) => [
      {
        kind: 'text',
        role: 'caption',
        id: own.id('footnotes'),
        name: 'Footnotes',
        dir: slide.dir,
        box: { ...box, y: box.y + down },
        body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
      },
    ],
  };
}
