// Tables as tables: fixed columns, measured rows, header cells with their scope.
import type { TableCell, TableNode } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';
import { bodyHtml } from './body.ts';
import { css, type DrawContext, fragment, place } from './context.ts';

export function drawTable(node: TableNode, context: DrawContext): string {
  const columns = node.columns.map((w) => `<col${style({ width: px(w) })}>`).join('');
  const row = (i: number) => {
    const { height, cells } = node.rows[i] as TableNode['rows'][number];
    return `<tr${style({ height: px(height) })}>${cells.map((cell) => drawCell(cell, context)).join('')}</tr>`;
  };
  const all = node.rows.map((_, i) => row(i));
  const head = node.headerRows ? `<thead>${all.slice(0, node.headerRows).join('')}</thead>` : '';
  const caption = node.caption ? attribute('aria-label', node.caption) : '';
  const dir = attribute('dir', node.dir === context.scene.dir ? undefined : node.dir);
  return `<table${fragment(node.step, 'n')}${style(place(node.box))}${caption}${dir}><colgroup>${columns}</colgroup>${head}<tbody>${all.slice(node.headerRows).join('')}</tbody></table>`;
}

const ALIGN = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;

function drawCell(cell: TableCell, context: DrawContext): string {
  const tag = cell.header ? 'th' : 'td';
  const scope = cell.header ? ` scope="${cell.header === 'column' ? 'col' : 'row'}"` : '';
  const { inset } = cell.body;
  const rules = [cell.top && `inset 0 ${px(cell.top.width)} 0 ${css(cell.top.color, context)}`, cell.bottom && `inset 0 ${px(-cell.bottom.width)} 0 ${css(cell.bottom.color, context)}`].filter(Boolean).join(',');
  const looks = style({
    padding: [inset.top, inset.right, inset.bottom, inset.left].map(px).join(' '),
    'vertical-align': ALIGN[cell.body.anchor],
    'background-color': cell.fill && css(cell.fill, context),
    'box-shadow': rules || undefined,
  });
  return `<${tag}${scope}${looks}>${bodyHtml(cell.body, context)}</${tag}>`;
}
