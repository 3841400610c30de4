// Scene -> pptxgenjs calls. pptxgenjs makes the package: the parts of slides, layouts, notes and theme, and how they are
// related. Its shapes and runs are not used, since each kind of them has a fault that PowerPoint minds (docs/pptx.md):
// the patches write those from the scene.
import { inches } from '../../base/units.ts';
import type { Scene } from '../../scene/scene.ts';

export async function writeSkeleton(scene: Scene): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs');
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'SLIDE', width: inches(scene.size.w), height: inches(scene.size.h) });
  pptx.layout = 'SLIDE';
  pptx.theme = { headFontFace: scene.theme.fonts.heading.office, bodyFontFace: scene.theme.fonts.body.office };
  for (const layout of scene.layouts) pptx.defineSlideMaster({ title: layout.name });
  for (const slide of scene.slides) {
    const made = pptx.addSlide({ masterName: slide.layout });
    made.hidden = slide.hidden;
    if (slide.notes.length) made.addNotes('notes');
  }
  return (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}
