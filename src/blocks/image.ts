// A picture with its caption. It takes the room that the text beside it leaves, keeping its shape, and gives way down
// to a least height before any text is made smaller.
import { type Box, contain, coverCrop, NO_INSETS, type Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Inline, InlineImage, Marks } from '../parse/inline.ts';
import type { ImageNode, MediaPlay, Paragraph, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph, widestLine } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, type ReadContext } from './block.ts';
import { withCaption } from './caption-size.ts';
import { creditOf } from './credit.ts';
import { focusOf } from './focus.ts';
import { missingPicture } from './missing-picture.ts';
import { type OnPanel, onPanel } from './picture-panel.ts';
import { readOwnStep, stepOf } from './step.ts';

export interface ImageBlock extends BlockBase {
  readonly type: 'image';
  /** Undefined: the picture could not be read; a marked box stands in for it. */
  readonly asset?: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly caption?: readonly Inline[];
  /** Share of the width, or points. */
  readonly width?: { readonly share: number } | { readonly points: Pt };
  readonly fit: 'contain' | 'cover';
  readonly focus: { readonly x: number; readonly y: number };
  readonly link?: Marks['link'];
  readonly address: string;
  /** The film or sound that it is the still of. */
  readonly media?: MediaPlay;
  /** It stands at the start of its room, where others stand in the middle. */
  readonly start?: true;
}
declare module './block.ts' {
  interface BlockTypes {
    image: ImageBlock;
  }
}

const LEAST = 90;
const CAPTION_GAP = 8;

/** Reads a picture with its attributes; a missing or broken one keeps its place. */
export function imageBlock(image: InlineImage, context: ReadContext, step: number | undefined): ImageBlock {
  const { attributes, span } = image;
  context.known(attributes, ATTRIBUTES, 'a picture', span);
  const decorative = attributes.classes.includes('decorative');
  const asset = context.picture(image.address, span);
  if (!image.alt.trim() && !decorative) {
    context.diagnostics.report(
      'resolve/alt-missing',
      `The picture ${image.address} has no alternative text`,
      span,
      'Write ![what the picture shows](file), or mark it {.decorative}',
    );
  }
  const credit = creditOf(attributes, image.address, image.alt.trim());
  if (credit) context.credit(credit);
  const own = readOwnStep(attributes, context, span) ?? step;
  const width = widthOf(attributes.values.width);
  if (attributes.values.width !== undefined && !width)
    context.diagnostics.report(
      'parse/unknown-attribute',
      `A picture knows no width "${attributes.values.width}"`,
      span,
      'Write a share, width=50%, or a length in pt, px, cm, mm or in: width=5cm',
    );
  return {
    type: 'image',
    origin: span,
    ...stepOf(own),
    ...(asset && { asset: asset.id }),
    alt: image.alt.trim(),
    decorative,
    ...(image.title && { caption: context.words(image.title, span) }),
    ...(width && { width }),
    fit: attributes.values.fit === 'cover' ? 'cover' : 'contain',
    focus: focusOf(attributes.values.focus, asset?.size, context, span),
    ...(image.link && { link: image.link }),
    address: image.address,
  };
}

export function widthOf(text: string | undefined): ImageBlock['width'] {
  const found = /^([\d.]+)\s*(%|pt|px|cm|mm|in)?$/.exec(text?.trim() ?? '');
  const size = Number(found?.[1]);
  if (!found || !(size > 0)) return undefined;
  return found[2] === '%' ? { share: Math.min(1, size / 100) } : { points: size * (POINTS[found[2] ?? ''] ?? 1) };
}

/** A CSS pixel is a point of the slide here. */
const POINTS: Readonly<Record<string, Pt>> = { in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** Of a film or sound, which is written as a picture. */
export const FILM_ATTRIBUTES = ['step', 'width', 'poster', 'start', 'loop', 'muted', 'autoplay'];
/** Those that say whose it is, `license` in the American spelling, and that those shown agreed. */
const ORIGIN = ['author', 'source', 'licence', 'license', 'consent'];
const ATTRIBUTES = ['step', 'decorative', 'width', 'fit', 'focus', ...ORIGIN];

export const image = defineBlock<ImageBlock>({
  name: 'image',
  attributes: { picture: ATTRIBUTES, film: FILM_ATTRIBUTES },
  layout: (_block, { alone }) => (alone ? 'figure' : undefined),
  isPicture: () => true,
  title: (block) => block.alt,
  coverPicture: ({ asset, ...block }) => (asset === undefined ? undefined : { ...block, asset }),
  lay(block, width, context) {
    const natural = context.assets.get(block.asset ?? '')?.size ?? { w: 480, h: 270 };
    const wide = drawnWidth(block, width);
    const caption = captionOf(block, wide, context);
    const below = caption.length ? CAPTION_GAP + heightOf(caption) : 0;
    const room = Math.max(LEAST, context.regionHeight - below);
    const full = block.fit === 'cover' && !block.width ? room : Math.min((wide * natural.h) / natural.w, room);
    return {
      height: full + below,
      fills: true,
      minHeight: Math.min(full, LEAST) + below,
      place: (box) => placeImage(block, { natural, wide, caption, below }, box, context),
    };
  },
});

const captionOf = (block: ImageBlock, width: Pt, context: LayContext): Paragraph[] =>
  block.caption
    ? [
        makeParagraph(
          block.caption,
          width,
          { style: 'caption', origin: block.origin, ...stepOf(block.step), footnotes: context.footnotes },
          withCaption(width, context),
        ),
      ]
    : [];

/** What a caption takes below a picture that has so much room. */
export function captionHeight(block: ImageBlock, width: Pt, context: LayContext): Pt {
  const caption = captionOf(block, drawnWidth(block, width), context);
  return caption.length ? CAPTION_GAP + heightOf(caption) : 0;
}

interface Measures {
  readonly natural: Size;
  readonly wide: Pt;
  readonly caption: readonly Paragraph[];
  readonly below: Pt;
}

function placeImage(block: ImageBlock, measures: Measures, box: Box, context: LayContext): SceneNode[] {
  const { natural, wide, caption, below } = measures;
  const room = { w: wide, h: Math.max(1, box.h - below) };
  const asset = block.fit === 'cover' || block.start ? undefined : context.assets.get(block.asset ?? '');
  const framed = asset?.panel !== undefined && !block.width;
  const size = block.fit === 'cover' || framed ? room : contain(natural, room);
  // it stands in the middle of the room that its shape leaves, its caption with it
  const over = Math.max(0, box.h - below - size.h);
  const left = context.dir === 'rtl' ? box.x + box.w - size.w : box.x;
  const place: Box = { x: block.start ? left : box.x + (box.w - size.w) / 2, y: box.y + over / 2, ...size };
  const id = context.id('picture');
  const placeholder = block.asset && context.claim(['picture']);
  const captionId = caption.length ? `${id}-caption` : undefined;
  const at = { id, box: place, captionId, placeholder: placeholder || undefined };
  const panel = framed ? onPanel(asset, id, place, block.step, context) : undefined;
  const picture = pictureNode(block, panel ? { ...at, box: panel.box, panel } : at, context);
  const drawn = panel ? [panel.ground, picture] : [picture];
  if (!captionId) return drawn;
  // lines that were broken for the whole width do not leave it at the side of a picture that got narrower
  const longest = widestLine(caption);
  const aside = block.start ? 0 : place.x - box.x;
  const back = Math.max(0, Math.min(aside, longest - (Math.min(wide, box.w) - aside)));
  const width = block.start ? Math.max(size.w, wide) : Math.max(size.w, Math.min(wide, box.w) - aside + back);
  const captionPlace = context.claim(['caption']);
  return [
    ...drawn,
    {
      kind: 'text',
      role: 'caption',
      id: captionId,
      name: 'Caption',
      ...(captionPlace && { placeholder: captionPlace }),
      dir: context.dir,
      ...stepOf(block.step),
      box: {
        x: context.dir === 'rtl' ? place.x + size.w - width + back : place.x - back,
        y: place.y + size.h + CAPTION_GAP,
        w: width,
        h: heightOf(caption),
      },
      body: { paragraphs: caption, inset: NO_INSETS, anchor: 'top' },
    },
  ];
}

export interface PicturePlace {
  readonly id: string;
  readonly box: Box;
  readonly captionId?: string | undefined;
  readonly placeholder?: ImageNode['placeholder'] | undefined;
  readonly radius?: Pt | undefined;
  /** How it lies on the panel that it brings along. */
  readonly panel?: Pick<OnPanel, 'crop' | 'radius'> | undefined;
}

/** The picture in its box, cut to it where it is to cover it; a marked box where it could not be read. */
export function pictureNode(block: ImageBlock, at: PicturePlace, context: LayContext): SceneNode {
  if (!block.asset) return missingPicture(block, at, context);
  const natural = context.assets.get(block.asset)?.size ?? at.box;
  const link = block.link && context.link(block.link);
  const radius = at.panel ? at.panel.radius : at.radius;
  const cut = () => (block.fit === 'cover' ? coverCrop(natural, at.box, block.focus) : NO_INSETS);
  return {
    kind: 'image',
    id: at.id,
    name: nameOf(block),
    box: at.box,
    asset: block.asset,
    origin: block.origin,
    ...stepOf(block.step),
    crop: at.panel ? at.panel.crop : cut(),
    ...(radius && { radius }),
    ...(block.decorative ? { decorative: true } : { alt: block.alt }),
    ...(at.captionId && { caption: at.captionId }),
    ...(link && { link }),
    ...(at.placeholder && !block.media && { placeholder: at.placeholder }),
    ...(block.media && { media: block.media }),
  };
}

/** What the object is called; what is decoration is not called by the words that it is not to say. */
const nameOf = ({ alt, media, decorative }: ImageBlock): string =>
  alt && !decorative ? `${media ? 'Media' : 'Picture'}: ${alt.slice(0, 60)}` : 'Picture';
/** The width that the writer asked for, within the room there is. */
export function drawnWidth({ width: asked }: ImageBlock, room: Pt): Pt {
  if (!asked) return room;
  return 'share' in asked ? room * asked.share : Math.min(room, asked.points);
}
