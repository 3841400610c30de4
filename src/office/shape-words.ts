// A shape -> the words in it, without looks.
import type { OfficeShape } from './shape.ts';

/** The words of a shape in one line; empty for what is no shape with text. */
export const shapeText = (shape: OfficeShape): string =>
  shape.kind === 'shape' ? linesOf(shape.text?.paragraphs ?? []) : '';

/** All words of a shape in one line: of a table its cells', of a group and of SmartArt those in it. */
export function wordsWithin(shape: OfficeShape): string {
  switch (shape.kind) {
    case 'table':
      return linesOf(shape.table.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs)));
    case 'diagram':
      return shape.texts.length ? linesOf(shape.texts) : withinAll(shape.children);
    case 'group':
      return withinAll(shape.children);
    default:
      return shapeText(shape);
  }
}

const withinAll = (shapes: readonly OfficeShape[]): string => shapes.map(wordsWithin).filter(Boolean).join(' ');

const linesOf = (lines: readonly { readonly text: string }[]): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .trim();
