// Opening and section slides: the parts that the deck itself supplies (subtitle, authors, date, the section's number),
// and the picture that bleeds off a title slide.
import { coverCrop, NO_INSETS } from '../base/geometry.ts';
import type { Block, CoverPicture, LayContext } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import { TITLE_PICTURE_SHARE } from '../layouts/title.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';

/** A title slide's picture is drawn apart from the other blocks. */
export function specialBlocks(slide: Slide, deck: Deck): readonly Block[] {
  return layoutOf(slide.layout).purpose === 'opening'
    ? slide.blocks.filter((block) => !coverPicture(block, deck))
    : slide.blocks;
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
  if (purpose === 'section' && slide.section && deck.outline.length > 1)
    return [sectionNumber(slide, plan, deck, context)];
  return [];
}

function titleParts(slide: Slide, plan: LayoutPlan, frame: Frame, context: LayContext, deck: Deck): SceneNode[] {
  const nodes: SceneNode[] = [];
  const subtitle = slide.subtitle;
  const place = plan.extra?.find((p) => p.name === 'subtitle');
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
      body: { paragraphs: [paragraph], inset: NO_INSETS, anchor: 'top' },
    });
  }
  const picture = slide.blocks.map((block) => coverPicture(block, deck)).find((found) => found !== undefined);
  if (picture) {
    const w = Math.round(frame.size.w * TITLE_PICTURE_SHARE);
    const box = { x: slide.dir === 'rtl' ? 0 : frame.size.w - w, y: 0, w, h: frame.size.h };
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
