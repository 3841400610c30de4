// What is written like a picture, `![...](...)`: a chart, a QR code, a film or sound, else a picture. The first that
// takes it has it.
import type { InlineImage } from '../parse/inline.ts';
import type { Block, ReadContext } from './block.ts';
import { chartOfImage, isChartFile } from './chart/index.ts';
import { imageBlock } from './image.ts';
import { isMedia, mediaOfImage } from './media.ts';
import { isQr, qrOfImage } from './qr.ts';

/** The block; none after a diagnostic where nothing can stand for it. */
export function blockOfImage(image: InlineImage, context: ReadContext, step: number | undefined): Block | undefined {
  if (isQr(image)) return qrOfImage(image, context, step);
  if (isChartFile(image.address)) return chartOfImage(image, context, step);
  if (isMedia(image)) return mediaOfImage(image, context, step);
  return imageBlock(image, context, step);
}
