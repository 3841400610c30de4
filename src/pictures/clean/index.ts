// A picture file -> the picture alone: no place, name, comment, thumbnail or second picture that a camera or a
// program wrote beside it. Rebuilt piece by piece where it is built as its standard says; else drawn anew, never
// passed.
import { Inflater } from '../../base/inflate.ts';
import type { Resources } from '../../base/wasm.ts';
import type { Bitmap, BitmapType } from './bitmap.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { Odd } from './odd.ts';
import { cleanPng } from './png.ts';
import { redrawn } from './redraw.ts';
import { cleanWebp } from './webp.ts';

const CLEANERS: Readonly<Record<Exclude<BitmapType, 'png'>, (bytes: Uint8Array) => Uint8Array>> = {
  jpeg: cleanJpeg,
  gif: cleanGif,
  webp: cleanWebp,
};

/**
 * The picture's bytes cleaned. How a camera was held is gone, too: ask `orientationOf` before. Throws where the
 * picture can be neither rebuilt nor drawn.
 */
export async function cleanBitmap({ type, bytes }: Bitmap, from: Resources): Promise<Bitmap> {
  try {
    return { type, bytes: type === 'png' ? cleanPng(bytes, await Inflater.load(from)) : CLEANERS[type](bytes) };
  } catch (error) {
    // an offset that leads out of the file is as odd as a piece out of place
    if (!(error instanceof Odd || error instanceof RangeError)) throw error;
    return redrawn({ type, bytes }, from);
  }
}
