// Opening and section slides: the parts that the deck itself supplies (subtitle, authors, date, the section's number),
// and the picture that bleeds off a title slide.
import { type Box, coverCrop, NO_INSETS } from '../base/geometry.ts';
import type { Block, CoverPicture, LayContext } from '../blocks/block.ts';
import type { FlowBlock } from '../blocks/flow.ts';
import { definitionOf } from '../blocks/index.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import { TITLE_PICTURE_SHARE } from '../layouts/title.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { Placeholder, PlaceholderName, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';

/**
 * A title slide's picture is drawn apart from the other blocks, where there is a place for it. A template that has one
 * place for all words below the title gets the subtitle as the first of them.
 */
export function specialBlocks(slide: Slide, plan: LayoutPlan, deck: Deck): readonly Block[] {
  if (layoutOf(slide.layout).purpose !== 'opening') return slide.blocks;
  const blocks =
    pictureBox(plan) === 'none' ? slide.blocks : slide.blocks.filter((block) => !coverPicture(block, deck));
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

/**
 * Where a title slide's picture goes: along the edge in our own layouts, in a template's place for one, or nowhere
 * apart.
 */
function pictureBox(plan: LayoutPlan): Box | 'edge' | 'none' {
  if (!plan.fixed) return 'edge';
  return placeOf(plan, 'picture')?.box ?? 'none';
}

/** The picture that the block gives to the slide's edge; one that could not be read stays where it is. */
function coverPicture(block: Block, { assets }: Deck): CoverPicture | undefined {
  const picture = definitionOf(block).coverPicture?.(block);
  return picture && assets.has(picture.asset) ? picture : undefined;
}

export function placeSpecial(
  slide: Slide,
  plan: LayoutPlan,
  frame: Frame,
  context: LayContext,
  deck: Deck,
): SceneNode[] {
  const { purpose } = layoutOf(slide.layout);
  if (purpose === 'opening') return titleParts(slide, plan, frame, context, deck);
  if (purpose === 'section' && slide.section && deck.outline.length > 1 && !plan.fixed)
    return [sectionNumber(slide, plan, deck, context)];
  return [];
}

function titleParts(slide: Slide, plan: LayoutPlan, frame: Frame, context: LayContext, deck: Deck): SceneNode[] {
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
  const picture = slide.blocks.map((block) => coverPicture(block, deck)).find((found) => found !== undefined);
  const at = pictureBox(plan);
  if (picture && at !== 'none') {
    const w = Math.round(frame.size.w * TITLE_PICTURE_SHARE);
    const edge = { x: slide.dir === 'rtl' ? 0 : frame.size.w - w, y: 0, w, h: frame.size.h };
    const box = at === 'edge' ? edge : at;
    const natural = deck.assets.get(picture.asset)?.size ?? box;
    nodes.push({
      kind: 'image',
      id: context.id('picture'),
      name: 'Title picture',
      box,
      asset: picture.asset,
      placeholder: 'picture',
      crop: coverCrop(natural, box, picture.focus),
      ...(picture.decorative ? { decorative: true } : { alt: picture.alt }),
      origin: picture.origin,
    });
  }
  return nodes;
}

/** "3" above the section's name, so that listeners know where they are. */
function sectionNumber(slide: Slide, plan: LayoutPlan, deck: Deck, context: LayContext): SceneNode {
  const number = deck.outline.indexOf(slide.section as string) + 1;
  const color = context.theme.role('accentOnPanel');
  const box = plan.title?.box ?? plan.body.box;
  const paragraph = makeParagraph(
    [{ type: 'text', text: `${number} / ${deck.outline.length}` }],
    box.w,
    { style: 'openerLead', bold: true, color },
    context,
  );
  return {
    kind: 'text',
    role: 'label',
    id: 'section-number',
    name: 'Section number',
    dir: slide.dir,
    box: { x: box.x, y: 60, w: box.w, h: heightOf([paragraph]) },
    body: { paragraphs: [paragraph], inset: NO_INSETS, anchor: 'top' },
  };
}
