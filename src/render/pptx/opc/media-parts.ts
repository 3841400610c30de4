// Which media parts a picture has, named after its content. SVG and WebP have a PNG; the rest are themselves.
import type { Asset, Scene } from '../../../scene/scene.ts';

export interface Media {
  readonly asset: Asset;
  /** File names in ppt/media. */
  readonly raster: string;
  readonly vector?: string;
}

export const mediaPart = (name: string): string => `ppt/media/${name}`;

const ENDINGS: Record<Asset['type'], string> = { png: 'png', jpeg: 'jpeg', gif: 'gif', webp: 'png', svg: 'png' };

/** Undefined where the scene has no such picture. */
export function mediaOf(id: string, scene: Scene): Media | undefined {
  const asset = scene.assets.get(id);
  return (
    asset && { asset, raster: `${id}.${ENDINGS[asset.type]}`, ...(asset.type === 'svg' && { vector: `${id}.svg` }) }
  );
}
