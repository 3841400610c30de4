// A shape -> the words in it, without looks.
import type { OfficeShape } from './shape.ts';

/** The words of a shape in one line; empty for what is no shape with text. */
export const shapeText = (shape: OfficeShape): string =>
  shape.kind === 'shape'
    ? (shape.text?.paragraphs ?? [])
        .map(({ text }) => text)
        .join(' ')
        .trim()
    : '';
