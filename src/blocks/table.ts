// GFM tables as native tables: widths from the words in the columns, rules between rows only, numbers that line up.

import type { Table } from 'mdast';
import type { Span } from '../base/diagnostic.ts';
import { type Box, type Insets, insetsOf } from '../base/geometry.ts';
import { raiseHint } from '../base/limits.ts';
import { type Pt, round2 } from '../base/units.ts';
import { type Attributes, NO_ATTRIBUTES } from '../parse/attributes.ts';
import { type Inline, plainText, trailingAttributes } from '../parse/inline.ts';
import type { Align } from '../scene/scene.ts';
import { sizeOf } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened, type ReadContext } from './block.ts';
import { type CellPicture, cellPictures, cutPictures, takePictures } from './cell-pictures.ts';
import { readStep, stepOf } from './step.ts';
import { columnWidths, decimalShifts } from './table-columns.ts';
import { isNumeric } from './table-looks.ts';
import { layRows } from './table-rows.ts';
import { type CellSpan, cutRows, moreHeadRows, spansOf } from './table-spans.ts';

export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly align: readonly Align[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** The row and the column that are brought out, from 1. */
  readonly row?: number;
  readonly column?: number;
  /** The first column names its rows: in bold. */
  readonly leads?: boolean;
  /** What tells a table without heads from another. */
  readonly name?: string;
  /** Rows that still wait for their words, from 1: what stands in place of those cannot be overlooked. */
  readonly open?: readonly number[];
  readonly pictures?: readonly CellPicture[];
  /** How many of `rows` belong to the head, from the first on; absent: none. */
  readonly headRows?: number;
  /** Cells that go over several columns or rows. */
  readonly spans?: readonly CellSpan[];
}
declare module './block.ts' {
  interface BlockTypes {
    table: TableBlock;
  }
}

const ALIGN: Record<string, Align> = { left: 'start', right: 'end', center: 'center' };
/** Most room above and below the words of a row, as a share of their size: rows are then 2.9 times as high. */
const ROOMY = 1;
/** Share of the space beside words that a crowded table keeps. */
const TIGHT = 0.4;

const ATTRIBUTES = ['step', 'row', 'column'];

export const table = defineBlock<TableBlock>({
  name: 'table',
  attributes: { table: ATTRIBUTES },
  nodes: ['table'],
  fromMarkdown(node, context) {
    if (node.type !== 'table') return undefined;
    const origin = context.span(node);
    const read = withinLimits(node as Table, context).map((row) =>
      row.children.map((cell) => context.inlines(cell as never)),
    );
    const { rows: written, attributes } = withoutAttributeRow(read);
    context.known(attributes, ATTRIBUTES, 'a table', origin);
    const step = readStep(attributes, context, origin);
    const spans = spansOf(node as Table, written, written[0]?.length ?? 0);
    const { rows: all, pictures } = takePictures(written, context, step);
    const [head, ...rows] = all;
    const count = head?.length ?? 0;
    const headRows = moreHeadRows(node as Table, spans, all.length);
    const full = rows.map((row) => Array.from({ length: count }, (_, i) => row[i] ?? []));
    // numbers end flush where the writer does not say otherwise
    const align = Array.from(
      { length: count },
      (_, i): Align => ALIGN[node.align?.[i] ?? ''] ?? (i > 0 && isNumeric(full.slice(headRows), i) ? 'end' : 'start'),
    );
    return [
      {
        type: 'table',
        align,
        head: head ?? [],
        rows: full,
        ...broughtOut('row', full.length - headRows, attributes, origin, context),
        ...broughtOut('column', count, attributes, origin, context),
        origin,
        ...(pictures.length && { pictures }),
        ...(headRows && { headRows }),
        ...(spans.length && { spans }),
        ...stepOf(step),
      },
    ];
  },
  pieces: {
    count: ({ rows, headRows = 0 }) => rows.length - headRows,
    cut: ({ row, spans, ...block }, from, to) => ({
      ...block,
      ...cutRows({ rows: block.rows, spans }, block.headRows ?? 0, from, to),
      ...(row !== undefined && row > from && row <= to && { row: row - from }),
      ...(block.pictures && { pictures: cutPictures(block.pictures, block.headRows ?? 0, from, to) }),
    }),
  },
  lay(block, width, designed) {
    const { context, inset, columns, over, shifts, size } = fitted(block, width, designed);
    const rows = layRows(block, { columns, inset, shifts, size }, context);
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    const total = columns.reduce((sum, w) => sum + w, 0);
    return {
      height,
      over,
      place: (box: Box) => [
        {
          kind: 'table',
          id: context.id('table'),
          name: 'Table',
          columns,
          rows,
          ...altOf(block),
          headerRows: block.head.some((cell) => cell.length) ? 1 + (block.headRows ?? 0) : 0,
          dir: context.dir,
          box: { x: context.dir === 'rtl' ? box.x + box.w - total : box.x, y: box.y, w: total, h: height },
          origin: block.origin,
          ...stepOf(block.step),
        },
        ...cellPictures(block.pictures ?? [], { rows, columns, spans: block.spans }, { box, inset, size }, context),
      ],
    };
  },
});

interface Fitted {
  readonly context: LayContext;
  readonly inset: Insets;
  readonly columns: readonly Pt[];
  readonly over: Pt;
  readonly shifts: readonly (readonly Pt[])[];
  readonly size: Pt;
}

/** Points that a table goes down to as a whole, beyond what else is legible, before its numbers are cut. */
const LEAST: Pt = 6;

/** The widths of the columns; where numbers have no room even at the theme's least size, the table gets smaller. */
function fitted(block: TableBlock, width: Pt, context: LayContext): Fitted {
  const designed = columnsOf(block, width, context);
  const { theme } = context;
  if (!designed.cutsNumbers) return designed;
  let best = designed as Fitted & { readonly cutsNumbers?: boolean };
  for (let size = Math.ceil(designed.size) - 1; size >= LEAST && best.over > 0; size--) {
    const tried = columnsOf(block, width, { ...context, theme: theme.sized('table', size), scale: 1 });
    if (best.cutsNumbers || tried.over <= 0) best = tried;
  }
  // smaller text on the whole slide is tried first
  return designed.size > theme.smallest('table') ? { ...best, over: designed.over } : best;
}

function columnsOf(block: TableBlock, width: Pt, context: LayContext): Fitted & { readonly cutsNumbers?: boolean } {
  const { cellX, cellY } = context.theme.spacing;
  const small = Math.max(0.6, context.scale);
  const shifts = block.head.map((_, i) => decimalShifts(block, i, context));
  // a table of many columns gives up air between them before its words get small
  const size = sizeOf('table', context);
  const pad = opened(cellY * small, size * ROOMY, context);
  const tried = (air: number) => {
    const inset = insetsOf(round2(pad), round2(cellX * air));
    const { widths, ...rest } = columnWidths(block, width, inset.left + inset.right, shifts, context);
    return { context, inset, columns: widths, shifts, size, ...rest };
  };
  const designed = tried(small);
  return designed.over === 0 ? designed : tried(TIGHT);
}

type Row = readonly (readonly Inline[])[];

/** A last line that is nothing but `{...}` holds the table's attributes: in Markdown it would be a row of its own. */
function withoutAttributeRow(rows: readonly Row[]): { rows: readonly Row[]; attributes: Attributes } {
  const [first, ...others] = rows.at(-1) ?? [];
  if (rows.length < 2 || !first || others.some((cell) => cell.length)) return { rows, attributes: NO_ATTRIBUTES };
  const { pieces, attributes } = trailingAttributes(first);
  return attributes === NO_ATTRIBUTES || pieces.length
    ? { rows, attributes: NO_ATTRIBUTES }
    : { rows: rows.slice(0, -1), attributes };
}

/** What tells one table from another before it is read: the heads of its columns. */
function altOf({ head, name }: TableBlock): { alt?: string } {
  const alt = head.map(plainText).filter(Boolean).join(', ') || name;
  return alt ? { alt } : {};
}

/** Rows and cells that any slide could show; what is beyond is told. */
function withinLimits(node: Table, context: ReadContext): Table['children'] {
  const { tableRows, tableColumns } = context.diagnostics.limits;
  const wide = node.children.some((row) => row.children.length > tableColumns);
  if (!wide && node.children.length <= tableRows) return node.children;
  context.diagnostics.report(
    'parse/table-too-large',
    `The table has more than ${wide ? `${tableColumns} columns` : `${tableRows} rows`}; those beyond are left out`,
    context.span(node),
    `Show the few that matter, ${raiseHint(wide ? 'tableColumns' : 'tableRows', context.diagnostics.limits)}`,
  );
  return node.children.slice(0, tableRows).map((row) => ({ ...row, children: row.children.slice(0, tableColumns) }));
}

/** `{row=2}` or `{column=3}`: what the talk is about; a number that the table does not have is told. */
function broughtOut(
  what: 'row' | 'column',
  count: number,
  { values }: Attributes,
  origin: Span,
  { diagnostics }: ReadContext,
): { row?: number; column?: number } {
  const asked = values[what];
  if (asked === undefined) return {};
  const at = Number(asked);
  if (Number.isInteger(at) && at >= 1 && at <= count) return { [what]: at };
  diagnostics.report(
    'parse/unknown-attribute',
    `The table has no ${what} ${asked}`,
    origin,
    `Write a number from 1 to ${count}; the head is not counted`,
  );
  return {};
}
