// What lets nothing through that lies below it.
import type { Asset, SceneNode } from '../scene/scene.ts';
import { isOpaque as allOpaque } from './png.ts';
import { readPng } from './read-png.ts';

/** A picture without see-through parts in its whole box, or a filled rectangle. */
export function isOpaque(node: SceneNode, assets: ReadonlyMap<string, Asset>): boolean {
  if (node.kind === 'path') return node.fill !== undefined && (node.fill.alpha ?? 1) >= 1 && RECTANGLE.test(node.d);
  if (node.kind === 'shape')
    return node.geometry === 'rect' && !node.fade && node.fill !== undefined && (node.fill.alpha ?? 1) >= 1;
  if (node.kind !== 'image' || node.opacity !== undefined || node.turned) return false;
  const asset = assets.get(node.asset);
  return Object.values(node.crop).every((cut) => cut >= 0) && asset !== undefined && isSolid(asset);
}
const RECTANGLE = /^M0 0L[\d.]+ 0L[\d.]+ [\d.]+L0 [\d.]+Z$/;

/**
 * JPEG, and PNG of the colour types that have no alpha, unless one of its colours is see-through (PNG 11.2.2,
 * 11.3.2.1); of the others those that make no use of it.
 */
export function isSolid({ type, bytes, size }: Pick<Asset, 'type' | 'bytes' | 'size'>): boolean {
  if (type === 'jpeg') return true;
  if (type !== 'png') return false;
  const colorType = bytes[25] ?? 6;
  if (colorType < 4) return !new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes('tRNS');
  try {
    const pixels = readPng(bytes, Math.max(1, Math.min(SMALL, Math.floor(size.w / 2))));
    return pixels !== undefined && allOpaque(pixels.data);
  } catch {
    return false;
  }
}
/** Pixels from left to right that are looked at, each the mean of what it stands for. */
const SMALL = 120;
