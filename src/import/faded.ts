// Words that nobody sees on their old slide: in the colour of what they stand on, see-through, or too small for any
// eye. Judged only where their ground is known for certain: one colour, with no picture and no other shape in between.
import { contrast } from '../base/color.ts';
import { covers, overlaps } from '../base/geometry.ts';
import type { Fill } from '../office/drawing/fill.ts';
import { groundFill } from '../office/ground.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape, TextShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import type { OfficeRun, OfficeText } from '../office/text/body.ts';
import { flagOf } from '../office/xml.ts';
import { flatShapes, hasWords, isPainted, isPlain } from './free.ts';
import type { SlideMaking } from './making.ts';
import { wordsPlace } from './text-place.ts';

export interface Faded {
  /** The words, in one line. */
  readonly words: string;
  /** What is left of the shape's text; undefined where nothing is. */
  readonly text: OfficeText | undefined;
}

/** A contrast, of 1 to 21, an opacity, of 0 to 1, and a size in points below which words are not seen. */
const SEEN = 1.1;
const FAINTEST = 0.1;
const SMALLEST = 2;

/** What an effect touches may be shown in another colour at a click, and is let be. */
export function fadedWords(shapes: readonly OfficeShape[], making: SlideMaking): ReadonlyMap<OfficeShape, Faded> {
  const flat = flatShapes(shapes);
  const moves = new Set(making.slide.builds.map(({ shape }) => shape));
  const found = new Map<OfficeShape, Faded>();
  const page = once(() => pageOf(making.deck.slideSheet(making.slide.part)));
  for (const [i, shape] of flat.entries()) {
    if (!hasWords(shape) || !shape.text || moves.has(shape.id)) continue;
    const faded = fadedIn(shape.text, () => groundUnder(shape, flat.slice(0, i), page));
    if (faded) found.set(shape, faded);
  }
  return found;
}

function fadedIn(text: OfficeText, groundOf: () => string | undefined): Faded | undefined {
  const ground = once(groundOf);
  const gone: string[] = [];
  const isFaded = ({ text: words, look, math }: OfficeRun): boolean => {
    if (math || !words.trim() || look.highlight) return false;
    if ((look.size ?? Infinity) < SMALLEST || (look.color?.alpha ?? 1) < FAINTEST) return true;
    const behind = look.color && ground();
    return look.color !== undefined && behind !== undefined && contrast(look.color.hex, behind) < SEEN;
  };
  const paragraphs = text.paragraphs.flatMap((paragraph) => {
    const out = paragraph.runs.filter(isFaded);
    if (!out.length) return [paragraph];
    gone.push(out.map((run) => run.text).join(''));
    const runs = paragraph.runs.filter((run) => !out.includes(run));
    const left = runs.map((run) => run.text).join('');
    return left.trim() || runs.some(({ math }) => math) ? [{ ...paragraph, runs, text: left }] : [];
  });
  if (!gone.length) return undefined;
  const words = gone.join(' ').replace(/\s+/g, ' ').trim();
  return { words, text: paragraphs.some(({ text }) => text.trim()) ? { ...text, paragraphs } : undefined };
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
  const box = wordsPlace(shape);
  const last = below.findLast((one) => isSeen(one) && overlaps(one.box, box));
  if (last) return isPlain(last) && covers(last.box, box) ? last.fill.color.hex : undefined;
  const { ground, statics } = page();
  return statics.some((one) => overlaps(one.box, box)) ? undefined : ground;
}

/** What `make` gives, asked once and only where it is wanted. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const isSeen = (shape: OfficeShape): boolean => (shape.kind === 'shape' ? isFilled(shape) : shape.kind !== 'connector');
const isFilled = (shape: TextShape): boolean => isPainted(shape) || shape.fill.kind === 'picture';

function staticsOf(slide: Sheet): OfficeShape[] {
  const { parent: layout } = slide;
  if (!layout || flagOf(slide.root, 'showMasterSp') === false) return [];
  const master = flagOf(layout.root, 'showMasterSp') === false ? undefined : layout.parent;
  return [layout, ...(master ? [master] : [])].flatMap((sheet) =>
    flatShapes(readShapes(sheet)).filter((one) => !one.placeholder && isSeen(one)),
  );
}
