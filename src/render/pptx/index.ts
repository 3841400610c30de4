// Scene -> a native PowerPoint file: pptxgenjs writes the package, the ordered patches make it what PowerPoint's users expect.
import { Deflater, ZLIB } from '../../base/deflate.ts';
import type { Renderer } from '../renderer.ts';
import type { PptxContext } from './context.ts';
import { Package } from './package/opc.ts';
import { PATCHES } from './package/patches/index.ts';
import { writeSkeleton } from './skeleton.ts';

export const renderPptx: Renderer = async (scene, render) => {
  const pkg = new Package(await writeSkeleton(scene));
  const deflater = await Deflater.load(await render.resource(ZLIB));
  const context: PptxContext = { scene, pkg, render, deflater, fonts: [] };
  for (const patch of PATCHES) await patch.apply(context);
  pkg.prune();
  return { name: `${render.name}.pptx`, bytes: pkg.zip(deflater) };
};
