// Native tables: column widths and row heights as measured, header flags; looks are the theme's table style, and a
// cell's own only where it differs.

import type { Insets } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import { emu, type Pt } from '../../../base/units.ts';
import type { TableCell, TableNode, TextBody } from '../../../scene/scene.ts';
import { inOrder } from '../opc/child-order.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';
import { fillXml, lineXml, sameStroke } from './color.ts';
import { nonVisualXml, placeXml } from './frame.ts';
import { bodyShift } from './leading.ts';
import { heldXml } from './placeholders.ts';
import { cellStyle, ruleBelow, tableStyleId } from './table-style.ts';
import { anchorOf, textBodyXml } from './text/body.ts';
import { wrapGrowth } from './wrap-width.ts';

/** Of a cell's margin at least this much stays: a cell cannot be wider than its column. */
const LEAST_MARGIN = 1;

export function tableXml(table: TableNode, context: DrawContext): string {
  const rtl = table.dir === 'rtl';
  const seen = rtl && context.plain === true;
  // Cells stand in the order in which they are read, from the right: Tab, screen readers and "insert column" follow it.
  // Only the form for programs that do not mirror tables has them in the order in which they are seen.
  const node = seen ? reversed(table) : table;
  const head = hasHeadColumn(table) || undefined;
  const flags = attributes({
    rtl: (rtl && !seen) || undefined,
    firstRow: node.headerRows > 0 || undefined,
    firstCol: (!seen && head) || undefined,
    lastCol: (seen && head) || undefined,
  });
  const grid = node.columns.map((w) => `<a:gridCol${attributes({ w: emu(w) })}/>`).join('');
  const properties = nonVisualXml(node, context);
  const rows = node.rows
    .map((row, r) => {
      const cells = row.cells.map((cell, i) => {
        const headColumn = head && r >= node.headerRows && i === (seen ? row.cells.length - 1 : 0);
        const place = { ...placeOf(node, r), above: node.rows[r - 1]?.cells[i], headColumn };
        return cellXml(cell, place, widthOf(node, i, cell), context);
      });
      return `<a:tr${attributes({ h: emu(row.height) })}>${cells.join('')}</a:tr>`;
    })
    .join('');
  return markup`
    <p:graphicFrame>
      <p:nvGraphicFramePr>
        ${properties}
        <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>
        <p:nvPr>${context.plain ? '' : heldXml(node.placeholder, context.layout)}</p:nvPr>
      </p:nvGraphicFramePr>
      ${placeXml(node.box, 'p:xfrm')}
      <a:graphic>
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">
          <a:tbl>
            <a:tblPr${flags}>
              <a:tableStyleId>${tableStyleId(context.scene.theme)}</a:tableStyleId>
            </a:tblPr>
            <a:tblGrid>${grid}</a:tblGrid>
            ${rows}
          </a:tbl>
        </a:graphicData>
      </a:graphic>
    </p:graphicFrame>
  `;
}

const widthOf = ({ columns }: TableNode, at: number, { columnSpan = 1 }: TableCell): Pt =>
  columns.slice(at, at + columnSpan).reduce((sum, w) => sum + w, 0);

/** Cells the other way round; one that goes over several columns stands before those that it covers. */
function turned(cells: readonly TableCell[]): TableCell[] {
  const out: TableCell[] = [];
  for (let i = 0; i < cells.length; ) {
    const { columnSpan = 1 } = cells[i] as TableCell;
    out.unshift(...cells.slice(i, i + columnSpan));
    i += columnSpan;
  }
  return out;
}

const reversed = (table: TableNode): TableNode => ({
  ...table,
  columns: [...table.columns].reverse(),
  rows: table.rows.map((row) => ({ ...row, cells: turned(row.cells) })),
});

interface RowPlace {
  readonly head: boolean;
  readonly last: boolean;
  /** The cell above: what it has for a rule other than the style's is said from both sides. */
  readonly above?: TableCell | undefined;
  readonly belowHead?: boolean;
  /** It stands in the column that the style draws bold. */
  readonly headColumn?: boolean | undefined;
}

const placeOf = ({ headerRows, rows }: TableNode, row: number): RowPlace => ({
  // the style's head is one row; others of a head say for themselves how they look
  head: row === 0 && headerRows > 0,
  last: row === rows.length - 1,
  belowHead: row === 1 && headerRows > 0,
});

/** Row heads are bold by the style where a body row begins with one. */
const hasHeadColumn = ({ rows, headerRows }: TableNode): boolean =>
  rows.slice(headerRows).some((row) => row.cells[0]?.header === 'row');

function cellXml(
  cell: TableCell,
  { head, last, above, belowHead = false, headColumn }: RowPlace,
  width: Pt,
  context: DrawContext,
): string {
  const { theme } = context.scene;
  const style = cellStyle(theme, head);
  const text = textBodyXml(
    cell.body,
    { bodyPr: '<a:bodyPr/>', tag: 'a:txBody', plain: headColumn ? { ...style, bold: true } : style },
    context,
  );
  const { left, right, top, bottom } = marginsOf(cell.body, width, context);
  const margins = attributes({
    marL: emu(left),
    marR: emu(right),
    marT: emu(top),
    marB: emu(bottom),
    anchor: anchorOf(cell.body.anchor),
  });
  // the line above a cell is its own, or the one of the cell above where that is not the style's
  const inherited = above !== undefined && !sameStroke(above.bottom, ruleBelow(theme, belowHead, false));
  const line = cell.top ?? above?.bottom;
  const looks = inOrder('a:tcPr', [
    cell.top || inherited ? lineXml(line, 'a:lnT') : '',
    sameStroke(cell.bottom, ruleBelow(theme, head, last)) ? '' : lineXml(cell.bottom, 'a:lnB'),
    // a head without a ground of its own, as a forest plot's, does not take the style's
    cell.fill || (head && theme.table.headFill) ? fillXml(cell.fill) : '',
  ]);
  const spans = attributes({
    rowSpan: cell.rowSpan,
    gridSpan: cell.columnSpan,
    hMerge: cell.merged === 'across' || undefined,
    vMerge: cell.merged === 'down' || undefined,
  });
  return `<a:tc${spans}>${text}<a:tcPr${margins}>${looks}</a:tcPr></a:tc>`;
}

/**
 * The cell's insets with leading and wrap width corrected. Their sum stays the same from top to bottom, so that no row
 * grows.
 */
function marginsOf(body: TextBody, width: Pt, { scene }: DrawContext): Insets {
  const { inset } = body;
  const grown = wrapGrowth(body, width);
  const shift = bodyShift(body.paragraphs, body.anchor, scene.theme, 'cell');
  const down = Math.min(Math.max(shift, -inset.top), inset.bottom);
  const free = freeSide(body, width - inset.left - inset.right);
  return {
    left: free === 'left' ? LEAST_MARGIN : Math.max(LEAST_MARGIN, inset.left - grown.left),
    right: free === 'right' ? LEAST_MARGIN : Math.max(LEAST_MARGIN, inset.right - grown.right),
    top: inset.top + down,
    bottom: inset.bottom - down,
  };
}

/** Where a line that nearly fills its cell may grow in another face, before it wraps and moves all rows below. */
function freeSide({ paragraphs }: TextBody, inner: Pt): 'left' | 'right' | undefined {
  const [paragraph, ...more] = paragraphs;
  const [line, ...wrapped] = paragraph?.lines ?? [];
  if (!paragraph || !line || more.length || wrapped.length || line.width < inner * FULL) return undefined;
  if (paragraph.align === 'center') return undefined;
  return (paragraph.align === 'end') === (paragraph.dir === 'rtl') ? 'right' : 'left';
}
const FULL = 0.85;
