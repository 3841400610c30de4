// The rows of a table: their cells' words broken, their heights, the rules below them.
import type { Insets } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Align, Paragraph, TableCell, TableRow } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type BlockTypes, type LayContext, panelInk } from './block.ts';
import { pictureRoom } from './cell-pictures.ts';
import { cellLooks, tableLooksOf } from './table-looks.ts';
import { type PlaceInSpan, placeIn, widened, widthOver } from './table-spans.ts';

type TableBlock = BlockTypes['table'];

export interface RowMeasures {
  readonly columns: readonly Pt[];
  readonly inset: Insets;
  /** For each column and row: what its end is moved in by. */
  readonly shifts: readonly (readonly Pt[])[];
  readonly size: Pt;
}

export function layRows(block: TableBlock, measures: RowMeasures, context: LayContext): TableRow[] {
  const laid = [block.head, ...block.rows].map((cells, r) => layRow(block, cells, r, measures, context));
  let heights = laid.map(({ row }) => row.height);
  for (const { row, column, rows } of block.spans ?? [])
    if (rows > 1) heights = widened(heights, row, rows, laid[row]?.needs[column] ?? 0, 'last');
  const rows = laid.map(({ row }, i) => ({ ...row, height: heights[i] as Pt }));
  return isHeadless(block) ? rows.slice(1).map((row, i) => (i ? row : underRule(row, context))) : rows;
}

/** A table whose first row says nothing, as HTML has them, begins with its second. */
const isHeadless = ({ head, headRows, rows, spans, pictures }: TableBlock): boolean =>
  rows.length > 0 &&
  !headRows &&
  !pictures?.length &&
  head.every((cell) => !cell.length) &&
  !spans?.some(({ row }) => row === 0);

function underRule(row: TableRow, context: LayContext): TableRow {
  const { strong } = context.theme.tableLooks;
  const ink = panelInk(context);
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, top: { ...strong, ...(ink && { color: ink.strong }) } })),
  };
}

function layRow(
  block: TableBlock,
  cells: readonly (readonly Inline[])[],
  row: number,
  { columns, inset, shifts, size }: RowMeasures,
  context: LayContext,
): { row: TableRow; needs: readonly Pt[] } {
  const heads = block.headRows ?? 0;
  const head = row <= heads;
  const looks = tableLooksOf(block, context);
  const cellOf = cells.map((_, i) => cellLooks(looks, row, i));
  const { theme } = context;
  const places = cells.map((_, i) => placeIn(block.spans, row, i));
  const widths = places.map((place, i) => widthOver(columns, i, place));
  const alignOf = (i: number): Align =>
    head && (places[i]?.span?.columns ?? 1) > 1 ? 'center' : (block.align[i] ?? 'start');
  const ink = panelInk(context);
  const insets = cells.map((_, i) => ({ ...inset, right: inset.right + (head ? 0 : (shifts[i]?.[row - 1] ?? 0)) }));
  const texts = cells.map((inlines, i) =>
    makeParagraph(
      inlines,
      (widths[i] as Pt) - inset.left - (insets[i] as Insets).right,
      {
        style: 'table',
        align: alignOf(i),
        bold: cellOf[i]?.bold,
        color: cellOf[i]?.color,
        origin: block.origin,
        footnotes: context.footnotes,
      } as never,
      cellOf[i]?.context ?? context,
    ),
  );
  const below = cells.map((_, i) =>
    pictureRoom(block.pictures ?? [], row, i, (widths[i] as Pt) - inset.left - inset.right, size, context),
  );
  const heights = texts.map((p: Paragraph, i) => (p.runs.length ? heightOf([p]) : 0) + (below[i] as number));
  const least = Math.max(0, ...texts.map((p) => (p.runs.length ? 0 : heightOf([p]))));
  const needs = heights.map((own) => round2(Math.max(own, least) + inset.top + inset.bottom));
  // a cell that goes over several rows has their heights together
  const height = Math.max(0, ...needs.filter((_, i) => (places[i]?.span?.rows ?? 1) === 1));
  const { strong, thin } = theme.tableLooks;
  // the head ends with a strong rule, as the table does
  const isStrong = ({ span, merged }: PlaceInSpan) =>
    [heads, block.rows.length].includes(span && merged !== 'down' ? row + span.rows - 1 : row);
  const ruleOf = (place: PlaceInSpan) => {
    // a row that is brought out lies between rules of its own
    if (!ink && block.row && [block.row, block.row - 1].includes(row - heads))
      return { color: theme.role('accent'), width: OUT };
    return isStrong(place)
      ? { ...strong, ...(ink && { color: ink.strong }) }
      : { ...thin, ...(ink && { color: ink.quiet }) };
  };
  const laid = texts.map(
    (paragraph, i): TableCell => ({
      body: {
        paragraphs: [paragraph],
        inset: { ...(insets[i] as typeof inset), bottom: inset.bottom + (below[i] as number) },
        anchor: head ? 'bottom' : 'middle',
      },
      ...(head ? { header: 'column' as const } : block.leads && i === 0 && { header: 'row' as const }),
      ...(cellOf[i]?.fill && { fill: cellOf[i]?.fill }),
      ...spanOf(places[i] as PlaceInSpan),
      bottom: ruleOf(places[i] as PlaceInSpan),
    }),
  );
  return { row: { height, cells: laid }, needs };
}

/** Width of the rules over and under a row that is brought out. */
const OUT = 2.25;

const spanOf = ({ span, merged }: PlaceInSpan): Pick<TableCell, 'merged' | 'columnSpan' | 'rowSpan'> => {
  if (merged) return { merged };
  return {
    ...(span && span.columns > 1 && { columnSpan: span.columns }),
    ...(span && span.rows > 1 && { rowSpan: span.rows }),
  };
};
