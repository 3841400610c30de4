// GFM tables as native tables: widths from the words in the columns, rules between rows only, numbers that line up.
import type { Table } from 'mdast';
import { type Box, insetsOf } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Align, Paragraph, TableCell, TableRow } from '../scene/scene.ts';
import { prepare } from '../text/break.ts';
import { type BlockBase, defineBlock, type LayContext, stepOf } from './block.ts';
import { heightOf, makeParagraph, makeRuns } from './text.ts';

export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly align: readonly Align[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export const table = defineBlock<TableBlock>({
  name: 'table',
  nodes: ['table'],
  fromMarkdown(node, context) {
    if (node.type !== 'table') return undefined;
    const [head, ...rows] = (node as Table).children.map((row) => row.children.map((cell) => context.inlines(cell as never)));
    const count = head?.length ?? 0;
    const align = Array.from({ length: count }, (_, i): Align => (node.align?.[i] === 'right' ? 'end' : node.align?.[i] === 'center' ? 'center' : 'start'));
    const full = (row: Inline[][]) => Array.from({ length: count }, (_, i) => row[i] ?? []);
    return [{ type: 'table', align, head: head ?? [], rows: rows.map(full), origin: context.span(node), ...stepOf(context.steps.current) }];
  },
  lay(block, width, context) {
    const { cellX, cellY } = context.theme.spacing;
    const inset = insetsOf(round2(cellY * Math.max(0.6, context.scale)), round2(cellX * Math.max(0.6, context.scale)));
    const columns = columnWidths(block, width, inset.left + inset.right, context);
    const rows = [block.head, ...block.rows].map((cells, r) => layRow(block, cells, r, columns, inset, context));
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    const total = columns.reduce((sum, w) => sum + w, 0);
    return {
      height,
      place: (box: Box) => [
        {
          kind: 'table',
          id: context.id('table'),
          name: 'Table',
          columns: context.dir === 'rtl' ? [...columns].reverse() : columns,
          rows,
          headerRows: block.head.some((cell) => cell.length) ? 1 : 0,
          dir: context.dir,
          box: { x: context.dir === 'rtl' ? box.x + box.w - total : box.x, y: box.y, w: total, h: height },
          origin: block.origin,
          ...stepOf(block.step),
        },
      ],
    };
  },
});

function layRow(
  block: TableBlock,
  cells: readonly (readonly Inline[])[],
  row: number,
  columns: readonly Pt[],
  inset: ReturnType<typeof insetsOf>,
  context: LayContext,
): TableRow {
  const head = row === 0;
  const { theme } = context;
  const texts = cells.map((inlines, i) =>
    makeParagraph(
      inlines,
      (columns[i] as number) - inset.left - inset.right,
      {
        style: 'table',
        align: block.align[i] ?? 'start',
        bold: head ? true : undefined,
        color: head ? theme.tableLooks.head : undefined,
        origin: block.origin,
        footnotes: context.footnotes,
      } as never,
      context,
    ),
  );
  const height = round2(Math.max(...texts.map((p: Paragraph) => heightOf([p])), 0) + inset.top + inset.bottom);
  const { strong, thin } = theme.tableLooks;
  const last = row === block.rows.length;
  return {
    height,
    cells: texts.map(
      (paragraph): TableCell => ({
        body: { paragraphs: [paragraph], inset, anchor: head ? 'bottom' : 'middle' },
        ...(head && { header: 'column' as const }),
        bottom: head || last ? strong : thin,
      }),
    ),
  };
}

/**
 * Each column gets at least its longest word and at most its longest cell on one line; the room between is shared by need.
 * A table narrower than the slide keeps its own width, but for the last stretch, so that edges align.
 */
function columnWidths(block: TableBlock, width: Pt, padding: Pt, context: LayContext): Pt[] {
  const measures = block.head.map((_, i) => {
    let least = 0;
    let most = 0;
    for (const [r, row] of [block.head, ...block.rows].entries()) {
      const prepared = prepare(makeRuns(row[i] ?? [], { style: 'table', ...(r === 0 && { bold: true }) }, context), context.fontOf);
      let line = 0;
      for (const segment of prepared.segments) {
        least = Math.max(least, segment.width);
        line += segment.width + segment.blank;
        most = Math.max(most, line - segment.blank);
        if (segment.forced) line = 0;
      }
    }
    const slack = 1.012;
    return { least: least * slack + padding + 0.5, most: most * slack + padding + 0.5 };
  });
  const least = measures.reduce((sum, m) => sum + m.least, 0);
  const most = measures.reduce((sum, m) => sum + m.most, 0);
  if (most <= width) {
    const spare = width - most;
    return measures.map((m) => round2(m.most + spare * (m.most / most)));
  }
  if (least >= width) return measures.map((m) => round2((m.least * width) / least));
  const need = measures.map((m) => m.most - m.least);
  const total = need.reduce((sum, n) => sum + n, 0);
  return measures.map((m, i) => round2(m.least + ((width - least) * (need[i] as number)) / total));
}
