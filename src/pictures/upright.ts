// A photograph whose camera was held sideways, its pixels turned: for pages that show a picture's own bytes.
import { NO_INSETS } from '../base/geometry.ts';
import type { KeptResources } from '../base/made.ts';
import type { Asset } from '../scene/scene.ts';
import { recut } from './recut.ts';

const QUALITY = 90;

const made = new WeakMap<Asset, Promise<Asset>>();

/** Upright and at most `width` pixels wide; the same asset where it stands upright. Throws where it cannot be drawn. */
export function upright(asset: Asset, from: KeptResources, width = asset.size.w): Promise<Asset> {
  if (asset.orientation === undefined) return Promise.resolve(asset);
  const known = made.get(asset) ?? recut(asset, NO_INSETS, { width, quality: QUALITY }, from);
  made.set(asset, known);
  return known;
}
