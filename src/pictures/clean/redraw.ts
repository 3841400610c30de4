// A picture of odd build drawn anew: what a decoder makes of it and nothing else. Of an animation its first frame is
// left.
import { imageSize } from 'image-size';
import { base64 } from '../../base/base64.ts';
import type { Resources } from '../../base/wasm.ts';
import { encodeJpeg } from '../jpeg.ts';
import { encodePng, type Pixels } from '../png.ts';
import { decodeWebp, loadResvg } from '../rasterize.ts';
import { unpremultiplied } from '../recut.ts';
import type { Bitmap } from './bitmap.ts';

const QUALITY = 92;

/** Throws where no decoder takes it. */
export async function redrawn({ type, bytes }: Bitmap, from: Resources): Promise<Bitmap> {
  const pixels = type === 'webp' ? await decodeWebp(bytes, from) : await drawn({ type, bytes }, from);
  if (pixels.data.every((value) => value === 0)) throw new Error('nothing can be seen of it');
  return type === 'jpeg'
    ? { type, bytes: await encodeJpeg(pixels, QUALITY, from) }
    : { type: 'png', bytes: encodePng(pixels) };
}

async function drawn({ type, bytes }: Bitmap, from: Resources): Promise<Pixels> {
  const { width, height } = imageSize(bytes);
  const size = `width="${width}" height="${height}"`;
  const picture = `data:image/${type};base64,${base64(bytes)}`;
  const image = `<image ${size} preserveAspectRatio="none" href="${picture}"/>`;
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`;
  const Resvg = await loadResvg(from);
  const drawing = new Resvg(frame);
  const made = drawing.render();
  const pixels = { width: made.width, height: made.height, data: unpremultiplied(made.pixels) };
  made.free();
  drawing.free();
  return pixels;
}
