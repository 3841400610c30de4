// Opening and section slides: the parts that the deck itself supplies (subtitle, authors, date, the section's number),
// and the picture that bleeds off a title slide.
import { NO_INSETS } from '../base/geometry.ts';
import type { Block, LayContext } from '../blocks/block.ts';
import type { FlowBlock } from '../blocks/flow.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutPlan, Numeral } from '../layouts/layout.ts';
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
    return [...sectionNumber(slide, plan, deck, context), progress(deck, slide.section, lineOf(plan, frame), context)];
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

/** The line that shows how far the talk is stands under the name, beside a column. */
function lineOf({ title, numeral }: LayoutPlan, frame: Frame): Frame {
  if (!title || numeral?.box.h !== frame.size.h) return frame;
  return { ...frame, inner: { ...frame.inner, x: title.box.x, w: title.box.w } };
}

/** "3" above the section's name, large, so that listeners know where they are. */
function sectionNumber(slide: Slide, plan: LayoutPlan, deck: Deck, context: LayContext): SceneNode[] {
  const count = deck.outline.indexOf(slide.section as string) + 1;
  const over = plan.title?.box ?? plan.body.box;
  const { box, scale, anchor, align, on, disc } = plan.numeral ?? { ...OVER, box: over };
  const theme = on ? context.theme.on(on) : context.theme;
  const color = theme.role(on && plan.numeral ? 'onPanel' : 'accent');
  const paragraph = makeParagraph(
    [{ type: 'text', text: String(count) }],
    box.w,
    { style: 'number', color, align },
    { ...context, scale },
  );
  const h = heightOf([paragraph]);
  const number: SceneNode = {
    kind: 'text',
    role: 'label',
    id: 'section-number',
    name: 'Section number',
    dir: slide.dir,
    box: plan.numeral ? box : { x: box.x, y: box.y - h - 10, w: box.w, h },
    body: { paragraphs: [paragraph], inset: NO_INSETS, anchor },
  };
  if (!disc || !on) return [number];
  const under: SceneNode = {
    kind: 'shape',
    id: 'section-disc',
    name: 'Disc',
    geometry: 'ellipse',
    decorative: true,
    box,
    fill: on,
  };
  return [under, number];
}

/** A section's number over its name: its size is a share of that of a number that stands alone. */
const OVER: Omit<Numeral, 'box'> = { scale: 1.2, anchor: 'top', align: 'start' };
