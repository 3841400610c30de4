// Ids of the slides that links lead to: their titles' slugs, each once.
import { allShapes, type OfficeSlide } from '../office/slide.ts';
import { Ids, slug } from '../resolve/ids.ts';

/** By part, for every slide. */
export function slideIds(slides: readonly OfficeSlide[]): Map<string, string> {
  const ids = new Ids();
  const all = new Map(slides.map((slide) => [slide.part, ids.unique(slug(slide.title))]));
  const linked = slides.some((slide) =>
    allShapes(slide.shapes).some(
      (one) =>
        (one.link && one.link.kind !== 'address') ||
        (one.kind === 'shape' &&
          one.text?.paragraphs.some(({ runs }) => runs.some(({ link }) => link && link.kind !== 'address'))),
    ),
  );
  return linked ? all : new Map();
}
