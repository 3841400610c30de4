// Title and body of a slide in their places. In a template, whose places may be small, they open before it is said that
// something does not fit; then text gets smaller than the audience's least, which is told.
import { Diagnostics } from '../base/diagnostic.ts';
import type { Block } from '../blocks/block.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import { nodesOf, paragraphsOf } from '../scene/walk.ts';
import { type Body, fitBody } from './body.ts';
import { clustered } from './compose/cluster.ts';
import type { DeckContext } from './context.ts';
import { cleared, lowered, openedBody, openedTitle } from './opened.ts';
import { closedUp, type Titled, titleNode } from './title-node.ts';

export interface Fitted {
  readonly plan: LayoutPlan;
  readonly frame: Frame;
  readonly title: Titled;
  readonly body: Body;
  /** What was told so far; the body's context goes on to tell it here. */
  readonly told: Diagnostics;
}

/** @param titled what the title is set with, where that is not what the body is */
export function fitSlide(
  slide: Slide,
  blocks: readonly Block[],
  plan: LayoutPlan,
  frame: Frame,
  shared: DeckContext,
  titled: DeckContext,
): Fitted {
  const attempt = (
    open: boolean,
    small: boolean,
    at: { readonly plan: LayoutPlan; readonly frame: Frame } = { plan, frame },
  ): { fitted: Fitted; fits: boolean } => {
    const told = new Diagnostics(shared.diagnostics.limits);
    const deck = (one: DeckContext) => ({
      ...one,
      ...(small && { theme: lowered(one.theme) }),
      diagnostics: told,
    });
    const fitted = { ...fit(slide, blocks, at.plan, at.frame, deck(shared), deck(titled), open), told };
    return { fitted, fits: fitted.title.overflow === 0 && fitted.body.overflow === 0 && !told.has('error') };
  };
  let last = attempt(false, false);
  const clear =
    last.fits && slide.fit !== 'error' ? cleared(last.fitted.plan, frame, last.fitted.body.nodes) : undefined;
  for (const open of clear ? [false, true] : []) {
    // above the mark, or beside it
    const again = open ? attempt(true, false) : attempt(false, false, clear);
    if (again.fits) return again.fitted;
  }
  const tries = plan.around && slide.fit !== 'error' ? [false, true] : [];
  for (const small of tries) {
    if (last.fits) break;
    last = attempt(true, small);
    if (small) reportSmall(slide, last.fitted, shared);
  }
  return last.fitted;
}

function fit(
  slide: Slide,
  blocks: readonly Block[],
  place: LayoutPlan,
  frame: Frame,
  shared: DeckContext,
  titled: DeckContext,
  open: boolean,
): Omit<Fitted, 'told'> {
  const first = titleNode(slide, place, frame, titled);
  const plan = clustered(closedUp(place, first, frame), first, slide, blocks, frame, shared);
  const title = plan.cluster ? titleNode(slide, plan, frame, titled) : first;
  if (!open) return { plan, frame, title, body: fitBody(slide, blocks, plan, frame, shared) };
  const higher = openedTitle(slide, plan, title, frame, titled);
  const wider = openedBody(higher.plan, higher.title, frame);
  return { ...wider, title: higher.title, body: fitBody(slide, blocks, wider.plan, wider.frame, shared) };
}

/** Text below the audience's least, which small print may be. */
function reportSmall(slide: Slide, { title, body, told }: Fitted, { theme }: DeckContext): void {
  const least = theme.smallest('body');
  const sizes = [...nodesOf([...title.nodes, ...body.nodes])]
    .filter((node) => node.kind !== 'text' || (node.role !== 'caption' && !node.hidden))
    .flatMap((node) => paragraphsOf(node).map(({ size }) => size))
    .filter((size) => size > 0 && size < least);
  if (sizes.length === 0) return;
  told.report(
    'template/text-small',
    `The places of the template are small: text of slide "${slide.id}" was made ${Math.min(...sizes)} pt, ` +
      `where ${least} pt are the least for this audience`,
    slide.source,
    'Say less on the slide, or put a part of it on another one',
  );
}
