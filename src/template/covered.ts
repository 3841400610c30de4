// What lies whole under something opaque is not drawn: makers leave prompts and old marks below a picture that fills
// the slide.
import { covers } from '../base/geometry.ts';
import type { Asset, SceneNode } from '../scene/scene.ts';

/** The nodes that can be seen, in their order. */
export const uncovered = (nodes: readonly SceneNode[], assets: ReadonlyMap<string, Asset>): SceneNode[] =>
  nodes.filter(
    (node, i) => !nodes.slice(i + 1).some((above) => isOpaque(above, assets) && covers(above.box, node.box)),
  );

/** A picture without see-through parts in its whole box, or a filled rectangle. */
function isOpaque(node: SceneNode, assets: ReadonlyMap<string, Asset>): boolean {
  if (node.kind === 'path') return node.fill !== undefined && (node.fill.alpha ?? 1) >= 1 && RECTANGLE.test(node.d);
  if (node.kind !== 'image' || node.opacity !== undefined || node.turned) return false;
  const asset = assets.get(node.asset);
  return Object.values(node.crop).every((cut) => cut >= 0) && asset !== undefined && isSolid(asset);
}
const RECTANGLE = /^M0 0L[\d.]+ 0L[\d.]+ [\d.]+L0 [\d.]+Z$/;

/**
 * JPEG, and PNG of the colour types that have no alpha, unless one of its colours is see-through (PNG 11.2.2,
 * 11.3.2.1).
 */
function isSolid({ type, bytes }: Asset): boolean {
  if (type === 'jpeg') return true;
  if (type !== 'png') return false;
  const colorType = bytes[25] ?? 6;
  return colorType < 4 && !new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes('tRNS');
}
