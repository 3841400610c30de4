// GFM tables as native tables: widths from the words in the columns, rules between rows only, numbers that line up.

import type { Table } from 'mdast';
import type { Span } from '../base/diagnostic.ts';
import { type Box, type Insets, insetsOf } from '../base/geometry.ts';
import { raiseHint } from '../base/limits.ts';
import { type Pt, round2 } from '../base/units.ts';
import { type Attributes, NO_ATTRIBUTES } from '../parse/attributes.ts';
import { type Inline, plainText, trailingAttributes } from '../parse/inline.ts';
import type { Align, Paragraph, TableCell, TableRow } from '../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened, panelInk, type ReadContext } from './block.ts';
import { type CellPicture, cellPictures, cutPictures, pictureRoom, takePictures } from './cell-pictures.ts';
import { readStep, stepOf } from './step.ts';
import { columnWidths, decimalShifts, isNumeric } from './table-columns.ts';

export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly align: readonly Align[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** The row and the column that are brought out, from 1. */
  readonly row?: number;
  readonly column?: number;
  readonly pictures?: readonly CellPicture[];
}
declare module './block.ts' {
  interface BlockTypes {
    table: TableBlock;
  }
}

const ALIGN: Record<string, Align> = { left: 'start', right: 'end', center: 'center' };
/** Most room above and below the words of a row, as a share of their size: rows are then 2.9 times as high. */
const ROOMY = 0.85;
/** Share of the space beside words that a crowded table keeps. */
const TIGHT = 0.4;

export const table = defineBlock<TableBlock>({
  name: 'table',
  nodes: ['table'],
  fromMarkdown(node, context) {
    if (node.type !== 'table') return undefined;
    const origin = context.span(node);
    const read = withinLimits(node as Table, context).map((row) =>
      row.children.map((cell) => context.inlines(cell as never)),
    );
    const { rows: written, attributes } = withoutAttributeRow(read);
    context.known(attributes, ['step', 'row', 'column'], 'a table', origin);
    const step = readStep(attributes, context, origin);
    const { rows: all, pictures } = takePictures(written, context, step);
    const [head, ...rows] = all;
    const count = head?.length ?? 0;
    const full = rows.map((row) => Array.from({ length: count }, (_, i) => row[i] ?? []));
    // numbers end flush where the writer does not say otherwise
    const align = Array.from(
      { length: count },
      (_, i): Align => ALIGN[node.align?.[i] ?? ''] ?? (i > 0 && isNumeric(full, i) ? 'end' : 'start'),
    );
    return [
      {
        type: 'table',
        align,
        head: head ?? [],
        rows: full,
        ...broughtOut('row', full.length, attributes, origin, context),
        ...broughtOut('column', count, attributes, origin, context),
        origin,
        ...(pictures.length && { pictures }),
        ...stepOf(step),
      },
    ];
  },
  pieces: {
    count: (block) => block.rows.length,
    cut: ({ row, ...block }, from, to) => ({
      ...block,
      rows: block.rows.slice(from, to),
      ...(row !== undefined && row > from && row <= to && { row: row - from }),
      ...(block.pictures && { pictures: cutPictures(block.pictures, from, to) }),
    }),
  },
  lay(block, width, context) {
    const { cellX, cellY } = context.theme.spacing;
    const small = Math.max(0.6, context.scale);
    const shifts = block.head.map((_, i) => decimalShifts(block, i, context));
    // a table of many columns gives up air between them before its words get small
    const size = sizeOf('table', context);
    const pad = opened(cellY * small, size * ROOMY, context);
    const tries = [small, TIGHT].map((air) => {
      const inset = insetsOf(round2(pad), round2(cellX * air));
      return { inset, ...columnWidths(block, width, inset.left + inset.right, shifts, context) };
    });
    const {
      inset,
      widths: columns,
      over,
    } = tries.find((one) => one.over === 0) ?? (tries[1] as (typeof tries)[number]);
    const rows = [block.head, ...block.rows].map((cells, r) =>
      layRow(block, cells, r, { columns, inset, shifts, size }, context),
    );
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
          headerRows: block.head.some((cell) => cell.length) ? 1 : 0,
          dir: context.dir,
          box: { x: context.dir === 'rtl' ? box.x + box.w - total : box.x, y: box.y, w: total, h: height },
          origin: block.origin,
          ...stepOf(block.step),
        },
        ...cellPictures(block.pictures ?? [], rows, columns, { box, inset, size }, context),
      ],
    };
  },
});

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
function altOf({ head }: TableBlock): { alt?: string } {
  const alt = head.map(plainText).filter(Boolean).join(', ');
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

function layRow(
  block: TableBlock,
  cells: readonly (readonly Inline[])[],
  row: number,
  {
    columns,
    inset,
    shifts,
    size,
  }: { columns: readonly Pt[]; inset: Insets; shifts: readonly (readonly Pt[])[]; size: Pt },
  context: LayContext,
): TableRow {
  const head = row === 0;
  const out = (i: number) => (!head && row === block.row) || i + 1 === block.column;
  const { theme } = context;
  const ink = panelInk(context);
  const insets = cells.map((_, i) => ({ ...inset, right: inset.right + (head ? 0 : (shifts[i]?.[row - 1] ?? 0)) }));
  const texts = cells.map((inlines, i) =>
    makeParagraph(
      inlines,
      (columns[i] as number) - inset.left - (insets[i] as typeof inset).right,
      {
        style: 'table',
        align: block.align[i] ?? 'start',
        bold: head || out(i) ? true : undefined,
        color: ink?.strong ?? (head ? theme.tableLooks.head : undefined),
        origin: block.origin,
        footnotes: context.footnotes,
      } as never,
      context,
    ),
  );
  const below = cells.map((_, i) =>
    pictureRoom(block.pictures ?? [], row, i, (columns[i] as number) - inset.left - inset.right, size, context),
  );
  const heights = texts.map((p: Paragraph, i) => (p.runs.length ? heightOf([p]) : 0) + (below[i] as number));
  const least = Math.max(0, ...texts.map((p) => (p.runs.length ? 0 : heightOf([p]))));
  const height = round2(Math.max(...heights, least) + inset.top + inset.bottom);
  const { strong, thin } = theme.tableLooks;
  const last = row === block.rows.length;
  return {
    height,
    cells: texts.map(
      (paragraph, i): TableCell => ({
        body: {
          paragraphs: [paragraph],
          inset: { ...(insets[i] as typeof inset), bottom: inset.bottom + (below[i] as number) },
          anchor: head ? 'bottom' : 'middle',
        },
        ...(head && { header: 'column' as const }),
        ...(out(i) && { fill: theme.role('surface') }),
        bottom:
          head || last
            ? { ...strong, ...(ink && { color: ink.strong }) }
            : { ...thin, ...(ink && { color: ink.quiet }) },
      }),
    ),
  };
}
