// What stands below the title: blocks in the layout's region, footnotes at its foot; the text's scale is the largest
// that fits.
import { type Box, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Block, Laid, LayContext } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import { type Frame, hasSource, type LayoutPlan } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { Paragraph, PlaceholderName, SceneNode } from '../scene/scene.ts';
import { TextMemory } from '../typeset/broken-text.ts';
import { heightOf } from '../typeset/paragraph.ts';
import { choose, fits, SLACK, type Trial } from './compose/text-scale.ts';
import { type DeckContext, slideContext } from './context.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';

export interface Body {
  readonly nodes: readonly SceneNode[];
  readonly scale: number;
  /** Share of its region's height that it takes. */
  readonly fill: number;
  /** Points that it takes without opening to its region's foot. */
  readonly height: Pt;
  /** Points by which it is too high for its region; 0 when all is well. */
  readonly overflow: Pt;
  /** Points by which its widest word leaves its column, which cuts it. */
  readonly over: Pt;
  readonly region: Box;
  readonly context: LayContext;
  /** Its footnotes were set smaller, so that it has room. */
  readonly smallNotes?: boolean;
}

interface Attempt extends Trial {
  readonly context: LayContext;
  readonly laid: Laid;
}

/** How many points the body is too high at its designed size. */
export function needOf(
  slide: Slide,
  blocks: readonly Block[],
  plan: LayoutPlan,
  frame: Frame,
  shared: DeckContext,
): Pt {
  return fitBody({ ...slide, fit: 'error' }, blocks, plan, frame, shared).overflow;
}

export function fitBody(
  slide: Slide,
  blocks: readonly Block[],
  plan: LayoutPlan,
  frame: Frame,
  shared: DeckContext,
): Body {
  const names: PlaceholderName[] = [
    ...(plan.bare ? [] : (['body'] as const)),
    ...(plan.bodyColumns === 2 ? (['body2'] as const) : []),
    ...(hasSource(plan) ? (['source'] as const) : []),
    ...(plan.extra ?? []).map((p) => p.name),
  ];
  const [first, ...smaller] = footnotesOf(slide, plan, frame, shared);
  let body = fitAbove(first(), slide, blocks, plan, shared, names);
  for (const notes of slide.fit === 'error' ? [] : smaller) {
    if (body.overflow === 0) break;
    body = { ...fitAbove(notes(), slide, blocks, plan, shared, names), smallNotes: true };
  }
  if (body.overflow === 0 || slide.fit === 'error') return body;
  const notes = smaller.at(-1) ?? first;
  const near = nearer(slide, plan, shared);
  for (const smallDrawings of near === plan ? [true] : [false, true]) {
    const last = fitAbove(notes(), slide, blocks, near, { ...shared, ...(smallDrawings && { smallDrawings }) }, names);
    if (last.overflow === 0) return { ...last, ...(smaller.length > 0 && { smallNotes: true }) };
  }
  return body;
}

/** What the distances to title and furniture give way by before drawings get small. */
const NEARER = 8;

/** A full body nearer to the title above it and to the furniture below it. */
function nearer(slide: Slide, plan: LayoutPlan, { theme }: DeckContext): LayoutPlan {
  const { anchor, box } = plan.body;
  if (plan.fixed || plan.cluster || anchor !== 'top' || !plan.furniture || theme.spacing.titleGap < 2 * NEARER)
    return plan;
  const below = slide.footnotes.length ? 0 : NEARER;
  return { ...plan, body: { ...plan.body, box: { ...box, y: box.y - NEARER, h: box.h + NEARER + below } } };
}

/** The body in the room that footnotes of one size leave. */
function fitAbove(
  notes: Footnotes,
  slide: Slide,
  blocks: readonly Block[],
  plan: LayoutPlan,
  shared: DeckContext,
  names: readonly PlaceholderName[],
): Body {
  const region: Box = { ...plan.body.box, h: plan.body.box.h - notes.room };
  const tried = new Map<string, Attempt>();
  const memory = new TextMemory();
  const attempt = (scale: number, air: number): Attempt => {
    const key = `${scale} ${air}`;
    const before = tried.get(key);
    if (before) return before;
    const context = slideContext(shared, slide, scale, names, plan.body.style, region.h, air, memory);
    const laid = layRegion(blocks, region, plan, context);
    const need = (laid.minHeight ?? laid.height) - region.h;
    const made = { context, laid, need, height: laid.height, over: laid.over ?? 0 };
    tried.set(key, made);
    return made;
  };
  // a template's text has the template's size
  const sizes =
    plan.fixed || !blocks.length ? undefined : (plan.grow ?? (plan.still ? undefined : shared.theme.file.grow));
  const together =
    slide.scale !== undefined && fits(attempt(slide.scale, 0)) ? { scale: slide.scale, air: 0 } : undefined;
  const { scale, air } = together ?? (slide.fit === 'error' ? AS_DESIGNED : choose(sizes, region.h, attempt));
  const best = attempt(scale, air);
  const anchor =
    plan.body.anchor === 'middle' && !plan.fixed && best.laid.height < region.h && !fillsRegion(blocks)
      ? (region.h - best.laid.height) / 2
      : 0;
  const box = { ...region, y: region.y + anchor, h: region.h - anchor };
  const overflow = fits(best) ? 0 : best.need;
  // what has no room goes over the slide's foot, and never over its footnotes
  const nodes = [...best.laid.place(box), ...notes.nodes(best.context, overflow)];
  return {
    nodes,
    scale,
    height: best.laid.height,
    fill: blocks.length ? Math.min(1, best.laid.height / region.h) : 0,
    region,
    overflow,
    over: best.over <= SLACK ? 0 : best.over,
    context: best.context,
  };
}

const AS_DESIGNED = { scale: 1, air: 0 };

const fillsRegion = ([block, ...more]: readonly Block[]): boolean =>
  block !== undefined && !more.length && definitionOf(block).fillsRegion === true;

function layRegion(blocks: readonly Block[], region: Box, plan: LayoutPlan, context: LayContext): Laid {
  const names: PlaceholderName[] = [...(plan.bare ? [] : (['body'] as const)), 'source'];
  if (plan.bodyColumns === 2) return layColumns(blocks, region, context);
  const where = plan.fixed ? { anchor: plan.body.anchor } : { centred: !plan.still };
  return context.stack(blocks, region.w, { placeholders: names, ...where });
}

/** So many sources stand in rows across the page, where they leave room. */
const FEW = 6;
const ROOMY = 0.7;

/** Share of the region below which a list of sources is short. */
const SHORT = 0.5;

/** Small print in two columns of about the same height; the first holds the body placeholder. */
function layColumns(blocks: readonly Block[], region: Box, context: LayContext): Laid {
  const gutter = context.theme.spacing.gutter;
  const width = (region.w - gutter) / 2;
  const flows = blocks.map((block) => context.lay(block, width));
  const paragraphs = flows.flatMap((laid) => [...(laid.flow ?? [])]);
  if (flows.some((laid) => !laid.flow) || paragraphs.length < 2)
    return context.stack(blocks, region.w, { placeholders: ['body'] });
  if (paragraphs.length <= FEW) {
    const rows = context.stack(blocks, region.w, { placeholders: ['body'], centred: true });
    if (rows.height < region.h * ROOMY) return rows;
  }
  const cut = bestCut(paragraphs);
  const parts = [paragraphs.slice(0, cut), paragraphs.slice(cut)];
  const height = columnsHeight(paragraphs);
  return {
    height,
    over: Math.max(0, ...flows.map((laid) => laid.over ?? 0)),
    place: (region) => {
      // a short list stands near the middle
      const lift = height < region.h * SHORT ? (region.h - height) * 0.4 : 0;
      const box = { ...region, y: region.y + lift, h: region.h - lift };
      return parts.map((part, i): SceneNode => {
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
      });
    },
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
