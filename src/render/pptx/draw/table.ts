// Native tables: column widths and row heights as measured, header flag, rules as cell borders in theme colours.
import { emu } from '../../../base/units.ts';
import type { SceneSlide, Stroke, TableCell, TableNode } from '../../../scene/scene.ts';
import { colorXml, fillXml, type PptxContext } from '../context.ts';
import { paragraphShift } from '../leading.ts';
import { attributes } from '../package/xml.ts';
import { textBodyXml } from '../text-body.ts';
import { wrapRange } from '../wrap-width.ts';
import { cNvPr, xfrm } from './frame.ts';

/** "No Style, No Grid": built in, so no part is needed; all looks are the cells' own. */
const STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';
const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

export function tableXml(node: TableNode, slide: SceneSlide, part: string, context: PptxContext): string {
  const flags = attributes({ rtl: node.dir === 'rtl' ? 1 : undefined, firstRow: node.headerRows ? 1 : undefined, bandRow: 1 });
  const grid = node.columns.map((w) => `<a:gridCol${attributes({ w: emu(w) })}/>`).join('');
  const rows = node.rows.map((row) => `<a:tr${attributes({ h: emu(row.height) })}>${row.cells.map((cell, i) => cellXml(cell, node.columns[i] as number, slide, part, context)).join('')}</a:tr>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr>${cNvPr(node)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${xfrm(node.box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${flags}><a:tableStyleId>${STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function cellXml(cell: TableCell, width: number, slide: SceneSlide, part: string, context: PptxContext): string {
  const { inset, paragraphs } = cell.body;
  const shift = paragraphs[0] ? paragraphShift(paragraphs[0]) : 0;
  const inner = width - inset.left - inset.right;
  const { least, most } = wrapRange(paragraphs);
  // a cell cannot be wider than its column: a tight line takes its room from the margin at its end
  const need = Math.max(0, Math.min(least * 1.01 - inner, inset.right * 0.8));
  const less = most === Number.POSITIVE_INFINITY ? 0 : Math.max(0, Math.min(inner * 1.008 - most, inner - least * 1.004));
  const text = textBodyXml(cell.body, { lang: slide.lang, part, bodyPr: '<a:bodyPr/>', tag: 'a:txBody' }, context);
  const margins = attributes({
    marL: emu(inset.left),
    marR: emu(inset.right - need + less),
    marT: emu(Math.max(0, inset.top + shift)),
    marB: emu(Math.max(0, inset.bottom - shift)),
    anchor: ANCHORS[cell.body.anchor],
  });
  return `<a:tc>${text}<a:tcPr${margins}>${border('lnL', undefined)}${border('lnR', undefined)}${border('lnT', cell.top)}${border('lnB', cell.bottom)}${fillXml(cell.fill)}</a:tcPr></a:tc>`;
}

const border = (tag: string, stroke: Stroke | undefined): string =>
  stroke ? `<a:${tag}${attributes({ w: emu(stroke.width) })}><a:solidFill>${colorXml(stroke.color)}</a:solidFill></a:${tag}>` : `<a:${tag}><a:noFill/></a:${tag}>`;
