// One slide: title, body and furniture placed by its layout's plan.
import { coverCrop } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { Frame, PlacedLayout } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { SceneSlide } from '../scene/scene.ts';
import { fitBody } from './body.ts';
import { type DeckContext, notesOf, slideContext } from './context.ts';
import { furniture } from './furniture.ts';
import { placeIcons } from './icon-outlines.ts';
import { reportCode, reportFit, reportWords } from './report.ts';
import { placeSpecial, specialBlocks } from './title-and-section.ts';
import { closedUp, titleNode } from './title-node.ts';

export function layoutSlide(
  slide: Slide,
  index: number,
  number: string,
  { plan: asked, frame }: PlacedLayout,
  shared: DeckContext,
): SceneSlide {
  const blocks = specialBlocks(slide, asked, shared.deck);
  const title = titleNode(slide, asked, frame, shared);
  const plan = closedUp(asked, title, frame);
  const body = fitBody(slide, blocks, plan, frame, shared);
  const nodes = [
    ...title.nodes,
    ...placeSpecial(slide, plan, frame, body.context, shared.deck),
    ...body.nodes,
    ...(plan.furniture
      ? furniture(slide, shared.deck, number, plan, frame, slideContext(shared, slide, 1, [], 'footer', 0))
      : []),
  ];
  reportFit(slide, body, title, shared);
  const placed: SceneSlide = {
    index,
    id: slide.id,
    title: slide.plainTitle,
    layout: slide.layout,
    ...(slide.section && { section: slide.section }),
    hidden: slide.hidden,
    ...(slide.backup && { backup: true as const }),
    lang: slide.lang,
    dir: slide.dir,
    ...(slide.className && { className: slide.className }),
    ...backgroundOf(slide, frame, shared),
    transition: slide.transition,
    ...(slide.seconds !== undefined && { seconds: slide.seconds }),
    nodes: placeIcons(nodes, shared),
    notes: notesOf(slide, shared),
    steps: slide.steps,
    scale: round2(body.scale),
    overflow: round2(Math.max(body.overflow, title.overflow)),
    source: slide.source,
  };
  reportWords(placed, shared);
  reportCode(placed, shared);
  return placed;
}

/** How much of a picture's ground shows through behind text: little enough for a contrast of 7:1 on any picture. */
const VEIL = 0.8;

function backgroundOf(slide: Slide, frame: Frame, { deck, theme }: DeckContext): Pick<SceneSlide, 'background'> {
  const { background } = slide;
  if (!background) return {};
  if (background.kind === 'color') return { background };
  const asset = deck.assets.get(background.asset);
  const veil = slide.title || slide.blocks.length ? { veil: { ...theme.role('background'), alpha: VEIL } } : {};
  return asset
    ? {
        background: {
          kind: 'image',
          asset: asset.id,
          crop: coverCrop(asset.size, frame.size, { x: 0.5, y: 0.5 }),
          ...veil,
        },
      }
    : {};
}
