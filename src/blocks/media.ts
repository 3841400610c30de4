// Film and sound: `![What is seen](film.mp4 "caption"){poster=still.jpg start=5 loop muted autoplay}`. What is measured
// and placed is the still; a film elsewhere on the web is a still that opens it, and nothing is asked of the web
// before.
import { hashHex } from '../base/hash.ts';
import { posterSvg } from '../media/poster.ts';
import { isMediaName } from '../media/read.ts';
import type { InlineImage } from '../parse/inline.ts';
import type { MediaSource, ReadContext } from './block.ts';
import { FILM_ATTRIBUTES, type ImageBlock, widthOf } from './image.ts';
import { readOwnStep, stepOf } from './step.ts';

const STREAMED = /^https:\/\/(?:www\.|m\.|player\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)\//i;
const WIDE = { w: 1280, h: 720 };

export const isMedia = ({ address }: InlineImage): boolean => isMediaName(address) || STREAMED.test(address);

export function mediaOfImage(image: InlineImage, context: ReadContext, step: number | undefined): ImageBlock {
  const { address, attributes, span } = image;
  const { classes, values } = attributes;
  context.known(attributes, FILM_ATTRIBUTES, 'a film or sound', span);
  if (!image.alt.trim())
    context.diagnostics.report(
      'resolve/alt-missing',
      `The film ${address} does not say what is seen or heard`,
      span,
      'Write ![what is seen](film.mp4)',
    );
  const still = values.poster ? context.picture(values.poster, span) : undefined;
  const width = widthOf(values.width);
  const common = {
    type: 'image',
    origin: span,
    ...stepOf(readOwnStep(attributes, context, span) ?? step),
    alt: image.alt.trim(),
    decorative: false,
    ...(image.title && { caption: context.words(image.title, span) }),
    ...(width && { width }),
    fit: 'contain',
    focus: { x: 0.5, y: 0.5 },
    address,
  } as const;
  if (STREAMED.test(address)) {
    const asset = still ?? context.keep(cardOf());
    return { ...common, asset: asset.id, link: { address, span } };
  }
  const source = context.media(address, span);
  if (!source) return common;
  const { file, poster } = source;
  if (!still && file.kind === 'video') reportStill(source, image, context);
  const asset = still ?? context.keep(poster);
  return {
    ...common,
    asset: asset.id,
    media: {
      id: file.id,
      start: startOf(values.start, image, context),
      loop: classes.includes('loop'),
      muted: classes.includes('muted'),
      autoplay: classes.includes('autoplay'),
    },
  };
}

function reportStill(
  { file, poster }: MediaSource,
  { address, span }: InlineImage,
  { diagnostics }: ReadContext,
): void {
  const hint = `Save a picture of it and write {poster=${file.name}.jpg}`;
  if (poster.type !== 'svg')
    diagnostics.report('resolve/poster-drawn', `The still of the film ${address} is its first frame`, span, hint);
  else diagnostics.report('resolve/poster-missing', `The film ${address} has no still`, span, hint);
}

/** `5`, `5.5` or `1:05` as seconds. */
function startOf(text: string | undefined, image: InlineImage, context: ReadContext): number {
  if (text === undefined) return 0;
  const [, minutes = '0', seconds] = /^(?:(\d{1,3}):)?(\d{1,5}(?:\.\d+)?)$/.exec(text) ?? [];
  if (seconds !== undefined) return Number(minutes) * 60 + Number(seconds);
  context.diagnostics.report(
    'parse/unknown-attribute',
    `start=${text} is no time`,
    image.span,
    'Write seconds, or minutes and seconds: start=5 or start=1:05',
  );
  return 0;
}

function cardOf() {
  const bytes = posterSvg('video', WIDE);
  return { id: `svg-${hashHex(bytes)}`, type: 'svg', bytes, size: WIDE } as const;
}
