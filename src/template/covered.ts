// What lies whole under something opaque is not drawn: makers leave prompts and old marks below a picture that fills
// the slide.
import { covers } from '../base/geometry.ts';
import { isOpaque } from '../pictures/opaque.ts';
import type { Asset, SceneNode } from '../scene/scene.ts';

/** The nodes that can be seen, in their order. */
export const uncovered = (nodes: readonly SceneNode[], assets: ReadonlyMap<string, Asset>): SceneNode[] =>
  nodes.filter(
    (node, i) => !nodes.slice(i + 1).some((above) => isOpaque(above, assets) && covers(above.box, node.box)),
  );
