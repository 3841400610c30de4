// Opening and section slides: the parts that the deck itself supplies (subtitle, authors, date, the section's number),
// and the picture that bleeds off a title slide.
import { NO_INSETS } from '../base/geometry.ts';
import type { Block, LayContext } from '../blocks/block.ts';
import type { FlowBlock } from '../blocks/flow.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { Placeholder, PlaceholderName, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { uncovered } from './cover.ts';
import { progress } from './furniture.ts';

/**
 * A title slide's picture is drawn apart from the other blocks, where there is a place for it. A template that has one
 * place for all words below the title gets the subtitle as the first of them.
 */
export function specialBlocks(slide: Slide, plan: LayoutPlan, deck: Deck): readonly Block[] {
  const blocks = uncovered(slide, plan, deck);
  if (layoutOf(slide.layout).purpose !== 'opening') return blocks;
  const { subtitle, source: origin } = slide;
  if (!subtitle || placeOf(plan, 'subtitle')) return blocks;
  const first: FlowBlock = {
    type: 'flow',
    origin,
    paragraphs: [{ kind: 'paragraph', inlines: [{ type: 'text', text: subtitle }], origin }],
  };
  return [first, ...blocks];
}

const placeOf = (plan: LayoutPlan, name: PlaceholderName): Placeholder | undefined =>
  plan.extra?.find((place) => place.name === name);

export function placeSpecial(
  slide: Slide,
  plan: LayoutPlan,
  frame: Frame,
  context: LayContext,
  deck: Deck,
): SceneNode[] {
  const { purpose } = layoutOf(slide.layout);
  if (purpose === 'opening') return titleParts(slide, plan, context);
  if (
    purpose === 'section' &&
    slide.section &&
    deck.outline.includes(slide.section) &&
    deck.outline.length > 1 &&
    !plan.fixed
  )
    return [sectionNumber(slide, plan, deck, context), progress(deck, slide.section, frame, context)];
  return [];
}

function titleParts(slide: Slide, plan: LayoutPlan, context: LayContext): SceneNode[] {
  const nodes: SceneNode[] = [];
  const subtitle = slide.subtitle;
  const place = placeOf(plan, 'subtitle');
  if (subtitle && place) {
    const paragraph = makeParagraph([{ type: 'text', text: subtitle }], place.box.w, { style: 'subtitle' }, context);
    nodes.push({
      kind: 'text',
      role: 'subtitle',
      id: 'subtitle',
      name: 'Subtitle',
      placeholder: 'subtitle',
      dir: slide.dir,
      box: place.box,
      body: { paragraphs: [paragraph], inset: NO_INSETS, anchor: place.anchor },
    });
  }
  return nodes;
}

/** "3" above the section's name, large, so that listeners know where they are. */
function sectionNumber(slide: Slide, plan: LayoutPlan, deck: Deck, context: LayContext): SceneNode {
  const number = deck.outline.indexOf(slide.section as string) + 1;
  const color = context.theme.role('accent');
  const box = plan.title?.box ?? plan.body.box;
  const paragraph = makeParagraph(
    [{ type: 'text', text: String(number) }],
    box.w,
    { style: 'number', color },
    { ...context, scale: NUMBER },
  );
  const h = heightOf([paragraph]);
  return {
    kind: 'text',
    role: 'label',
    id: 'section-number',
    name: 'Section number',
    dir: slide.dir,
    box: { x: box.x, y: box.y - h - 10, w: box.w, h },
    body: { paragraphs: [paragraph], inset: NO_INSETS, anchor: 'top' },
  };
}

/** A section's number as a share of the size of a number that stands alone. */
const NUMBER = 1.2;
