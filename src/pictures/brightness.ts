// How bright a picture is where words stand on it: a small copy of it, each of whose pixels is the mean of what a
// stroke of large text lies on. Kept by content from one run to the next, like every picture that is made smaller.
import { luminance, toHex } from '../base/color.ts';
import type { Insets } from '../base/geometry.ts';
import type { KeptResources } from '../base/made.ts';
import type { Asset } from '../scene/scene.ts';
import { decodeJpeg } from './jpeg.ts';
import type { Pixels } from './png.ts';
import { decodeWebp, loadResvg } from './rasterize.ts';
import { readPng } from './read-png.ts';
import { recut, unpremultiplied } from './recut.ts';
import { shrink } from './shrink.ts';

/** Pixels from left to right: of a picture that fills a slide, one for eight points. */
const WIDE = 120;
const QUALITY = 90;
/** Of the pixels under words, so many may be brighter than what a scrim is made for: glints. */
const GLINTS = 0.01;
const WHITE = 255;
const WHOLE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** Raised whenever another copy comes out of the same picture. */
const RECIPE = 'brightness 2';
/** Before the pixels of a copy that is kept, in bytes: its width. */
const HEAD = 1;

/** The picture upright and in few pixels; undefined where it cannot be drawn, or has words of its own. */
export async function smallCopy(asset: Asset, from: KeptResources): Promise<Pixels | undefined> {
  const how = `${RECIPE} ${asset.orientation ?? ''}`;
  try {
    const found = await from.made?.find(asset.bytes, how);
    const known = found && pixelsOf(found);
    if (known) return known;
    const pixels = await drawn(asset, from);
    const copy = pixels && shrink(pixels, WIDE);
    if (copy) await from.made?.keep(asset.bytes, how, bytesOf(copy));
    return copy;
  } catch {
    return undefined;
  }
}

/** As they are: a picture file would have to be unpacked in each build. */
function bytesOf({ width, data }: Pixels): Uint8Array {
  const bytes = new Uint8Array(HEAD + data.length);
  bytes[0] = width;
  bytes.set(data, HEAD);
  return bytes;
}

function pixelsOf(bytes: Uint8Array): Pixels | undefined {
  const [width = 0] = bytes;
  if (!width) return undefined;
  const data = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset + HEAD, bytes.length - HEAD);
  const height = data.length / (4 * width);
  return Number.isInteger(height) ? { width, height, data } : undefined;
}

async function drawn(asset: Asset, from: KeptResources): Promise<Pixels | undefined> {
  const { type, bytes, size } = await recut(asset, WHOLE, { width: 2 * WIDE, quality: QUALITY }, from);
  if (type === 'jpeg') return shrink(await decodeJpeg(bytes, from), 2 * WIDE);
  if (type === 'webp') return shrink(await decodeWebp(bytes, from), 2 * WIDE);
  if (type === 'png') return size.w > 2 * WIDE ? readPng(bytes, 2 * WIDE) : readPng(bytes, size.w / 2);
  if (type !== 'svg' || new TextDecoder().decode(bytes).includes('<text')) return undefined;
  const Resvg = await loadResvg(from);
  const drawing = new Resvg(bytes, { fitTo: { mode: 'width', value: 2 * WIDE } });
  const image = drawing.render();
  const pixels = { width: image.width, height: image.height, data: unpremultiplied(image.pixels) };
  image.free();
  drawing.free();
  return pixels;
}

/**
 * The brightest that lies in a part of the picture, as six hex digits; what is see-through counts as white.
 * @param crop shares that are cut off the picture's sides
 * @param part shares of what is left of it: the place that words take, from its sides
 */
export function brightestIn({ width, height, data }: Pixels, crop: Insets, part: Insets): string {
  const span = (length: number, cut: [number, number], off: [number, number]): [number, number] => {
    const [from, to] = [cut[0] * length, (1 - cut[1]) * length];
    const [a, b] = [from + off[0] * (to - from), to - off[1] * (to - from)];
    return [Math.max(0, Math.floor(a)), Math.min(length, Math.ceil(b))];
  };
  const [left, right] = span(width, [crop.left, crop.right], [part.left, part.right]);
  const [top, bottom] = span(height, [crop.top, crop.bottom], [part.top, part.bottom]);
  const colors: { readonly hex: string; readonly light: number }[] = [];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const hex = colorAt(data, (y * width + x) * 4);
      colors.push({ hex, light: luminance(hex) });
    }
  colors.sort((a, b) => b.light - a.light);
  return colors[Math.floor(colors.length * GLINTS)]?.hex ?? 'FFFFFF';
}

function colorAt(data: Pixels['data'], at: number): string {
  const alpha = (data[at + 3] as number) / WHITE;
  const over = (channel: number) => (data[at + channel] as number) * alpha + WHITE * (1 - alpha);
  return toHex({ r: over(0), g: over(1), b: over(2) });
}
