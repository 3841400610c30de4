// Pictures in a table's cells, each below the words of its cell: read, measured with the row, drawn over the table.
import { type Box, contain, type Insets, type Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Inline, InlineImage } from '../parse/inline.ts';
import type { SceneNode, TableRow } from '../scene/scene.ts';
import type { LayContext, ReadContext } from './block.ts';
import { type ImageBlock, imageBlock, pictureNode } from './image.ts';
import { type CellSpan, placeIn, widthOver } from './table-spans.ts';

export interface CellPicture {
  /** 0 is the head. */
  readonly row: number;
  readonly column: number;
  readonly image: ImageBlock;
}
type Cells = readonly (readonly (readonly Inline[])[])[];

/** Height of a picture in a cell, and the width that a column gives it at least, as shares of the words' size. */
const HIGH = 4;
const WIDE = 3;
const GAP = 4;

/** The cells without pictures, and the pictures. */
export function takePictures(
  rows: Cells,
  context: ReadContext,
  step: number | undefined,
): { rows: Cells; pictures: CellPicture[] } {
  const pictures: CellPicture[] = [];
  const words = rows.map((cells, row) =>
    cells.map((cell, column) => {
      const images = cell.filter((piece): piece is InlineImage => piece.type === 'image');
      const blocks = images.map((image) => imageBlock(image, context, step));
      for (const image of blocks) pictures.push({ row, column, image });
      const words = cell.filter((piece) => piece.type !== 'image');
      return blocks.reduce<readonly Inline[]>(withCaption, words);
    }),
  );
  return { rows: words, pictures };
}

/** A picture's caption is the last line of the cell's words. */
function withCaption(words: readonly Inline[], { caption = [] }: ImageBlock): readonly Inline[] {
  if (!caption.length) return words;
  const said = words.some((piece) => piece.type !== 'text' || piece.text.trim());
  return [...(said ? [...words, { type: 'text' as const, text: '\n' }] : []), ...caption];
}

const naturalOf = (image: ImageBlock, context: LayContext): Size =>
  context.assets.get(image.asset ?? '')?.size ?? { w: 160, h: 90 };

/** A picture's size in a column that leaves it so much room. */
function sizeIn({ image }: CellPicture, room: Pt, text: Pt, context: LayContext): Size {
  const { width } = image;
  const asked = width && ('share' in width ? width.share * room : Math.min(width.points, room));
  return contain(naturalOf(image, context), { w: asked ?? room, h: asked ? room * 4 : text * HIGH });
}

/** What a column is wide at least for its pictures. */
export const leastWidth = (pictures: readonly CellPicture[], column: number, text: Pt, context: LayContext): Pt =>
  Math.max(
    0,
    ...pictures
      .filter((one) => one.column === column)
      .map((one) => Math.min(sizeIn(one, Number.MAX_SAFE_INTEGER, text, context).w, text * HIGH * WIDE)),
  );

/** How much of a cell's height its pictures take. */
export const pictureRoom = (
  pictures: readonly CellPicture[],
  row: number,
  column: number,
  room: Pt,
  text: Pt,
  context: LayContext,
): Pt =>
  pictures
    .filter((one) => one.row === row && one.column === column)
    .reduce((sum, one) => sum + sizeIn(one, room, text, context).h + GAP, 0);

/** Draws those of one cell at the foot of `box`, the cell's inside, in the middle of its width. */
function placeInCell(pictures: readonly CellPicture[], box: Box, text: Pt, context: LayContext): SceneNode[] {
  const sizes = pictures.map((one) => sizeIn(one, box.w, text, context));
  let y = box.y + box.h - sizes.reduce((sum, size) => sum + size.h + GAP, 0) + GAP;
  return pictures.map(({ image }, i) => {
    const size = sizes[i] as Size;
    const place: Box = { x: box.x + (box.w - size.w) / 2, y, ...size };
    y += size.h + GAP;
    return pictureNode(image, { id: context.id('picture'), box: place }, context);
  });
}

/** Those of the head's rows, and of rows from `from` up to `to`, which begin behind the head then. */
export const cutPictures = (pictures: readonly CellPicture[], heads: number, from: number, to: number): CellPicture[] =>
  pictures
    .filter(({ row }) => row <= heads || (row - heads > from && row - heads <= to))
    .map((one) => ({ ...one, row: one.row > heads ? one.row - from : one.row }));

interface Grid {
  readonly rows: readonly TableRow[];
  readonly columns: readonly Pt[];
  readonly spans?: readonly CellSpan[] | undefined;
}

/** All of a table, in their cells. */
export function cellPictures(
  pictures: readonly CellPicture[],
  { rows, columns, spans }: Grid,
  { box, inset, size }: { box: Box; inset: Insets; size: Pt },
  context: LayContext,
): SceneNode[] {
  const total = columns.reduce((sum, w) => sum + w, 0);
  const sumOf = (widths: readonly Pt[]) => widths.reduce((sum, w) => sum + w, 0);
  return rows.flatMap((_, r) =>
    columns.flatMap((_, c) => {
      const own = pictures.filter(({ row, column }) => row === r && column === c);
      if (!own.length) return [];
      const place = placeIn(spans, r, c);
      const w = widthOver(columns, c, place);
      const height = sumOf(rows.slice(r, r + (place.span?.rows ?? 1)).map((row) => row.height));
      const before = sumOf(columns.slice(0, c));
      const x = context.dir === 'rtl' ? box.x + box.w - before - w : box.x + before;
      const y = box.y + sumOf(rows.slice(0, r).map((row) => row.height));
      const inside = {
        x: x + inset.left,
        y: y + inset.top,
        w: w - inset.left - inset.right,
        h: height - inset.top - inset.bottom,
      };
      return total > 0 ? placeInCell(own, inside, size, context) : [];
    }),
  );
}
