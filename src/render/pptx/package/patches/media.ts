// Media parts: each picture once, under its content's name; metadata taken out; SVG and WebP with a PNG that all programs show.
import type { Asset, Scene, SceneNode } from '../../../../scene/scene.ts';
import { nodesOf } from '../../../../scene/walk.ts';
import { type Patch, type PptxContext } from '../../context.ts';
import { mediaOf } from '../../media.ts';
import { stripMetadata } from '../../pictures/metadata.ts';
import { Rasterizer } from '../../pictures/rasterize.ts';

export const media: Patch = {
  name: 'media',
  async apply(context) {
    const { scene, pkg } = context;
    for (const name of pkg.names) if (name.startsWith('ppt/media/')) pkg.remove(name);
    const sizes = shownSizes(scene);
    for (const [id, width] of sizes) {
      const asset = scene.assets.get(id);
      const parts = mediaOf(id, scene);
      if (!asset || !parts) continue;
      if (parts.vector) pkg.set(`ppt/media/${parts.vector}`, asset.bytes);
      pkg.set(`ppt/media/${parts.raster}`, await rasterOf(asset, width, context));
    }
  },
};

/** The widest place of each picture that is shown, in points. */
function shownSizes(scene: Scene): Map<string, number> {
  const sizes = new Map<string, number>();
  const add = (id: string, width: number) => sizes.set(id, Math.max(sizes.get(id) ?? 0, width));
  const visit = (nodes: readonly SceneNode[]) => {
    for (const node of nodesOf(nodes)) if (node.kind === 'image') add(node.asset, node.box.w / Math.max(0.05, 1 - node.crop.left - node.crop.right));
  };
  for (const slide of scene.slides) {
    visit(slide.nodes);
    if (slide.background?.kind === 'image') add(slide.background.asset, scene.size.w);
  }
  for (const layout of scene.layouts) visit(layout.decorations);
  return sizes;
}

const rasterizers = new WeakMap<Scene, Promise<Rasterizer>>();

async function rasterOf(asset: Asset, width: number, { scene, render }: PptxContext): Promise<Uint8Array> {
  if (asset.type !== 'svg' && asset.type !== 'webp') return stripMetadata(asset.bytes, asset.type);
  let rasterizer = rasterizers.get(scene);
  if (!rasterizer) {
    rasterizer = Rasterizer.load(render);
    rasterizers.set(scene, rasterizer);
  }
  return (await rasterizer).png(asset, width * 2);
}
