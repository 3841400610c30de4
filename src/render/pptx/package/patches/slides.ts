// Slides, written whole from the scene: of pptxgenjs' own, the parts and their relations to layout and notes stay.
import { layoutOf, layoutPart, type Patch, slidePart } from '../../context.ts';
import { slideXml } from '../../slide/index.ts';

export const slides: Patch = {
  name: 'slides',
  apply(context) {
    const { scene, pkg } = context;
    for (const slide of scene.slides) {
      const part = slidePart(slide.index);
      pkg.clearRelationships(part);
      pkg.relate(part, 'slideLayout', `../${layoutPart(scene, layoutOf(scene, slide)).slice('ppt/'.length)}`);
      pkg.set(part, slideXml(slide, context));
    }
  },
};
