// Scene -> pptxgenjs calls. pptxgenjs makes the package: masters, layouts, theme, properties, one slide, and how they are
// related. Its shapes and runs are not used, since each kind of them has a fault that PowerPoint minds (docs/pptx.md): the
// patches write those from the scene, and the parts of the other slides, which as pptxgenjs makes them differ in nothing.
import { inches } from '../../base/units.ts';
import type { Scene } from '../../scene/scene.ts';

export async function writeSkeleton(scene: Scene): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs');
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'SLIDE', width: inches(scene.size.w), height: inches(scene.size.h) });
  pptx.layout = 'SLIDE';
  pptx.theme = { headFontFace: scene.theme.fonts.heading.office, bodyFontFace: scene.theme.fonts.body.office };
  for (const layout of scene.layouts) pptx.defineSlideMaster({ title: layout.name });
  pptx.addSlide({ masterName: scene.layouts[0]?.name });
  return (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}
