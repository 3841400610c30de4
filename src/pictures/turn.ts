// How a photograph must be turned to stand upright. Cameras say so in EXIF (tag 0x0112), which browsers follow and
// PowerPoint does not: the shape is turned instead, and the crop goes with it.
import type { Insets } from '../base/geometry.ts';
import type { Asset } from '../scene/scene.ts';

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

const known = new WeakMap<Uint8Array, number>();

/** `crop` is that of the upright picture. */
export function turnOf(asset: Asset, crop: Insets): Turn {
  let orientation = known.get(asset.bytes);
  if (orientation === undefined) {
    orientation = asset.type === 'jpeg' ? orientationOf(asset.bytes) : 1;
    known.set(asset.bytes, orientation);
  }
  const [mirrored, quarters] = TURNS[orientation - 1] ?? [false, 0];
  let { top, right, bottom, left } = crop;
  for (let i = 0; i < quarters; i++) [top, right, bottom, left] = [right, bottom, left, top];
  if (mirrored) [left, right] = [right, left];
  return { quarters, mirrored, crop: { top, right, bottom, left } };
}

/** The orientation a JPEG's EXIF segment tells, 1 (upright) where it tells none. */
export function orientationOf(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 10 < jpeg.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return 1;
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966)
      return readOrientation(
        new DataView(
          jpeg.buffer,
          jpeg.byteOffset + at + 10,
          Math.min(view.getUint16(at + 2) - 8, jpeg.length - at - 10),
        ),
      );
  }
  return 1;
}

/** The first directory of a TIFF header. */
function readOrientation(tiff: DataView): number {
  try {
    const little = tiff.getUint16(0) === 0x4949;
    const directory = tiff.getUint32(4, little);
    for (let i = 0; i < tiff.getUint16(directory, little); i++) {
      const entry = directory + 2 + i * 12;
      if (tiff.getUint16(entry, little) !== 0x0112) continue;
      const value = tiff.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // a directory that points out of its segment says nothing
  }
  return 1;
}
