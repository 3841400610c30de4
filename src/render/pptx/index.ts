// Scene -> a native PowerPoint file: pptxgenjs writes the package, the ordered patches make it what PowerPoint's users expect.
import type { Renderer } from '../renderer.ts';
import type { PptxContext } from './context.ts';
import { contentTypes } from './package/content-types.ts';
import { Package } from './package/opc.ts';
import { PATCHES } from './package/patches/index.ts';
import { writeStandIns } from './stand-ins.ts';

export const renderPptx: Renderer = async (scene, render) => {
  const pkg = new Package(await writeStandIns(scene));
  const context: PptxContext = { scene, pkg, render };
  for (const patch of PATCHES) await patch.apply(context);
  return { name: `${render.name}.pptx`, bytes: pkg.zip(contentTypes(pkg.names)) };
};
