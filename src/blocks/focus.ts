// Which point of a picture is kept where it is cut to its place.
import type { Span } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import type { ReadContext } from './block.ts';

/** Shares of width and height, 0..1. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** Shares of width and height by their words. */
const FOCUS: Readonly<Record<string, Partial<{ x: number; y: number }>>> = {
  left: { x: 0 },
  right: { x: 1 },
  top: { y: 0 },
  bottom: { y: 1 },
  center: {},
  middle: {},
};
/** Of pictures higher than wide, where heads are. */
const UPPER_THIRD = 1 / 3;

/** The point to keep: words (`top left`) or percentages from the left and from above; else the middle. */
export function focusOf(text: string | undefined, size: Size | undefined, context: ReadContext, span: Span): Focus {
  const usual = { x: 0.5, y: size && size.h > size.w ? UPPER_THIRD : 0.5 };
  if (text === undefined) return usual;
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length && words.every((word) => Object.hasOwn(FOCUS, word)))
    return Object.assign({ x: 0.5, y: 0.5 }, ...words.map((word) => FOCUS[word]));
  const numbers = words.map((word) => Number(/^([\d.]+)%?$/.exec(word)?.[1]));
  if (words.length && words.length <= 2 && numbers.every((number) => number >= 0 && number <= 100)) {
    const [x = 50, y = 100 * usual.y] = numbers;
    return { x: x / 100, y: y / 100 };
  }
  context.diagnostics.report(
    'parse/unknown-attribute',
    `focus="${text}" names no place of the picture`,
    span,
    'Write words, focus="top left", or shares of width and height, focus="30% 40%"',
  );
  return usual;
}
