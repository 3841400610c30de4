// One slide of a presentation with its shapes, and which of them are the same on the slide of another version.
import type { OfficePresentation } from '../office/presentation.ts';
import type { OfficeShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { allShapes, type OfficeSlide } from '../office/slide.ts';
import { folded } from './units.ts';

export interface Side {
  readonly deck: OfficePresentation;
  readonly slide: OfficeSlide;
  readonly shapes: readonly OfficeShape[];
}

/** Undefined where the slide cannot be read. */
export function sideOf(deck: OfficePresentation, index: number): Side | undefined {
  const part = deck.slideList[index]?.part;
  const slide = part === undefined ? undefined : deck.pkg.spared(part, () => deck.slide(index));
  return slide && { deck, slide, shapes: allShapes(slide.shapes) };
}

export type Shape<K extends OfficeShape['kind']> = Extract<OfficeShape, { kind: K }>;
export const ofKind = <K extends OfficeShape['kind']>({ shapes }: Side, kind: K): Shape<K>[] =>
  shapes.filter((one): one is Shape<K> => one.kind === kind);

export const wordsIn = (shape: OfficeShape): string => folded(shapeText(shape));

export const shortly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

export const nameOf = (shape: OfficeShape): string => {
  const words = wordsIn(shape) || folded(shape.alt);
  if (words) return `"${shortly(words)}"`;
  return shape.kind === 'chart' || shape.kind === 'table' ? `a ${shape.kind}` : 'a picture';
};

/** What stands once in each of two lists, by a text that it is told by. */
export function onceInBoth<T>(a: readonly T[], b: readonly T[], key: (one: T) => string): [T, T][] {
  const once = (all: readonly T[]) => {
    const counts = new Map<string, T[]>();
    for (const one of all) counts.set(key(one), [...(counts.get(key(one)) ?? []), one]);
    return counts;
  };
  const [x, y] = [once(a), once(b)];
  return [...x].flatMap(([text, own]): [T, T][] => {
    const other = y.get(text);
    return own.length === 1 && other?.length === 1 ? [[own[0] as T, other[0] as T]] : [];
  });
}

/** Shapes that are the same on both: by their words where these stand once, charts and tables as the only ones. */
export function twins(a: Side, b: Side): [OfficeShape, OfficeShape][] {
  const texts = (side: Side): OfficeShape[] => ofKind(side, 'shape').filter((one) => wordsIn(one).length > 1);
  const alone = (['chart', 'table', 'picture'] as const).flatMap((kind): [OfficeShape, OfficeShape][] => {
    const [p, q] = [ofKind(a, kind), ofKind(b, kind)];
    const [own, other] = [p[0], q[0]];
    return own && other && p.length === 1 && q.length === 1 ? [[own, other]] : [];
  });
  return [...onceInBoth(texts(a), texts(b), wordsIn), ...alone];
}
