// Title and body as one group: a statement and what follows it, a number and its meaning. The title's lines decide
// where the body begins, and both stand in the middle, or at the foot, of the room they share.
import type { Block } from '../../blocks/block.ts';
import type { Frame, LayoutPlan } from '../../layouts/layout.ts';
import type { Slide } from '../../resolve/deck.ts';
import { fitBody } from '../body.ts';
import type { DeckContext } from '../context.ts';
import type { Titled } from '../title-node.ts';

/** The plan with both places as high as what stands in them. */
export function clustered(
  plan: LayoutPlan,
  title: Titled,
  slide: Slide,
  blocks: readonly Block[],
  frame: Frame,
  shared: DeckContext,
): LayoutPlan {
  const { cluster, title: slot } = plan;
  if (!cluster || !slot) return plan;
  const { box, at, tight } = cluster;
  const gap = blocks.length && title.height ? cluster.gap : 0;
  const room = Math.max(1, box.h - title.height - gap);
  const bodyBox = { ...plan.body.box, y: box.y, h: room };
  const body = blocks.length
    ? fitBody(slide, blocks, { ...plan, body: { ...plan.body, box: bodyBox } }, frame, shared)
    : undefined;
  const height = body ? Math.min(room, body.height) : 0;
  const top = Math.max(0, (box.h - title.height - gap - height) * at) + box.y;
  const below = top + title.height + gap;
  return {
    ...plan,
    title: { ...slot, box: { ...slot.box, y: top, h: title.height }, anchor: 'top' },
    body: {
      ...plan.body,
      box: { ...plan.body.box, y: below, h: tight ? Math.max(1, height) : Math.max(1, box.y + box.h - below) },
    },
  };
}
