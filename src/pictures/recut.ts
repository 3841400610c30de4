// Pictures for a file that is e-mailed: what was cropped away is cut off for good, photographs stand upright without
// EXIF, and no picture has more pixels than its place shows.
import { base64 } from '../base/base64.ts';
import type { Insets } from '../base/geometry.ts';
import { hashHex } from '../base/hash.ts';
import type { Resources } from '../base/wasm.ts';
import type { Asset } from '../scene/scene.ts';
import { encodeJpeg } from './jpeg.ts';
import { encodePng, isOpaque, type Pixels } from './png.ts';
import { decodeWebp, loadResvg } from './rasterize.ts';
import { shrink } from './shrink.ts';
import { turnOf } from './turn.ts';

export interface Wanted {
  /** Width of the place in pixels. */
  readonly width: number;
  /** JPEG quality, 1..100. */
  readonly quality: number;
}

/** The picture cut to its crop, upright, no larger than wanted. The same asset where there is nothing to gain. */
export async function recut(asset: Asset, crop: Insets, wanted: Wanted, sources: Resources): Promise<Asset> {
  const cut = crop.top + crop.right + crop.bottom + crop.left > 0.0005;
  const turn = turnOf(asset, crop);
  const turned = turn.quarters > 0 || turn.mirrored;
  const part = { w: asset.size.w * (1 - crop.left - crop.right), h: asset.size.h * (1 - crop.top - crop.bottom) };
  if (asset.type === 'svg' ? !cut : !cut && !turned && (part.w <= wanted.width * 1.1 || asset.type === 'gif'))
    return asset;
  const pixels = await pixelsOf(
    asset,
    turn.quarters,
    turn.mirrored,
    crop,
    asset.type === 'svg' ? wanted.width / part.w : 1,
    sources,
  );
  const small = shrink(pixels, wanted.width);
  const bytes = await encode(small, asset, wanted.quality, sources);
  if (!cut && !turned && bytes.length >= asset.bytes.length) return asset;
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

/** The cropped part as pixels: drawn by resvg through a frame that shows that part only. */
async function pixelsOf(
  asset: Asset,
  quarters: number,
  mirrored: boolean,
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
