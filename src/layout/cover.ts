// A picture that bleeds: off the edge of title slides and beside quotations, or over a whole slide, with a scrim under
// its words.

import { type Box, contain, coverCrop, type Size } from '../base/geometry.ts';
import type { Block, CoverPicture, LayContext } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import { TITLE_PICTURE_SHARE } from '../layouts/frame.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import { motif } from '../layouts/motif.ts';
import { brightestIn } from '../pictures/brightness.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import { rectNode } from '../scene/rect.ts';
import type { Align, SceneNode } from '../scene/scene.ts';
import { scrimShare } from '../theme/ground.ts';

/** Points above its words at which a scrim begins. */
const RISE = 150;

/** A picture that bleeds is drawn apart from the other blocks, where there is a place for it. */
export function uncovered(slide: Slide, plan: LayoutPlan, deck: Deck): readonly Block[] {
  const cover = coverOf(slide, plan, deck) ?? leftOut(slide, plan, deck);
  return cover ? slide.blocks.filter((block) => coverPicture(block, deck)?.asset !== cover.asset) : slide.blocks;
}

/**
 * A template's title and section slides have room for a few words: a picture that has no place on them is not put among
 * these.
 */
function leftOut(slide: Slide, plan: LayoutPlan, deck: Deck): CoverPicture | undefined {
  const { purpose } = layoutOf(slide.layout);
  if (!plan.fixed || (purpose !== 'opening' && purpose !== 'section') || boxFor(slide, plan) !== 'none')
    return undefined;
  return pictureOf(slide, deck);
}

const pictureOf = ({ blocks }: Slide, deck: Deck): CoverPicture | undefined =>
  blocks.map((block) => coverPicture(block, deck)).find((found) => found !== undefined);

/** Places beside the picture, where there is one. */
export function coveredPlan(slide: Slide, plan: LayoutPlan, deck: Deck): LayoutPlan {
  if (!plan.covered || !coverOf(slide, plan, deck)) return plan;
  const { numeral: _, ...rest } = plan;
  return { ...rest, ...plan.covered };
}

function coverOf(slide: Slide, plan: LayoutPlan, deck: Deck): CoverPicture | undefined {
  if (!layoutOf(slide.layout).cover || boxFor(slide, plan) === 'none') return undefined;
  return pictureOf(slide, deck);
}

/** Ids of the pictures that slides have under their words: as a ground, or over the whole slide. */
export function picturesUnderWords(deck: Deck): Set<string> {
  const ids = deck.slides.map((slide) => {
    if (slide.background?.kind === 'image') return slide.background.asset;
    return layoutOf(slide.layout).cover === 'whole' ? pictureOf(slide, deck)?.asset : undefined;
  });
  return new Set(ids.filter((id) => id !== undefined));
}

/** Its words stand on a picture that fills the slide, and so on a scrim. */
export function onPicture(slide: Slide, plan: LayoutPlan, deck: Deck): boolean {
  if (layoutOf(slide.layout).cover !== 'whole') return false;
  return slide.background?.kind === 'image' || coverOf(slide, plan, deck) !== undefined;
}

/**
 * Where the picture goes: over the slide or along its edge in our own layouts, in a template's place for one, or
 * nowhere apart.
 */
function boxFor(slide: Slide, plan: LayoutPlan): Box | 'whole' | 'edge' | 'none' {
  const cover = layoutOf(slide.layout).cover ?? 'none';
  if (!plan.fixed || cover === 'whole') return cover;
  return plan.extra?.find(({ name }) => name === 'picture')?.box ?? plan.pictureRoom ?? 'none';
}

/** The picture that the block gives to the slide's edge; one that could not be read stays where it is. */
function coverPicture(block: Block, { assets }: Deck): CoverPicture | undefined {
  const picture = definitionOf(block).coverPicture?.(block);
  return picture && assets.has(picture.asset) ? picture : undefined;
}

export function coverNodes(slide: Slide, plan: LayoutPlan, frame: Frame, context: LayContext, deck: Deck): SceneNode[] {
  const { cover } = layoutOf(slide.layout);
  if (!cover) return [];
  const picture = coverOf(slide, plan, deck);
  const lost = leftOut(slide, plan, deck);
  if (lost)
    context.report(
      'template/picture-left-out',
      `The template's layout "${plan.label}" has no room for the picture of slide "${slide.id}", which is left out`,
      lost.origin,
      `Put the picture on another slide, or name a layout with a place for one under layouts: {${slide.layout}: "..."}`,
    );
  const at = boxFor(slide, plan);
  const whole = cover === 'whole';
  const nodes: SceneNode[] = [];
  if (picture) {
    const w = whole ? frame.size.w : Math.round(frame.size.w * TITLE_PICTURE_SHARE);
    const bleed = { x: slide.dir === 'rtl' ? 0 : frame.size.w - w, y: 0, w, h: frame.size.h };
    const framed = whole ? undefined : plan.framed;
    const edge = framed?.box ?? bleed;
    const given = typeof at === 'string' ? edge : at;
    const natural = deck.assets.get(picture.asset)?.size ?? given;
    const box = at === plan.pictureRoom ? inside(natural, given, plan.title?.align) : given;
    if (plan.behind) nodes.push(rectNode('behind-picture', 'Panel', box, plan.behind));
    nodes.push({
      kind: 'image',
      id: context.id('picture'),
      name: 'Picture that fills the edge',
      box,
      asset: picture.asset,
      ...(plan.extra?.some(({ name }) => name === 'picture') && { placeholder: 'picture' as const }),
      crop: coverCrop(natural, box, picture.focus),
      ...(framed && { radius: framed.radius }),
      ...(picture.decorative ? { decorative: true } : { alt: picture.alt }),
      origin: picture.origin,
    });
  }
  if (!picture && layoutOf(slide.layout).purpose === 'opening' && !plan.fixed)
    return motif('open', frame, context.theme).filter(({ id }) => !plan.decorations?.some((node) => node.id === id));
  if (!onPicture(slide, plan, deck) || !plan.title) return nodes;
  const ground = slide.background?.kind === 'image' ? { asset: slide.background.asset, focus: MIDDLE } : undefined;
  const under = underWords(picture ?? ground, plan.title.box, frame, deck);
  return [...nodes, ...scrim(plan.title.box, under, frame, context)];
}

/** A picture as large as it may be, in the middle of its room or where the title begins. */
function inside(natural: Size, room: Box, align: Align | undefined): Box {
  const { w, h } = contain(natural, room);
  return { x: room.x + (align === 'start' ? 0 : (room.w - w) / 2), y: room.y + (room.h - h) / 2, w, h };
}

/** The frame whose lower edge ends before a picture at the slide's edge; the same frame where there is none. */
export function besideCover(frame: Frame, [picture]: readonly SceneNode[]): Frame {
  if (picture?.kind !== 'image' || picture.box.w >= frame.size.w) return frame;
  const { inner } = frame;
  const [left, right] = [picture.box.x, picture.box.x + picture.box.w];
  const atStart = left <= 0;
  const from = atStart ? Math.max(inner.x, right + BESIDE) : inner.x;
  const to = atStart ? inner.x + inner.w : Math.min(inner.x + inner.w, left - BESIDE);
  return { ...frame, inner: { ...inner, x: from, w: to - from } };
}
const BESIDE = 24;

type Under = Pick<CoverPicture, 'asset' | 'focus'>;
const MIDDLE = { x: 0.5, y: 0.5 };

/** The brightest of a picture that fills the slide, from the words to the foot; undefined where that is not known. */
function underWords(picture: Under | undefined, words: Box, { size }: Frame, deck: Deck): string | undefined {
  const asset = picture && deck.assets.get(picture.asset);
  const small = asset && deck.underWords?.get(asset.id);
  if (!picture || !small) return undefined;
  const right = (size.w - words.x - words.w) / size.w;
  const part = { top: words.y / size.h, bottom: 0, left: words.x / size.w, right: Math.max(0, right) };
  return brightestIn(small, coverCrop(asset.size, size, picture.focus), part);
}

/** Dark from the words to the foot, no more than the brightest below them wants, and fading out above them. */
function scrim(words: Box, under: string | undefined, frame: Frame, { theme }: LayContext): SceneNode[] {
  const { palette } = theme.scene();
  const { ink, scrim: fill } = theme.photo;
  const share = scrimShare(ink, fill, palette, under);
  if (!share) return [];
  const { w, h } = frame.size;
  const top = Math.max(0, words.y - 16);
  const rise = Math.min(RISE, top);
  const shade = (id: string, y: number, height: number, from: number, to: number): SceneNode => ({
    kind: 'shape',
    id,
    name: 'Scrim',
    geometry: 'rect',
    box: { x: 0, y, w, h: height },
    fill,
    fade: { from, to },
    decorative: true,
  });
  return [shade('scrim-rise', top - rise, rise, 0, share), shade('scrim', top, h - top, share, share)];
}
