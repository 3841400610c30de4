// Rows of a table written with `|` (GFM): reading their cells, and writing a table.

/** A cell's text as it stands between two `|`. */
export const cellText = (text: string): string =>
  text
    .trim()
    .replace(/^"([^"]*)"$/, '$1')
    .replace(/(?<!\\)\|/g, '\\|');

/** The cells of a line with `|` between them; undefined where it is no row. */
export function pipeCells(text: string): string[] | undefined {
  const trimmed = text.trim();
  const framed = trimmed.startsWith('|');
  if (!framed && !/\S[ \t]+\|[ \t]+\S/.test(trimmed)) return undefined;
  const inner = trimmed.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return cells.length > 1 || (framed && trimmed.endsWith('|') && trimmed.length > 2) ? cells : undefined;
}

/** Whether the cells are those of the line of dashes below the head. */
export const isDashes = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^:?[-\u2010-\u2015]+:?$/.test(cell));

/** A number, with a unit at most: such a column stands at the right. */
const AMOUNT = /^[-+\u2212]?[\d.,\u00A0 ]*\d[ \u00A0]?(?:%|[a-z\u00B5/]{0,6})$/i;

export function pipeTable(rows: readonly (readonly string[])[], columns: number): string[] {
  const write = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const body = rows.slice(1);
  const dashes = Array.from({ length: columns }, (_, i) => {
    const there = body.map((row) => row[i] ?? '').filter(Boolean);
    return there.length && there.every((cell) => AMOUNT.test(cell)) ? '---:' : '---';
  });
  return [write(rows[0] ?? []), write(dashes), ...body.map(write)];
}
