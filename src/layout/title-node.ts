// A slide's title in its slot: balanced, scaled down before it takes a line too many; and the body that follows it.
import { type Box, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, Larger, LayoutPlan, Slot } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { Paragraph, SceneNode, TextNode } from '../scene/scene.ts';
import { longestWord, prepare } from '../text/break.ts';
import { sensibleWidth } from '../text/sense.ts';
import { heightOf, makeParagraph, makeRuns, widestLine } from '../typeset/paragraph.ts';
import { SLACK, STEP } from './compose/text-scale.ts';
import { type DeckContext, slideContext } from './context.ts';

export interface Titled {
  readonly nodes: readonly SceneNode[];
  /** Height of its lines; 0 where none is shown. */
  readonly height: Pt;
  readonly overflow: Pt;
}

/**
 * A body follows its title: a line less above it, or no title at all, is more room for it. Places on other lines of the
 * frame stay.
 */
export function closedUp(plan: LayoutPlan, { height }: Titled, frame: Frame): LayoutPlan {
  const slot = plan.title;
  const middle = plan.body.anchor === 'middle' && !height;
  if (plan.fixed || slot?.anchor !== 'top' || slot.box.y !== frame.title.y) return plan;
  if (plan.body.anchor !== 'top' && !middle) return plan;
  const { box } = plan.body;
  const lift = Math.max(0, Math.floor(height ? slot.box.h - height : box.y - slot.box.y));
  return { ...plan, body: { ...plan.body, box: { ...box, y: box.y - lift, h: box.h + lift } } };
}

/** How far a title may be scaled down; a band of a template is often one line high. */
const LEAST_SCALE = 0.6;
const LEAST_ON_BAND = 0.3;
/** How much of its size a line has above and below its letters. */
const LINE_AROUND = 0.15;

/** Scales to try in turn: larger ones where the words are few, then the designed one, then smaller ones. */
function* trials({ larger = [] }: Slot, least: number): Generator<Larger> {
  yield* larger;
  for (let scale = 1; scale >= least; scale -= STEP) yield [scale, Number.POSITIVE_INFINITY];
}

/** The title in its slot: balanced, and scaled down before it takes a line too many or a word is cut. */
export function titleNode(slide: Slide, plan: LayoutPlan, frame: Frame, deck: DeckContext): Titled {
  const ground = plan.title?.on;
  const shared = ground ? { ...deck, theme: deck.theme.on(ground) } : deck;
  const unseen: Slot = { box: frame.unseen, style: 'title', anchor: 'bottom' };
  const slot = slide.title === undefined ? unseen : (plan.title ?? unseen);
  const shown = plan.title !== undefined && slide.title !== undefined;
  const inlines = shown ? (slide.title ?? []) : [{ type: 'text' as const, text: slide.plainTitle }];
  let last: { paragraphs: Paragraph[]; height: Pt; width: Pt } | undefined;
  const room = slot.room ?? slot.box.h;
  const least = slot.room === undefined ? LEAST_SCALE : LEAST_ON_BAND;
  for (const [scale, most] of trials(slot, least)) {
    const context = slideContext(shared, slide, scale, [], slot.style, room);
    const options = {
      style: slot.style,
      kind: 'heading' as const,
      depth: layoutOf(slide.layout).purpose === 'opening' ? 1 : 2,
      align: slot.align ?? shared.theme.align(slot.style),
      footnotes: context.footnotes,
    };
    const prepared = prepare(makeRuns(inlines, options, context), context.fontOf);
    const width = plan.fixed || slot.kept ? slot.box.w : sensibleWidth(prepared, slot.box.w, slide.lang);
    const paragraph = makeParagraph(inlines, slot.box.w, { ...options, width }, context);
    const height = heightOf([paragraph]);
    const widest = widestLine([paragraph]);
    last = {
      paragraphs: [paragraph],
      height,
      width: paragraph.lines.length > 1 ? width : Math.max(slot.box.w, widest),
    };
    if (height <= room + SLACK && longestWord(prepared) <= slot.box.w && paragraph.lines.length <= most) break;
  }
  const { paragraphs, height, width } = last as NonNullable<typeof last>;
  // lines are higher than their letters: on a band that shows them whole they may touch its edge
  const slack = slot.room === undefined ? SLACK : LINE_AROUND * (paragraphs[0]?.size ?? 0);
  const node: TextNode = {
    kind: 'text',
    role: 'title',
    id: 'title',
    name: 'Title',
    placeholder: 'title',
    dir: slide.dir,
    box: narrowed(slot, width, paragraphs[0]),
    body: { paragraphs, inset: NO_INSETS, anchor: slot.anchor },
    ...(!shown && { hidden: true }),
  };
  return {
    nodes: [node],
    height: shown ? height : 0,
    overflow: shown ? Math.max(0, height - room - slack) : 0,
  };
}

/** A balanced title's box ends where its lines do, so that every program breaks it there. */
function narrowed({ box }: Slot, width: Pt, words: Paragraph | undefined): Box {
  const w = Math.min(width, box.w);
  if (words?.align === 'center') return { ...box, w, x: box.x + (box.w - w) / 2 };
  return { ...box, w, x: words?.dir === 'rtl' ? box.x + box.w - w : box.x };
}

/** Where the slide's body will lie, with this title over it. */
export function regionOf(slide: Slide, title: string, plan: LayoutPlan, frame: Frame, shared: DeckContext): Box {
  return closedUp(plan, titleNode({ ...slide, title: [{ type: 'text', text: title }] }, plan, frame, shared), frame)
    .body.box;
}
