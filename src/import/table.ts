// A table -> a table of Markdown, or of HTML where cells span others or hold lists.
import type { OfficeCell, OfficeTable } from '../office/table.ts';
import { inlineHtml, inlineMarkdown, stretchesOf } from './inline.ts';
import type { SlideMaking } from './making.ts';

export function tableMarkdown(table: OfficeTable, making: SlideMaking, step: number | undefined): string {
  const cells = table.rows.flatMap((row) => row.cells);
  if (!cells.some(({ text }) => text.paragraphs.some((one) => one.text.trim()))) return '';
  const spans = cells.some(({ columnSpan, rowSpan, covered }) => columnSpan > 1 || rowSpan > 1 || covered);
  if (spans || !table.firstRow) return htmlTable(table, making);
  const [head, ...rows] = table.rows.map((row) => `| ${row.cells.map((one) => cellText(one, making)).join(' | ')} |`);
  const rule = `| ${(table.rows[0]?.cells ?? []).map((_, c) => RULES[alignOf(table, c)]).join(' | ')} |`;
  const attributes = [...(making.own ? broughtOut(table) : []), ...(step === undefined ? [] : [`step=${step}`])];
  return [head, rule, ...rows, ...(attributes.length ? [`{${attributes.join(' ')}}`] : [])].join('\n');
}

/** The one row and the one column of our own tables that have a ground. */
function broughtOut({ rows: [, ...rows] }: OfficeTable): string[] {
  const filled = (cells: readonly (OfficeCell | undefined)[]) => cells.every((cell) => cell?.fill?.kind === 'solid');
  const row = rows.flatMap(({ cells }, i) => (filled(cells) ? [i + 1] : []));
  const column = (rows[0]?.cells ?? []).flatMap((_, c) => (filled(rows.map(({ cells }) => cells[c])) ? [c + 1] : []));
  return [
    ...(row.length === 1 && rows.length > 1 ? [`row=${row[0]}`] : []),
    ...(column.length === 1 && (rows[0]?.cells.length ?? 0) > 1 ? [`column=${column[0]}`] : []),
  ];
}

const RULES = { left: '---', center: ':---:', right: '---:', justify: '---' } as const;

/** How most cells below the head stand. */
function alignOf(table: OfficeTable, column: number): keyof typeof RULES {
  const body = table.rows.slice(1).map((row) => row.cells[column]?.text.paragraphs[0]?.look.align ?? 'left');
  for (const align of ['right', 'center'] as const)
    if (body.filter((one) => one === align).length * 2 > body.length) return align;
  return 'left';
}

const cellText = (cell: OfficeCell, making: SlideMaking): string =>
  cell.text.paragraphs
    .filter(({ text }) => text.trim())
    .map((one) => inlineMarkdown(stretchesOf(one, making, { bold: allBold(cell) }), '<br>'))
    .join('<br>');

const allBold = ({ text }: OfficeCell): boolean =>
  text.paragraphs.every(({ runs }) => runs.every((run) => run.look.bold || !run.text.trim()));

function htmlTable(table: OfficeTable, making: SlideMaking): string {
  const rows = table.rows.map((row, r) => {
    const tag = r === 0 && table.firstRow ? 'th' : 'td';
    const cells = row.cells.filter(({ covered }) => !covered);
    return `<tr>${cells.map((cell) => htmlCell(cell, tag, making)).join('')}</tr>`;
  });
  return ['<table>', ...rows, '</table>'].join('\n');
}

function htmlCell(cell: OfficeCell, tag: string, making: SlideMaking): string {
  const spans =
    `${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}` +
    `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
  const said = cell.text.paragraphs.filter(({ text }) => text.trim());
  const bold = tag === 'th' && allBold(cell);
  return `<${tag}${spans}>${said.map((one) => inlineHtml(stretchesOf(one, making, { bold }))).join('<br>')}</${tag}>`;
}
