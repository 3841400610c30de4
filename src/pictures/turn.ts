// How a photograph must be turned to stand upright: its shape in PowerPoint is turned, and the crop goes with it.
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

/** `crop` is that of the upright picture. */
export function turnOf(asset: Pick<Asset, 'orientation'>, crop: Insets): Turn {
  const [mirrored, quarters] = TURNS[(asset.orientation ?? 1) - 1] ?? [false, 0];
  let { top, right, bottom, left } = crop;
  for (let i = 0; i < quarters; i++) [top, right, bottom, left] = [right, bottom, left, top];
  if (mirrored) [left, right] = [right, left];
  return { quarters, mirrored, crop: { top, right, bottom, left } };
}
