// What repeats on the slides and says nothing about them: numbers, dates, footers, logos. It is left out and named
// once.
import type { Size } from '../base/geometry.ts';
import type { OfficeShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { familyOf } from '../office/sheet.ts';
import { allShapes, type OfficeSlide } from '../office/slide.ts';
import type { ImportReport } from './report.ts';

export interface Furniture {
  has(shape: OfficeShape): boolean;
  /** The running text, where all slides that have one have the same. */
  readonly footer: string | undefined;
}

const isPlaced = (shape: OfficeShape): boolean =>
  shape.placeholder !== undefined && familyOf(shape.placeholder.type) === 'furniture';

/** `own`: footers of the file's slides are written with them. */
export function furnitureOf(slides: readonly OfficeSlide[], size: Size, report: ImportReport, own: boolean): Furniture {
  const footers = new Map<string, number>();
  const seen = new Map<string, { count: number; name: string }>();
  for (const slide of slides) {
    for (const shape of allShapes(slide.shapes))
      if (isPlaced(shape) && shape.placeholder?.type === 'ftr' && shapeText(shape))
        footers.set(shapeText(shape), (footers.get(shapeText(shape)) ?? 0) + 1);
    const keys = new Map(slide.shapes.flatMap((one) => (keyOf(one, size) ? [[keyOf(one, size) as string, one]] : [])));
    for (const [key, shape] of keys)
      seen.set(key, { count: (seen.get(key)?.count ?? 0) + 1, name: shapeText(shape) || shape.alt || shape.name });
  }
  const least = Math.max(4, slides.length * 0.5);
  const repeated = new Map([...seen].filter(([, { count }]) => count >= least));
  for (const { name } of repeated.values()) report.tell(0, `left out, since it stands on most slides: ${name}`);
  const [first, ...more] = footers.keys();
  const whole = first !== undefined && !more.length && (footers.get(first) ?? 0) * 2 >= slides.length;
  for (const text of footers.keys())
    if (whole || !own) report.tell(0, whole ? `the footer is the deck's: ${text}` : `a footer is left out: ${text}`);
  return {
    has: (shape) => isPlaced(shape) || repeated.has(keyOf(shape, size) ?? ''),
    footer: whole ? first : undefined,
  };
}

/** Tells the same small thing at the same place near an edge; undefined for what is no furniture. */
function keyOf(shape: OfficeShape, size: Size): string | undefined {
  const { box } = shape;
  if (shape.placeholder && !isPlaced(shape)) return undefined;
  const small = box.w * box.h < size.w * size.h * 0.12;
  const edge = box.y + box.h / 2 < size.h * 0.16 || box.y + box.h / 2 > size.h * 0.84;
  if (!small || !edge) return undefined;
  const place = [box.x, box.y, box.w, box.h].map((one) => Math.round(one / 3)).join(' ');
  if (shape.kind === 'picture') return `picture ${shape.picture.part} ${place}`;
  if (shape.kind === 'shape') return `text ${shapeText(shape).replace(/\d+/g, '#')} ${place}`;
  return undefined;
}
