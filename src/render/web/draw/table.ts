// Tables as tables: fixed columns, measured rows, header cells with their scope. Rules straddle the edges of cells.
import { markup } from '../../../base/markup.ts';
import type { Stroke, TableCell, TableNode, TableRow } from '../../../scene/scene.ts';
import { tableName, textOf } from '../../../scene/walk.ts';
import { attribute, px, style } from '../escape.ts';
import { bodyHtml } from './body.ts';
import { classes, css, type DrawContext, direction, padding, place } from './context.ts';

export function drawTable(node: TableNode, context: DrawContext): string {
  const columns = node.columns.map((w) => `<col${style({ width: px(w) })}>`).join('');
  const rows = node.rows.map((row) => drawRow(row, context));
  const head = rows.slice(0, node.headerRows).join('');
  // a label and not words of the slide, as PowerPoint's alternative text of a table is
  const caption = `<caption class="sr"><span role="img"${attribute('aria-label', tableName(node))}></span></caption>`;
  const inner = markup`
    ${caption}
    <colgroup>${columns}</colgroup>
    ${head && `<thead>${head}</thead>`}
    <tbody>${rows.slice(node.headerRows).join('')}</tbody>
  `;
  const looks = style({ ...place(node.box), background: grounds(node, context) || undefined });
  return `<table${classes('n', node.step)}${looks}${direction(node.dir, context)}>${inner}</table>`;
}

/**
 * Neighbours of one colour lie on one rectangle of it: browsers draw each cell's ground by itself, and between cells
 * whose edges fall between pixels the page would shine through.
 */
function grounds({ rows, columns, box, dir }: TableNode, context: DrawContext): string {
  let y = 0;
  const layers = rows.flatMap(({ height, cells }) => {
    const top = y;
    y += height;
    const fills = cells.map(({ fill }) => fill && css(fill, context));
    const starts = fills.flatMap((fill, i) => (fill !== fills[i - 1] || !i ? [i] : []));
    return starts.flatMap((from, k) => {
      const to = starts[k + 1] ?? fills.length;
      const [before, w] = [widthOf(columns.slice(0, from)), widthOf(columns.slice(from, to))];
      const x = dir === 'rtl' ? box.w - before - w : before;
      const at = `${px(x)} ${px(top)}/${px(w)} ${px(height)}`;
      return to - from > 1 && fills[from] ? [`linear-gradient(${fills[from]},${fills[from]}) ${at} no-repeat`] : [];
    });
  });
  return layers.join(',');
}

const widthOf = (columns: TableNode['columns']): number => columns.reduce((sum, w) => sum + w, 0);

function drawRow({ height, cells }: TableRow, context: DrawContext): string {
  const drawn = cells.map((cell) => (cell.merged ? '' : drawCell(cell, context)));
  return `<tr${style({ height: px(height) })}>${drawn.join('')}</tr>`;
}

function drawCell(cell: TableCell, context: DrawContext): string {
  // An empty cell heads nothing.
  const heads = cell.header && cell.body.paragraphs.some((paragraph) => textOf(paragraph).trim() !== '');
  const tag = heads ? 'th' : 'td';
  const wide = (cell.columnSpan ?? 1) > 1;
  const scope = heads ? ` scope="${cell.header === 'column' ? 'col' : 'row'}${wide ? 'group' : ''}"` : '';
  const over = attribute('colspan', cell.columnSpan) + attribute('rowspan', cell.rowSpan);
  const looks = style({
    ...padding(cell.body.inset),
    'vertical-align': cell.body.anchor === 'middle' ? undefined : cell.body.anchor,
    'background-color': cell.fill && css(cell.fill, context),
    ...rule(cell.top, 'rt', context),
    ...rule(cell.bottom, 'rb', context),
  });
  return `<${tag}${scope}${over}${looks}>${bodyHtml(cell.body, context)}</${tag}>`;
}

/**
 * A rule as the cell's pseudo-element draws it, half inside, half outside. Shadows would do, but print as hairlines at
 * the sides too.
 */
function rule(stroke: Stroke | undefined, name: string, context: DrawContext): Record<string, string> {
  return stroke ? { [`--${name}`]: px(stroke.width), [`--${name}c`]: css(stroke.color, context) } : {};
}
