// Words that nobody sees on their old slide: in the colour of what they stand on, see-through, or too small for any
// eye. Judged only where their ground is known for certain: one colour, with no picture and no other shape in between.
import { type Box, covers, overlaps } from '../base/geometry.ts';
import { once } from '../base/once.ts';
import type { Fill } from '../office/drawing/fill.ts';
import { groundFill } from '../office/ground.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape, TextShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import { flagOf } from '../office/xml.ts';
import { fadedCells } from './faded-cells.ts';
import { type Faded, fadedIn } from './faded-text.ts';
import { flatShapes, hasWords, isPainted, isPlain } from './free.ts';
import type { SlideMaking } from './making.ts';
import { wordsPlace } from './text-place.ts';

/** What an effect touches may be shown in another colour at a click, and is let be. */
export function fadedWords(
  shapes: readonly OfficeShape[],
  making: Pick<SlideMaking, 'deck' | 'slide'>,
): ReadonlyMap<OfficeShape, Faded> {
  const flat = flatShapes(shapes);
  const moves = new Set(making.slide.builds.map(({ shape }) => shape));
  const found = new Map<OfficeShape, Faded>();
  const page = once(() => pageOf(making.deck.slideSheet(making.slide.part)));
  for (const [i, shape] of flat.entries()) {
    if (moves.has(shape.id)) continue;
    const below = () => flat.slice(0, i);
    const faded =
      shape.kind === 'table'
        ? fadedCells(shape, () => groundBelow(shape.box, below(), page))
        : fadedShape(shape, below);
    if (faded) found.set(shape, faded);
  }
  return found;

  function fadedShape(shape: OfficeShape, below: () => readonly OfficeShape[]): Faded | undefined {
    if (!hasWords(shape) || !shape.text) return undefined;
    const faded = fadedIn(shape.text, () => groundUnder(shape, below(), page));
    if (!faded) return undefined;
    const { text: _, ...empty } = shape;
    if (faded.text) return { words: faded.words, rest: { ...shape, text: faded.text } };
    return { words: faded.words, rest: isPainted(shape) ? empty : undefined };
  }
}

/** What lies below all shapes of a slide. */
interface Page {
  /** Six hex digits; undefined where it is no one colour. */
  readonly ground: string | undefined;
  /** What layout and master show, but for their placeholders. */
  readonly statics: readonly OfficeShape[];
}

function pageOf(sheet: Sheet): Page {
  const fill = groundFill(sheet) ?? WHITE;
  const solid = fill.kind === 'solid' && fill.color.alpha >= 1;
  return { ground: solid ? fill.color.hex : undefined, statics: staticsOf(sheet) };
}
const WHITE: Fill = { kind: 'solid', color: { hex: 'FFFFFF', alpha: 1, color: { hex: 'FFFFFF' } } };

/** The one colour, six hex digits, that a shape's words stand on; undefined where it is not known. */
function groundUnder(shape: TextShape, below: readonly OfficeShape[], page: () => Page): string | undefined {
  if (shape.fill.kind === 'solid') return shape.fill.color.alpha >= 1 ? shape.fill.color.hex : undefined;
  if (shape.fill.kind !== 'none') return undefined;
  return groundBelow(wordsPlace(shape), below, page);
}

function groundBelow(box: Box, below: readonly OfficeShape[], page: () => Page): string | undefined {
  const last = below.findLast((one) => isSeen(one) && overlaps(one.box, box));
  if (last) return isPlain(last) && covers(last.box, box) ? last.fill.color.hex : undefined;
  const { ground, statics } = page();
  return statics.some((one) => overlaps(one.box, box)) ? undefined : ground;
}

/** Points below which either side is a rule's, on which no words stand. */
const RULE = 3;

const isSeen = (shape: OfficeShape): boolean =>
  Math.min(shape.box.w, shape.box.h) >= RULE && (shape.kind === 'shape' ? isFilled(shape) : shape.kind !== 'connector');
const isFilled = (shape: TextShape): boolean => isPainted(shape) || shape.fill.kind === 'picture';

function staticsOf(slide: Sheet): OfficeShape[] {
  const { parent: layout } = slide;
  if (!layout || flagOf(slide.root, 'showMasterSp') === false) return [];
  const master = flagOf(layout.root, 'showMasterSp') === false ? undefined : layout.parent;
  return [layout, ...(master ? [master] : [])].flatMap((sheet) =>
    flatShapes(readShapes(sheet)).filter((one) => !one.placeholder && isSeen(one)),
  );
}
