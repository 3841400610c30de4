// How a photograph must be turned to stand upright: its shape in PowerPoint is turned, and the crop goes with it.
import type { Insets } from '../base/geometry.ts';
import type { Asset } from '../scene/scene.ts';
import type { Pixels } from './png.ts';

export interface Turn {
  /** Quarter turns clockwise, after mirroring. */
  readonly quarters: number;
  /** Mirrored left to right. */
  readonly mirrored: boolean;
  /** The crop as the stored picture needs it. */
  readonly crop: Insets;
}

/** EXIF orientation 1..8 as mirroring, then quarter turns. */
const TURNS: readonly (readonly [mirrored: boolean, quarters: number])[] = [
  [false, 0],
  [true, 0],
  [false, 2],
  [true, 2],
  [true, 3],
  [false, 1],
  [true, 1],
  [false, 3],
];

/** `crop` is that of the upright picture. */
export function turnOf(asset: Pick<Asset, 'orientation'>, crop: Insets): Turn {
  const [mirrored, quarters] = TURNS[(asset.orientation ?? 1) - 1] ?? [false, 0];
  let { top, right, bottom, left } = crop;
  for (let i = 0; i < quarters; i++) [top, right, bottom, left] = [right, bottom, left, top];
  if (mirrored) [left, right] = [right, left];
  return { quarters, mirrored, crop: { top, right, bottom, left } };
}

/** The pixels mirrored, then turned. */
export function turned(pixels: Pixels, { quarters, mirrored }: Pick<Turn, 'quarters' | 'mirrored'>): Pixels {
  if (!quarters && !mirrored) return pixels;
  const [w, h] = [pixels.width, pixels.height];
  const [width, height] = quarters % 2 ? [h, w] : [w, h];
  const from = new Uint32Array(pixels.data.slice().buffer);
  const out = new Uint32Array(width * height);
  for (let y = 0, at = 0; y < h; y++)
    for (let column = 0; column < w; column++, at++) {
      const x = mirrored ? w - 1 - column : column;
      out[placeOf(x, y, w, h, quarters)] = from[at] as number;
    }
  return { width, height, data: new Uint8ClampedArray(out.buffer) };
}

/** Where a pixel of a picture `w` by `h` lies after quarter turns clockwise, rows counted through. */
function placeOf(x: number, y: number, w: number, h: number, quarters: number): number {
  if (quarters === 1) return x * h + (h - 1 - y);
  if (quarters === 2) return (h - 1 - y) * w + (w - 1 - x);
  return quarters === 3 ? (w - 1 - x) * h + y : y * w + x;
}
