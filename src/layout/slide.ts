// One slide: title, body and furniture placed by its layout's plan; the text's scale is the largest that fits.
import { type Box, NO_INSETS } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Laid, LayContext } from '../blocks/block.ts';
import type { Block } from '../blocks/index.ts';
import { heightOf, makeParagraph, makeRuns } from '../blocks/text.ts';
import { type Frame, hasSource, type LayoutPlan, type Slot } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { Paragraph, PlaceholderName, SceneNode, SceneSlide, TextNode } from '../scene/scene.ts';
import { balancedWidth, prepare } from '../text/break.ts';
import { type DeckContext, notesOf, slideContext } from './context.ts';
import { furniture } from './furniture.ts';
import { placeSpecial, specialBlocks } from './special.ts';

/** How far text may go below its designed size before the smallest sizes stop it, and in which steps. */
const LEAST_SCALE = 0.5;
const STEP = 0.02;
/** Rounding is no overflow. */
const SLACK = 0.5;

export interface PlacedSlide {
  readonly slide: SceneSlide;
  /** Blocks that did not fit, if the slide is to be split. */
  readonly overflow: Pt;
}

export function layoutSlide(slide: Slide, index: number, number: number, asked: LayoutPlan, frame: Frame, shared: DeckContext): SceneSlide {
  const blocks = specialBlocks(slide, shared.deck);
  const title = titleNode(slide, asked, frame, shared);
  const plan = closedUp(asked, title, frame);
  const body = fitBody(slide, blocks, plan, frame, shared);
  const nodes = [
    ...title.nodes,
    ...placeSpecial(slide, plan, frame, body.context, shared.deck),
    ...body.nodes,
    ...(plan.furniture ? furniture(slide, shared.deck, number, frame, slideContext(shared, slide, 1, [], 'footer', 0)) : []),
  ];
  report(slide, body, title, shared);
  return {
    index,
    id: slide.id,
    title: slide.plainTitle,
    layout: slide.layout,
    ...(slide.section && { section: slide.section }),
    hidden: slide.hidden,
    lang: slide.lang,
    dir: slide.dir,
    ...(slide.className && { className: slide.className }),
    ...backgroundOf(slide, frame, shared),
    transition: slide.transition,
    ...(slide.seconds !== undefined && { seconds: slide.seconds }),
    nodes,
    notes: notesOf(slide, shared),
    steps: slide.steps,
    scale: round2(body.scale),
    overflow: round2(Math.max(body.overflow, title.overflow)),
    source: slide.source,
  };
}

function backgroundOf(slide: Slide, frame: Frame, { deck }: DeckContext): Pick<SceneSlide, 'background'> {
  const { background } = slide;
  if (!background) return {};
  if (background.kind === 'color') return { background };
  const asset = deck.assets.get(background.asset);
  return asset ? { background: { kind: 'image', asset: asset.id, crop: coverOf(asset.size, frame.size) } } : {};
}

function coverOf(item: { w: number; h: number }, room: { w: number; h: number }) {
  const scale = Math.max(room.w / item.w, room.h / item.h);
  const x = Math.max(0, 1 - room.w / (item.w * scale)) / 2;
  const y = Math.max(0, 1 - room.h / (item.h * scale)) / 2;
  return { left: x, right: x, top: y, bottom: y };
}

// ---- Title

interface Titled {
  readonly nodes: readonly SceneNode[];
  /** Height of its lines; 0 where none is shown. */
  readonly height: Pt;
  readonly overflow: Pt;
}

/** A body follows its title: one line less above it is one line more for it. Places on other lines of the frame stay. */
function closedUp(plan: LayoutPlan, { height }: Titled, frame: Frame): LayoutPlan {
  const slot = plan.title;
  if (slot?.anchor !== 'top' || slot.box.y !== frame.title.y || plan.body.anchor !== 'top' || height === 0) return plan;
  const lift = Math.max(0, Math.floor(slot.box.h - height));
  const { box } = plan.body;
  return { ...plan, body: { ...plan.body, box: { ...box, y: box.y - lift, h: box.h + lift } } };
}

/** The title in its slot: balanced, and scaled down before it takes a line too many. */
function titleNode(slide: Slide, plan: LayoutPlan, frame: Frame, shared: DeckContext): Titled {
  const slot = plan.title ?? { box: frame.unseen, style: 'title' as const, anchor: 'bottom' as const };
  const shown = plan.title !== undefined && slide.title !== undefined;
  const inlines = shown ? (slide.title ?? []) : [{ type: 'text' as const, text: slide.plainTitle }];
  let last: { paragraphs: Paragraph[]; height: Pt; width: Pt } | undefined;
  for (let scale = 1; scale >= 0.6; scale -= STEP) {
    const context = slideContext(shared, slide, scale, [], slot.style, slot.box.h);
    const options = {
      style: slot.style,
      kind: 'heading' as const,
      depth: slide.layout === 'title' ? 1 : 2,
      align: slot.align ?? ('start' as const),
      footnotes: context.footnotes,
    };
    const width = balancedWidth(prepare(makeRuns(inlines, options, context), context.fontOf), slot.box.w);
    const paragraph = makeParagraph(inlines, slot.box.w, { ...options, width }, context);
    const height = heightOf([paragraph]);
    const widest = Math.max(0, ...paragraph.lines.map((line) => line.width));
    last = { paragraphs: [paragraph], height, width: paragraph.lines.length > 1 ? width : Math.max(slot.box.w, widest) };
    if (height <= slot.box.h + SLACK) break;
  }
  const { paragraphs, height, width } = last as NonNullable<typeof last>;
  const node: TextNode = {
    kind: 'text',
    role: 'title',
    id: 'title',
    name: 'Title',
    placeholder: 'title',
    dir: slide.dir,
    box: narrowed(slot, width, slide.dir === 'rtl'),
    body: { paragraphs, inset: NO_INSETS, anchor: slot.anchor },
    ...(!shown && { hidden: true }),
  };
  return { nodes: [node], height: shown ? height : 0, overflow: shown ? Math.max(0, height - slot.box.h - SLACK) : 0 };
}

/** A balanced title's box ends where its lines do, so that every program breaks it there. */
function narrowed(slot: Slot, width: Pt, rtl: boolean): Box {
  const w = Math.min(width, slot.box.w);
  return { ...slot.box, w, x: rtl ? slot.box.x + slot.box.w - w : slot.box.x };
}

// ---- Body

interface Body {
  readonly nodes: readonly SceneNode[];
  readonly scale: number;
  readonly overflow: Pt;
  readonly context: LayContext;
}

/** Tries scales from the top; binary search, since less scale never needs more room. */
function fitBody(slide: Slide, blocks: readonly Block[], plan: LayoutPlan, frame: Frame, shared: DeckContext): Body {
  const names: PlaceholderName[] = [
    ...(plan.bare ? [] : (['body'] as const)),
    ...(plan.bodyColumns === 2 ? (['body2'] as const) : []),
    ...(hasSource(plan) ? (['source'] as const) : []),
    ...(plan.extra ?? []).map((p) => p.name),
  ];
  const notes = footnoteHeight(slide, plan, frame, shared);
  const region: Box = { ...plan.body.box, h: plan.body.box.h - notes.room };
  const attempt = (scale: number) => {
    const context = slideContext(shared, slide, scale, names, plan.body.style, region.h);
    const laid = layRegion(blocks, region, plan, context);
    return { context, laid, need: (laid.minHeight ?? laid.height) - region.h };
  };
  let best = attempt(1);
  let scale = 1;
  if (best.need > SLACK) {
    let low = 0;
    let high = Math.round((1 - LEAST_SCALE) / STEP);
    while (low < high) {
      const mid = (low + high) >> 1;
      if (attempt(1 - mid * STEP).need <= SLACK) high = mid;
      else low = mid + 1;
    }
    scale = slide.fit === 'error' ? 1 : 1 - high * STEP;
    best = attempt(scale);
  }
  const anchor = plan.body.anchor === 'middle' && best.laid.height < region.h && !isSolo(blocks) ? (region.h - best.laid.height) / 2 : 0;
  const box = { ...region, y: region.y + anchor, h: region.h - anchor };
  const nodes = [...best.laid.place(box), ...notes.nodes(best.context)];
  return { nodes, scale, overflow: Math.max(0, best.need - SLACK), context: best.context };
}

const isSolo = (blocks: readonly Block[]): boolean => blocks.length === 1 && blocks[0]?.type === 'quote';

function layRegion(blocks: readonly Block[], region: Box, plan: LayoutPlan, context: LayContext): Laid {
  const names: PlaceholderName[] = [...(plan.bare ? [] : (['body'] as const)), 'source'];
  if (plan.bodyColumns === 2) return layColumns(blocks, region, context);
  return context.stack(blocks, region.w, { placeholders: names });
}

/** Small print in two columns of about the same height; the first holds the body placeholder. */
function layColumns(blocks: readonly Block[], region: Box, context: LayContext): Laid {
  const gutter = context.theme.spacing.gutter;
  const width = (region.w - gutter) / 2;
  const flows = blocks.map((block) => context.lay(block, width));
  const paragraphs = flows.flatMap((laid) => [...(laid.flow ?? [])]);
  if (flows.some((laid) => !laid.flow) || paragraphs.length < 2) return context.stack(blocks, region.w, { placeholders: ['body'] });
  const cut = bestCut(paragraphs);
  const parts = [paragraphs.slice(0, cut), paragraphs.slice(cut)];
  const height = columnsHeight(paragraphs);
  return {
    height,
    place: (box) =>
      parts.map((part, i): SceneNode => {
        const placeholder = context.claim([i ? 'body2' : 'body']);
        const at = context.dir === 'rtl' ? 1 - i : i;
        return {
          kind: 'text',
          role: 'body',
          id: context.id(placeholder ?? 'text'),
          name: i ? 'Text, second column' : 'Text',
          dir: context.dir,
          box: { x: box.x + at * (width + gutter), y: box.y, w: width, h: placeholder ? box.h : heightOf(part) },
          body: { paragraphs: part.map((p, j) => (j ? p : { ...p, spaceBefore: 0 })), inset: NO_INSETS, anchor: 'top' },
          ...(placeholder && { placeholder }),
        };
      }),
  };
}

/** How many paragraphs the first of two columns takes, so that the higher one is as low as can be. */
function bestCut(paragraphs: readonly Paragraph[]): number {
  const higher = (cut: number) => Math.max(heightOf(paragraphs.slice(0, cut)), heightOf(paragraphs.slice(cut)));
  let best = 1;
  for (let cut = 2; cut < paragraphs.length; cut++) if (higher(cut) < higher(best)) best = cut;
  return best;
}

/** Height of paragraphs in two columns. */
export function columnsHeight(paragraphs: readonly Paragraph[]): Pt {
  if (paragraphs.length < 2) return heightOf(paragraphs);
  const cut = bestCut(paragraphs);
  return Math.max(heightOf(paragraphs.slice(0, cut)), heightOf(paragraphs.slice(cut)));
}

/** Where the slide's body will lie, with this title over it. */
export function regionOf(slide: Slide, title: string, plan: LayoutPlan, frame: Frame, shared: DeckContext): Box {
  return closedUp(plan, titleNode({ ...slide, title: [{ type: 'text', text: title }] }, plan, frame, shared), frame).body.box;
}

/** Footnotes stand at the foot of the body, small, with their numbers. */
function footnoteHeight(slide: Slide, plan: LayoutPlan, frame: Frame, shared: DeckContext): { room: Pt; nodes(context: LayContext): SceneNode[] } {
  if (!slide.footnotes.length) return { room: 0, nodes: () => [] };
  const context = slideContext(shared, slide, 1, [], 'small', 0);
  const width = plan.body.box.w;
  const paragraphs = slide.footnotes.map((note) =>
    makeParagraph(
      [{ type: 'text', text: `${note.number}`, script: 'super' }, { type: 'text', text: '\u2009' }, ...note.inlines],
      width,
      { style: 'small' },
      context,
    ),
  );
  const height = heightOf(paragraphs);
  const box: Box = { x: plan.body.box.x, y: frame.body.y + frame.body.h - height, w: width, h: height };
  return {
    room: height + 10,
    nodes: (own) => [
      { kind: 'text', role: 'caption', id: own.id('footnotes'), name: 'Footnotes', dir: slide.dir, box, body: { paragraphs, inset: NO_INSETS, anchor: 'top' } },
    ],
  };
}

function report(slide: Slide, body: Body, title: Titled, { diagnostics }: DeckContext): void {
  const points = (value: number) => `${Math.ceil(value * 10) / 10} pt`;
  if (title.overflow > 0) {
    diagnostics.report(
      'layout/overflow',
      `The title of slide "${slide.id}" is ${points(title.overflow)} too high for its place`,
      slide.source,
      'Shorten the title to two lines',
    );
  }
  if (body.overflow > 0) {
    diagnostics.report(
      'layout/overflow',
      `The text of slide "${slide.id}" is ${points(body.overflow)} too high for the slide`,
      slide.source,
      'Shorten it, or put a part of it on another slide',
    );
  } else if (body.scale < 0.995) {
    diagnostics.report('layout/shrunk', `The text of slide "${slide.id}" was scaled to ${Math.round(body.scale * 100)} % to fit`, slide.source);
  }
}
