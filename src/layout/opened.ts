// A slide that has no room in a template's places. They open as far as nothing is in the way; then text gets smaller
// than the audience's least, which is told: a template with small places is the house's, not the writer's.
import { type Box, grown, overlapsBy, spaceAbove } from '../base/geometry.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { SceneNode, TextNode } from '../scene/scene.ts';
import { nodesOf } from '../scene/walk.ts';
import type { Theme } from '../theme/theme.ts';
import { heightOf } from '../typeset/paragraph.ts';
import type { DeckContext } from './context.ts';
import { type Titled, titleNode } from './title-node.ts';

const GAP = 8;
/** How much smaller than the audience's least, and what no text is smaller than, pt. */
const BELOW = 2 / 3;
const LEAST = 12;

/** The theme with smaller smallest sizes. */
export function lowered(theme: Theme): Theme {
  const { text, code, reference } = theme.file.smallest;
  const lower = (size: number) => Math.min(size, Math.max(LEAST, size * BELOW));
  return theme.with({ smallest: { text: lower(text), code: lower(code), reference: lower(reference) } }, {});
}

/** A title that has no room in its place, in a higher one and as small as on a band; on a band it stays. */
export function openedTitle(
  slide: Slide,
  plan: LayoutPlan,
  title: Titled,
  frame: Frame,
  deck: DeckContext,
): { plan: LayoutPlan; title: Titled } {
  const { around, title: slot } = plan;
  if (!around || !slot || slot.room !== undefined || title.overflow === 0) return { plan, title };
  const taken = [...around.taken, plan.body.box];
  const box = grown(slot.box, ['top', 'bottom'], { ...slot.box, ...vertical(around.within) }, taken, GAP);
  const opened = { ...plan, title: { ...slot, box, room: box.h } };
  return { plan: opened, title: titleNode(slide, opened, frame, deck) };
}

const vertical = ({ y, h }: Box): Pick<Box, 'y' | 'h'> => ({ y, h });

/** The body's place, grown around it, and the lines of the slide that hang on it. */
export function openedBody(plan: LayoutPlan, title: Titled, frame: Frame): { plan: LayoutPlan; frame: Frame } {
  const { around, body } = plan;
  if (!around || plan.cluster) return { plan, frame };
  const taken = [...around.taken, ...inkOf(title)];
  const box = grown(besideAll(body.box, taken), ['bottom', 'top', 'right', 'left'], around.within, taken, GAP);
  const source = { ...frame.source, y: box.y + box.h - frame.source.h };
  return { plan: { ...plan, body: { ...body, box } }, frame: { ...frame, body: box, source } };
}

/** A place that reaches a little under something at its side ends before it. */
function besideAll(box: Box, taken: readonly Box[]): Box {
  const most = REACH * box.w;
  let { x } = box;
  let right = x + box.w;
  for (const one of taken) {
    if (one.y >= box.y + box.h || one.y + one.h <= box.y) continue;
    const end = one.x + one.w;
    if (one.x > x && one.x < right && right - one.x < most) right = one.x - GAP;
    else if (end < right && end > x && end - x < most) x = end + GAP;
  }
  return { ...box, x, w: right - x };
}
const REACH = 0.2;

/**
 * The body's place, ending above a mark at its foot (a logo in a corner) that its content would lie over; undefined
 * where none does.
 */
export function cleared(
  plan: LayoutPlan,
  frame: Frame,
  nodes: readonly SceneNode[],
): { plan: LayoutPlan; frame: Frame } | undefined {
  const { around, body } = plan;
  if (!around || plan.cluster) return undefined;
  const { box } = body;
  const inks = [...nodesOf(nodes)].map(drawnBox);
  const hit = around.taken.filter(
    (one) => one.y > box.y + (1 - FOOT) * box.h && inks.some((ink) => ink && overlapsBy(ink, one, TOUCH)),
  );
  if (hit.length === 0) return undefined;
  const h = Math.min(...hit.map(({ y }) => y)) - GAP - box.y;
  const lower = { ...box, h };
  const source = { ...frame.source, y: box.y + h - frame.source.h };
  return { plan: { ...plan, body: { ...body, box: lower } }, frame: { ...frame, body: lower, source } };
}
/** The part of a body in which a mark is one at its foot. */
const FOOT = 0.35;
/** So much of a touch is none, pt. */
const TOUCH = 2;

/** A text's lines; its place may be higher. Groups are what is in them. */
function drawnBox(node: SceneNode): Box | undefined {
  if (node.kind === 'group') return undefined;
  if (node.kind !== 'text') return node.box;
  const { paragraphs, anchor, inset } = node.body;
  const h = Math.min(node.box.h, heightOf(paragraphs) + inset.top + inset.bottom);
  return { ...node.box, y: node.box.y + spaceAbove(node.box.h - h, anchor), h };
}

/** Where the title's lines are. */
function inkOf({ nodes, height }: Titled): Box[] {
  const node = nodes.find((one): one is TextNode => one.kind === 'text' && one.role === 'title');
  if (!node || height === 0) return [];
  const free = node.box.h - height;
  return [{ ...node.box, y: node.box.y + spaceAbove(free, node.body.anchor), h: height }];
}
