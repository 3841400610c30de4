// Which media parts a picture has, by its content's name. SVG and WebP have a PNG; the rest are themselves.
import type { Asset, Scene } from '../../scene/scene.ts';

export interface Media {
  readonly raster: string;
  readonly vector?: string;
}

const ENDINGS: Record<Asset['type'], string> = { png: 'png', jpeg: 'jpeg', gif: 'gif', webp: 'png', svg: 'png' };

export function mediaOf(id: string, scene: Scene): Media | undefined {
  const asset = scene.assets.get(id);
  if (!asset) return undefined;
  return { raster: `${id}.${ENDINGS[asset.type]}`, ...(asset.type === 'svg' && { vector: `${id}.svg` }) };
}
