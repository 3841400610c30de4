// What stands below the title: blocks in the layout's region, footnotes at its foot; the text's scale is the largest
// that fits.
import { Diagnostics } from '../base/diagnostic.ts';
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Block, Laid, LayContext } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import { type Frame, hasSource, type LayoutPlan } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { PlaceholderName, SceneNode } from '../scene/scene.ts';
import { nodesOf } from '../scene/walk.ts';
import { TextMemory } from '../typeset/broken-text.ts';
import { layColumns } from './columns.ts';
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
  const sizes = () => {
    if (!blocks.length || (plan.fixed && holdsHouseText(slide, blocks, region, plan, shared, names))) return undefined;
    return plan.grow ?? (plan.still ? undefined : shared.theme.file.grow);
  };
  const together =
    slide.scale !== undefined && fits(attempt(slide.scale, 0)) ? { scale: slide.scale, air: 0 } : undefined;
  const { scale, air } = together ?? (slide.fit === 'error' ? AS_DESIGNED : choose(sizes(), region.h, attempt));
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

const HOUSE_TEXT: readonly (PlaceholderName | undefined)[] = ['body', 'body2', 'heading1', 'heading2'];

/** Whether running text fills the places of a template: then it has the template's size and distances. */
function holdsHouseText(
  slide: Slide,
  blocks: readonly Block[],
  region: Box,
  plan: LayoutPlan,
  shared: DeckContext,
  names: readonly PlaceholderName[],
): boolean {
  const untold = { ...shared, diagnostics: new Diagnostics() };
  const context = slideContext(untold, slide, 1, names, plan.body.style, region.h);
  const nodes = layRegion(blocks, region, plan, context).place(region);
  return [...nodesOf(nodes)].some((node) => node.kind === 'text' && HOUSE_TEXT.includes(node.placeholder));
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
