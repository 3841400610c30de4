// Scene -> a native PowerPoint file: pptxgenjs writes the package, the ordered patches make it what PowerPoint's users
// expect.
import { Deflater } from '../../base/deflate.ts';
import type { Kept } from '../../base/kept.ts';
import type { Resources } from '../../base/wasm.ts';
import { scaledScene } from '../../scene/scaled.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Renderer } from '../renderer.ts';
import { type PptxContext, themePart } from './opc/context.ts';
import { Package } from './opc/package.ts';
import { writeSkeleton } from './opc/skeleton.ts';
import { withFittedLayouts } from './parts/fitted/index.ts';
import { PATCHES } from './parts/index.ts';
import { TEMPLATE_PATCHES } from './parts/template/index.ts';
import { templateSkeleton } from './parts/template/skeleton.ts';

const NO_DECK = {
  size: { w: 1, h: 1 },
  theme: { fonts: { heading: { office: '' }, body: { office: '' } } },
  layouts: [{ name: 'content' }],
};

/**
 * Loads what every file needs, and has pptxgenjs make an empty package, so that the first deck need not wait for any of
 * it.
 */
export async function prepare(from: Resources, kept: Kept): Promise<void> {
  await Deflater.load(from);
  new Package(await writeSkeleton(NO_DECK, kept)).document(themePart(1));
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
  const pkg = template
    ? await templateSkeleton(template, render)
    : new Package(await writeSkeleton(scene, render.kept));
  const deflater = await Deflater.load(render);
  const context: PptxContext = { scene, pkg, render, deflater, fonts: [] };
  for (const patch of template ? TEMPLATE_PATCHES : PATCHES) await patch.apply(context);
  pkg.prune();
  return { name: `${render.name}.pptx`, bytes: pkg.zip(deflater) };
};
