// Which section each slide of our own file is in: PowerPoint's sections have no gaps, but a footer with the section's
// name and the progress through the outline tell the slides that are in none.
import type { OfficePresentation } from '../../office/presentation.ts';
import { shapeText } from '../../office/shape-words.ts';
import type { OfficeSlide } from '../../office/slide.ts';

export interface OwnSections {
  /** Whether the file shows how far through its outline each slide is. */
  readonly progress: boolean;
  /** '' for a slide that is in no section, behind slides that are in one. */
  of(slide: OfficeSlide): string | undefined;
  /** What the slides of a section have in the footer, where it is not the section's name. */
  readonly footers: ReadonlyMap<string, string>;
}

/** '' where it has none. */
export const footerOf = ({ shapes }: OfficeSlide): string =>
  shapes.flatMap((one) => (one.placeholder?.type === 'ftr' ? [shapeText(one)] : []))[0] ?? '';
const hasNumber = ({ shapes }: OfficeSlide): boolean =>
  shapes.some(({ placeholder }) => placeholder?.type === 'sldNum');
const hasProgress = ({ shapes }: OfficeSlide): boolean =>
  shapes.some(({ name }) => name.startsWith('Progress through the outline'));

export function ownSections(deck: OfficePresentation, slides: readonly OfficeSlide[]): OwnSections {
  const named = (slide: OfficeSlide) =>
    deck.sections.find((one) => one.slides.includes(slide.id))?.name.trim() || undefined;
  const progress = slides.some(hasProgress);
  const telling = progress || slides.some((slide) => footerOf(slide) !== '' && footerOf(slide) === named(slide));
  // a layout that has neither, as that of closing slides, says nothing of them
  const layouts = new Set(slides.filter((one) => footerOf(one) || hasProgress(one)).map(({ layout }) => layout.name));
  // lists of sources are in no section
  layouts.add('References');
  const isOutside = (slide: OfficeSlide) =>
    telling && hasNumber(slide) && !footerOf(slide) && !hasProgress(slide) && layouts.has(slide.layout.name);
  const footers = new Map<string, Set<string>>();
  for (const slide of slides) {
    const [section, footer] = [named(slide), footerOf(slide)];
    if (section && footer) footers.set(section, (footers.get(section) ?? new Set()).add(footer));
  }
  return {
    progress,
    of: (slide) => (isOutside(slide) ? '' : named(slide)),
    footers: new Map(
      [...footers].flatMap(([section, found]) => {
        const [only] = found;
        return only && found.size === 1 && only !== section ? [[section, only] as const] : [];
      }),
    ),
  };
}
