// Where pictures are shown, and how large: a copy with more pixels than that is ballast.
import type { Insets } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Scene } from './scene.ts';
import { nodesOf } from './walk.ts';

type Shown = Pick<Scene, 'slides' | 'layouts' | 'size'>;

export interface PicturePlace {
  /** Id of the picture's asset. */
  readonly asset: string;
  readonly crop: Insets;
  /** Of the place, cut parts left out. */
  readonly width: Pt;
}

/** Every place of a picture: on slides and layouts, as object and as ground. */
export function* picturePlaces({ slides, layouts, size }: Shown): Generator<PicturePlace> {
  for (const { nodes, background } of [
    ...slides,
    ...layouts.map((layout) => ({ nodes: layout.decorations, background: layout.background })),
  ]) {
    for (const node of nodesOf(nodes))
      if (node.kind === 'image') yield { asset: node.asset, crop: node.crop, width: node.box.w };
    if (background?.kind === 'image') yield { asset: background.asset, crop: background.crop, width: size.w };
  }
}

/** The widest place of each picture by its asset's id, in points, cut parts counted in. */
export function shownWidths(scene: Shown): Map<string, Pt> {
  const widths = new Map<string, Pt>();
  for (const { asset, crop, width } of picturePlaces(scene)) {
    widths.set(asset, Math.max(widths.get(asset) ?? 0, width / Math.max(0.05, 1 - crop.left - crop.right)));
  }
  return widths;
}
