// A picture of pixels as a file, told by its bytes.
import type { Asset } from '../../scene/scene.ts';

export type BitmapType = Exclude<Asset['type'], 'svg'>;

export interface Bitmap {
  readonly type: BitmapType;
  readonly bytes: Uint8Array;
}
