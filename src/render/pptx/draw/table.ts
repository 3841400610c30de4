// Native tables: column widths and row heights as measured, header and banding flags, rules and fills as the cells' own.

import type { Insets } from '../../../base/geometry.ts';
import { emu, type Pt } from '../../../base/units.ts';
import type { TableCell, TableNode, TextBody } from '../../../scene/scene.ts';
import { fillXml, lineXml } from '../color.ts';
import type { DrawContext } from '../context.ts';
import { bodyShift } from '../leading.ts';
import { attributes } from '../package/xml.ts';
import { heldXml } from '../placeholders.ts';
import { anchorOf, textBodyXml } from '../text/body.ts';
import { wrapGrowth } from '../wrap-width.ts';
import { nonVisualXml, placeXml } from './frame.ts';

/** "No Style, No Grid": built in, so no part is needed; all looks are the cells' own. */
const STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';
/** Of a cell's margin at least this much stays: a cell cannot be wider than its column. */
const LEAST_MARGIN = 1;

export function tableXml(node: TableNode, context: DrawContext): string {
  const flags = attributes({ rtl: node.dir === 'rtl' || undefined, firstRow: node.headerRows > 0 || undefined, bandRow: true });
  const grid = node.columns.map((w) => `<a:gridCol${attributes({ w: emu(w) })}/>`).join('');
  const properties = nonVisualXml(node, context);
  const rows = node.rows
    .map((row) => `<a:tr${attributes({ h: emu(row.height) })}>${row.cells.map((cell, i) => cellXml(cell, node.columns[i] as Pt, context)).join('')}</a:tr>`)
    .join('');
  return `<p:graphicFrame><p:nvGraphicFramePr>${properties}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${heldXml(node.placeholder, context.layout)}</p:nvPr></p:nvGraphicFramePr>${placeXml(node.box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${flags}><a:tableStyleId>${STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function cellXml(cell: TableCell, width: Pt, context: DrawContext): string {
  const text = textBodyXml(cell.body, { bodyPr: '<a:bodyPr/>', tag: 'a:txBody' }, context);
  const { left, right, top, bottom } = marginsOf(cell.body, width, context);
  const margins = attributes({ marL: emu(left), marR: emu(right), marT: emu(top), marB: emu(bottom), anchor: anchorOf(cell.body.anchor) });
  const borders = lineXml(undefined, 'a:lnL') + lineXml(undefined, 'a:lnR') + lineXml(cell.top, 'a:lnT') + lineXml(cell.bottom, 'a:lnB');
  return `<a:tc>${text}<a:tcPr${margins}>${borders}${fillXml(cell.fill)}</a:tcPr></a:tc>`;
}

/** The cell's insets with leading and wrap width corrected. Their sum stays the same from top to bottom, so that no row grows. */
function marginsOf(body: TextBody, width: Pt, { scene }: DrawContext): Insets {
  const { inset } = body;
  const grown = wrapGrowth(body, width);
  const shift = bodyShift(body.paragraphs, body.anchor, scene.theme);
  const down = Math.min(Math.max(shift, -inset.top), inset.bottom);
  return {
    left: Math.max(LEAST_MARGIN, inset.left - grown.left),
    right: Math.max(LEAST_MARGIN, inset.right - grown.right),
    top: inset.top + down,
    bottom: inset.bottom - down,
  };
}
