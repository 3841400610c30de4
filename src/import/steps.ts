// Builds of a slide -> `{step=N}` behind what comes in at a click; what goes out, moves or lights up is told.
import type { OfficeSlide } from '../office/slide.ts';
import type { SlideMaking } from './making.ts';

/** The click at which a shape, or one of its paragraphs, comes; undefined where it is there from the start. */
export function stepOf(slide: OfficeSlide, shape: number | undefined, paragraph?: number): number | undefined {
  if (shape === undefined) return undefined;
  const build = slide.builds.find(
    (one) =>
      one.shape === shape &&
      one.effect === 'in' &&
      one.click > 0 &&
      (one.paragraphs === undefined
        ? true
        : paragraph !== undefined && paragraph >= one.paragraphs.first && paragraph <= one.paragraphs.last),
  );
  return build?.click;
}

/** The attribute, a blank before it; '' where there is none. */
export function stepMark(slide: OfficeSlide, shape: number | undefined, paragraph?: number): string {
  const step = stepOf(slide, shape, paragraph);
  return step === undefined ? '' : ` {step=${step}}`;
}

export function tellOtherBuilds({ slide, report, number }: SlideMaking): void {
  if (slide.builds.some(({ effect }) => effect === 'out'))
    report.tell(number, 'what goes away at a click stays: a deck brings in only');
  if (slide.builds.some(({ effect }) => effect === 'other'))
    report.tell(number, 'effects that move or light something up are left out');
}
