// Scene -> a native PowerPoint file: pptxgenjs' package of an empty slide, which the ordered patches make a deck of as
// PowerPoint's users expect it.
import { Deflater } from '../../base/deflate.ts';
import type { Resources } from '../../base/wasm.ts';
import { scaledScene } from '../../scene/scaled.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Renderer } from '../renderer.ts';
import { type PptxContext, themePart } from './opc/context.ts';
import { Package } from './opc/package.ts';
import { skeleton } from './opc/skeleton.ts';
import { withFittedLayouts } from './parts/fitted/index.ts';
import { PATCHES } from './parts/index.ts';
import { TEMPLATE_PATCHES } from './parts/template/index.ts';
import { templateSkeleton } from './parts/template/skeleton.ts';

/** Loads what every file needs and uses each once, so that the first deck need not wait for any of it. */
export async function prepare(from: Resources): Promise<void> {
  const deflater = await Deflater.load(from);
  const pkg = new Package(await skeleton());
  pkg.document(themePart(1));
  deflater.raw(pkg.bytes(themePart(1)));
}

/** What stands on a template's layouts is in its package. */
const withoutGrounds = (scene: Scene): Scene => ({
  ...scene,
  layouts: scene.layouts.map(({ background: _, ...layout }) => ({ ...layout, decorations: [] })),
});

export const renderPptx: Renderer = async (asked, render) => {
  const { template } = asked;
  // a template's file is in its own points
  const scene = template ? scaledScene(withoutGrounds(asked), 1 / template.scale) : withFittedLayouts(asked);
  const pkg = template ? await templateSkeleton(template, render) : new Package(await skeleton());
  const deflater = await Deflater.load(render);
  const context: PptxContext = { scene, pkg, render, deflater, fonts: [] };
  for (const patch of template ? TEMPLATE_PATCHES : PATCHES) await patch.apply(context);
  pkg.prune();
  return { name: `${render.name}.pptx`, bytes: pkg.zip(deflater) };
};
