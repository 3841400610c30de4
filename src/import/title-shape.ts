// Which shape of a slide is its title.
import type { OfficeShape, TextShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { familyOf } from '../office/sheet.ts';
import type { SlideMaking } from './making.ts';
import { sizeOf } from './text-place.ts';

/** The title's placeholder, else one line of large letters at the top. */
export function titleShape(shapes: readonly OfficeShape[], { deck, own }: SlideMaking): TextShape | undefined {
  const texts = shapes.filter((one): one is TextShape => one.kind === 'shape' && shapeText(one) !== '');
  const placed = texts.find(({ placeholder }) => placeholder && familyOf(placeholder.type) === 'title');
  if (placed) return placed;
  const high = texts
    .filter((one) => one.box.y < deck.size.h * 0.25 && !one.rotation && shapeText(one).length <= 120)
    .filter((one) => linesOf(one).length === 1)
    .sort((a, b) => largest(b) - largest(a) || a.box.y - b.box.y)[0];
  if (!high) return undefined;
  if (texts.every((one) => one === high || largest(one) <= largest(high))) return high;
  return own || !headsSlide(high, texts, deck.size.w) ? undefined : high;
}

const linesOf = (shape: TextShape) => (shape.text?.paragraphs ?? []).filter(({ text }) => text.trim());
const largest = (shape: TextShape): number => Math.max(...linesOf(shape).map(sizeOf));

/** Figures and words in larger letters below a line do not keep it from being the title. */
function headsSlide(high: TextShape, texts: readonly TextShape[], width: number): boolean {
  const rest = texts.filter((one) => one !== high);
  const letters = rest.flatMap((one) => linesOf(one).map((line) => ({ size: sizeOf(line), count: line.text.length })));
  const all = letters.reduce((sum, { count }) => sum + count, 0);
  const size = largest(high);
  const smaller = letters.filter((one) => one.size * LARGER <= size).reduce((sum, { count }) => sum + count, 0);
  const alone = rest.every(({ box }) => box.y >= high.box.y + high.box.h * 0.5 || box.h * box.w < high.box.h ** 2);
  return alone && smaller >= all * MOST && high.box.x < width * 0.5;
}

/** How much larger than the text a title is, and the share of the letters that are text. */
const LARGER = 1.2;
const MOST = 0.5;
