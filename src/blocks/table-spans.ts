// Cells of a table that go over several columns or rows. The grid stays whole: what a cell goes over are cells without
// words.
import type { Table } from 'mdast';
import { type Pt, round2 } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import { plainText } from '../parse/inline.ts';

export interface CellSpan {
  /** 0 is the head. */
  readonly row: number;
  readonly column: number;
  /** How many it goes over, itself counted. */
  readonly rows: number;
  readonly columns: number;
}
type Grid = readonly (readonly (readonly Inline[])[])[];

/** Spans of a table read from HTML, within its rows and columns; one that lies over words is left out. */
export function spansOf(node: Table, grid: Grid, columns: number): CellSpan[] {
  const taken = new Set<string>();
  const out: CellSpan[] = [];
  for (const [row, { children }] of node.children.slice(0, grid.length).entries())
    for (const [column, cell] of children.entries()) {
      const asked = (cell as { spans?: { rows: number; columns: number } }).spans;
      if (!asked || column >= columns || taken.has(`${row} ${column}`)) continue;
      const span = {
        row,
        column,
        rows: Math.min(asked.rows, grid.length - row),
        columns: Math.min(asked.columns, columns - column),
      };
      const covered = coveredBy(span);
      const isFree = covered.every(([r, c]) => !taken.has(`${r} ${c}`) && !plainText(grid[r]?.[c] ?? []).trim());
      if (!covered.length || !isFree) continue;
      for (const [r, c] of covered) taken.add(`${r} ${c}`);
      out.push(span);
    }
  return out;
}

/** Row and column of all that a cell goes over, itself left out. */
function coveredBy({ row, column, rows, columns }: CellSpan): (readonly [number, number])[] {
  return Array.from({ length: rows * columns - 1 }, (_, i) => {
    const n = i + 1;
    return [row + Math.floor(n / columns), column + (n % columns)] as const;
  });
}

/** What a cell is in a table with spans: it goes over others, or another one goes over it. */
export interface PlaceInSpan {
  readonly span?: CellSpan;
  /** Covered by a cell in the same row, or by one above. */
  readonly merged?: 'across' | 'down';
}

export function placeIn(spans: readonly CellSpan[] | undefined, row: number, column: number): PlaceInSpan {
  const span = spans?.find(
    (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  if (!span) return {};
  if (span.row === row && span.column === column) return { span };
  return { span, merged: row === span.row ? 'across' : 'down' };
}

/** Widths of the columns that a cell has, together. */
export const widthOver = (columns: readonly Pt[], column: number, { span, merged }: PlaceInSpan): Pt =>
  columns.slice(column, column + (span && !merged ? span.columns : 1)).reduce((sum, w) => sum + w, 0);

/** Sizes of columns or rows, larger by what a cell needs that goes over `count` of them from `from` on. */
export function widened(sizes: readonly Pt[], from: number, count: number, need: Pt, where: 'all' | 'last'): Pt[] {
  const own = sizes.slice(from, from + count).reduce((sum, size) => sum + size, 0);
  const more = need - own;
  if (more <= 0) return [...sizes];
  return sizes.map((size, i) => {
    if (i < from || i >= from + count) return size;
    if (where === 'all') return size + more / count;
    return i === from + count - 1 ? round2(size + more) : size;
  });
}

/** Rows below the first that belong to the head: those that say so, and what a cell of the head goes down to. */
export function moreHeadRows(node: Table, spans: readonly CellSpan[], rows: number): number {
  let head = 1;
  while (head < rows && (node.children[head] as { head?: boolean } | undefined)?.head) head++;
  for (let last = 0; last !== head; ) {
    last = head;
    head = Math.max(head, ...spans.filter(({ row }) => row < last).map((span) => span.row + span.rows));
  }
  // a head alone is none
  return head < rows ? head - 1 : 0;
}

/**
 * The head, with `more` rows below its first, and of the others those from `from` up to `to`: a cell that goes over
 * the cut stands in both parts.
 */
export function cutRows(
  { rows, spans = [] }: { readonly rows: Grid; readonly spans?: readonly CellSpan[] | undefined },
  more: number,
  from: number,
  to: number,
): { rows: Grid; spans?: CellSpan[] } {
  const cut: (readonly Inline[])[][] = [...rows.slice(0, more), ...rows.slice(more + from, more + to)].map((cells) => [
    ...cells,
  ]);
  const out = spans.flatMap((span): CellSpan[] => {
    if (span.row <= more) return [span];
    const begins = span.row - 1 - more;
    const first = Math.max(begins, from);
    const last = Math.min(begins + span.rows, to);
    if (first >= last) return [];
    const row = first - from + more;
    (cut[row] as (readonly Inline[])[])[span.column] = rows[span.row - 1]?.[span.column] ?? [];
    return [{ ...span, row: row + 1, rows: last - first }];
  });
  const left = out.filter((span) => span.rows * span.columns > 1);
  return { rows: cut, ...(left.length && { spans: left }) };
}
