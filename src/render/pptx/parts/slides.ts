// Slides, written whole from the scene, with their relations to the presentation and their layouts.
import { layoutOf, layoutPart, type Patch, PRESENTATION, slidePart } from '../opc/context.ts';
import { slideXml } from './slide/index.ts';

export const slides: Patch = {
  name: 'slides',
  apply(context) {
    const { scene, pkg } = context;
    for (const slide of scene.slides) {
      const part = slidePart(slide.index);
      pkg.relate(PRESENTATION, 'slide', part.slice('ppt/'.length));
      pkg.clearRelationships(part);
      pkg.relate(part, 'slideLayout', `../${layoutPart(scene, layoutOf(scene, slide)).slice('ppt/'.length)}`);
      pkg.set(part, slideXml(slide, context));
    }
  },
};
