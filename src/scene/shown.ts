// How large pictures are shown: a copy with more pixels than that is ballast.
import type { Pt } from '../base/units.ts';
import type { Scene, SceneNode } from './scene.ts';
import { nodesOf } from './walk.ts';

/** The widest place of each picture by its asset's id, in points, cut parts counted in. */
export function shownWidths({ slides, layouts, size }: Pick<Scene, 'slides' | 'layouts' | 'size'>): Map<string, Pt> {
  const widths = new Map<string, Pt>();
  const add = (id: string, width: Pt) => widths.set(id, Math.max(widths.get(id) ?? 0, width));
  const visit = (nodes: readonly SceneNode[]) => {
    for (const node of nodesOf(nodes)) if (node.kind === 'image') add(node.asset, node.box.w / Math.max(0.05, 1 - node.crop.left - node.crop.right));
  };
  for (const { nodes, background } of [...slides, ...layouts.map((layout) => ({ nodes: layout.decorations, background: layout.background }))]) {
    visit(nodes);
    if (background?.kind === 'image') add(background.asset, size.w / Math.max(0.05, 1 - background.crop.left - background.crop.right));
  }
  return widths;
}
