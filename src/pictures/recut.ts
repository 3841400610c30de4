// Pictures for a file that is e-mailed: what was cropped away is cut off for good, photographs stand upright without
// EXIF, and no picture has more pixels than its place shows.
import { imageSize } from 'image-size';
import { base64 } from '../base/base64.ts';
import type { Insets } from '../base/geometry.ts';
import { hashHex } from '../base/hash.ts';
import type { KeptResources } from '../base/made.ts';
import type { Resources } from '../base/wasm.ts';
import type { Asset } from '../scene/scene.ts';
import { decodeJpeg, encodeJpeg } from './jpeg.ts';
import { kindOf } from './kind.ts';
import { encodePng, isOpaque, type Pixels } from './png.ts';
import { decodeWebp, loadResvg } from './rasterize.ts';
import { readPng } from './read-png.ts';
import { shrink } from './shrink.ts';
import { type Turn, turned, turnOf } from './turn.ts';

export interface Wanted {
  /** Width of the place in pixels. */
  readonly width: number;
  /** JPEG quality, 1..100. */
  readonly quality: number;
}

/** Raised whenever other bytes come out of the same picture, so that what earlier versions kept is not taken. */
const RECIPE = 1;

/** Of each picture, what was made of it in this run. */
const made = new WeakMap<Asset, Map<string, Promise<Asset>>>();

/** So much is cut that a program shows it. */
export const isCropped = ({ top, right, bottom, left }: Insets): boolean => top + right + bottom + left > 0.0005;

/** The picture cut to its crop, upright, no larger than wanted. The same asset where there is nothing to gain. */
export function recut(asset: Asset, crop: Insets, wanted: Wanted, sources: KeptResources): Promise<Asset> {
  const cut = isCropped(crop);
  const turn = turnOf(asset, crop);
  const changed = cut || turn.quarters > 0 || turn.mirrored;
  const wide = asset.size.w * (1 - crop.left - crop.right);
  if (!changed && (asset.type === 'svg' || asset.type === 'gif' || wide <= wanted.width * 1.1))
    return Promise.resolve(asset);
  const how = [RECIPE, asset.type, asset.orientation, crop.top, crop.right, crop.bottom, crop.left]
    .concat([wanted.width, wanted.quality])
    .join(' ');
  const known = made.get(asset) ?? new Map<string, Promise<Asset>>();
  made.set(asset, known);
  const one = known.get(how) ?? keptOrMade(asset, how, () => remade(asset, crop, wanted, sources, cut), sources);
  known.set(how, one);
  return one;
}

/** As an earlier run kept it, else made now. No bytes stand for a picture that is best as it is. */
async function keptOrMade(
  asset: Asset,
  how: string,
  make: () => Promise<Asset>,
  { made: earlier }: KeptResources,
): Promise<Asset> {
  const found = await earlier?.find(asset.bytes, how);
  if (found?.length === 0) return asset;
  const type = found && kindOf(found);
  if (found && type) {
    const { width, height } = imageSize(found);
    return { id: `${type}-${hashHex(found)}`, type, bytes: found, size: { w: width, h: height } };
  }
  const one = await make();
  await earlier?.keep(asset.bytes, how, one === asset ? new Uint8Array() : one.bytes);
  return one;
}

async function remade(
  asset: Asset,
  crop: Insets,
  { width, quality }: Wanted,
  sources: Resources,
  cut: boolean,
): Promise<Asset> {
  const turn = turnOf(asset, crop);
  const part = asset.size.w * (1 - crop.left - crop.right);
  const small =
    (cut ? undefined : await whole(asset, turn, width, sources)) ??
    shrink(await drawn(asset, turn, crop, asset.type === 'svg' ? width / part : 1, sources), width);
  const bytes = await encode(small, asset, quality, sources);
  if (!cut && !turn.quarters && !turn.mirrored && bytes.length >= asset.bytes.length) return asset;
  const type = bytes[0] === 0xff ? 'jpeg' : 'png';
  return { id: `${type}-${hashHex(bytes)}`, type, bytes, size: { w: small.width, h: small.height } };
}

/** Photographs stay JPEG; drawings and what is see-through become PNG. */
async function encode(pixels: Pixels, asset: Asset, quality: number, sources: Resources): Promise<Uint8Array> {
  const png = asset.type === 'jpeg' ? undefined : encodePng(pixels);
  if (!isOpaque(pixels.data) || asset.type === 'svg' || asset.type === 'gif') return png ?? encodePng(pixels);
  const jpeg = await encodeJpeg(pixels, quality, sources);
  // a drawing saved as PNG keeps its sharp edges unless it is really a photograph
  return png && png.length < jpeg.length * 3 ? png : jpeg;
}

/** The picture by its own decoder, smaller and turned; undefined where that is none, or does not take it. */
async function whole(asset: Asset, turn: Turn, width: number, sources: Resources): Promise<Pixels | undefined> {
  // of a picture on its side the height becomes the width
  const { w, h } = asset.size;
  const stored = turn.quarters % 2 ? (Math.min(width, w) * h) / w : width;
  try {
    if (asset.type === 'jpeg') return turned(shrink(await decodeJpeg(asset.bytes, sources), stored), turn);
    if (asset.type === 'webp') return turned(shrink(await decodeWebp(asset.bytes, sources), stored), turn);
    const png = asset.type === 'png' && width < w ? readPng(asset.bytes, stored) : undefined;
    return png && turned(png, turn);
  } catch {
    return undefined;
  }
}

/** The cropped part as pixels: drawn by resvg through a frame that shows that part only. */
async function drawn(
  asset: Asset,
  { quarters, mirrored }: Turn,
  crop: Insets,
  scale: number,
  sources: Resources,
): Promise<Pixels> {
  const source =
    asset.type === 'webp'
      ? { ...asset, type: 'png' as const, bytes: encodePng(await decodeWebp(asset.bytes, sources)) }
      : asset;
  const { w, h } = asset.size;
  const view = {
    x: w * crop.left,
    y: h * crop.top,
    w: w * (1 - crop.left - crop.right),
    h: h * (1 - crop.top - crop.bottom),
  };
  const [sw, sh] = quarters % 2 ? [h, w] : [w, h];
  const move = [
    `translate(${w / 2} ${h / 2})`,
    quarters ? `rotate(${quarters * 90})` : '',
    mirrored ? 'scale(-1 1)' : '',
    `translate(${-sw / 2} ${-sh / 2})`,
  ]
    .filter(Boolean)
    .join(' ');
  const mime = source.type === 'svg' ? 'image/svg+xml' : `image/${source.type}`;
  const size = { w: Math.max(1, Math.round(view.w * scale)), h: Math.max(1, Math.round(view.h * scale)) };
  const frame = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.w}" height="${size.h}"`,
    ` viewBox="${view.x} ${view.y} ${view.w} ${view.h}" preserveAspectRatio="none">`,
    `<image transform="${move}" width="${sw}" height="${sh}" preserveAspectRatio="none"`,
    ` href="data:${mime};base64,${base64(source.bytes)}"/></svg>`,
  ].join('');
  const Resvg = await loadResvg(sources);
  const drawing = new Resvg(frame);
  const image = drawing.render();
  const pixels: Pixels = { width: image.width, height: image.height, data: unpremultiplied(image.pixels) };
  image.free();
  drawing.free();
  return pixels;
}

/** resvg gives colours multiplied by their alpha. */
export function unpremultiplied(data: Uint8Array): Uint8Array {
  const out = data.slice();
  for (let i = 0; i < out.length; i += 4) {
    const alpha = out[i + 3] as number;
    if (alpha === 255 || alpha === 0) continue;
    for (let c = 0; c < 3; c++) out[i + c] = Math.min(255, Math.round(((out[i + c] as number) * 255) / alpha));
  }
  return out;
}
