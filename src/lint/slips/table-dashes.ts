// A table with `|` is one only with a line of dashes below its first row, a cell of dashes for each column (GFM, 4.10).
import { isDashes, pipeCells } from './pipe-rows.ts';
import { defineSlip, type Slip, type TypedSlide } from './slip.ts';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export const tableDashes = defineSlip({
  code: 'typed/table-dashes',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const apart = rowsApart(slide, i);
      if (apart) {
        yield apart;
        i = (apart.until ?? i + 1) - 1;
        continue;
      }
      const rows = rowsFrom(slide, i);
      if (rows.length < 2) continue;
      const last = rows[rows.length - 1]?.line ?? i;
      const found = faultOf(slide, rows);
      if (found) yield { line: i, until: last + 1, ...found };
      i = last;
    }
  },
});

/** A table with blank lines between its rows: only one line of dashes, below the first row. */
function rowsApart(slide: TypedSlide, start: number): Slip | undefined {
  const rows: Row[] = [];
  for (let line = start; line < slide.lines.length; line++) {
    if (slide.isBlank(line) && rows.length && !slide.isBlank(line - 1)) continue;
    const { text = '', plain = '', depth = 1 } = slide.isFree(line) ? (slide.lines[line] ?? {}) : {};
    const cells = /^[ \t]*\|.*\|[ \t]*$/.test(text) && !depth ? pipeCells(plain) : undefined;
    if (!cells) break;
    // the line of dashes is the second, and the only one
    if (isDashes(cells) !== (rows.length === 1)) return undefined;
    rows.push({ line, cells });
  }
  const [head] = rows;
  const last = rows.at(-1)?.line ?? start;
  if (!head || rows.length < 3 || last - start === rows.length - 1) return undefined;
  if (rows.some(({ cells }) => cells.length !== head.cells.length)) return undefined;
  return {
    line: start,
    message: 'A blank line stands between the rows of a table, which ends there; what follows is running text',
    hint: 'Take out the blank lines between its rows',
    edits: [
      slide.replace(
        start,
        last + 1,
        rows.map(({ line }) => slide.lines[line]?.text ?? ''),
      ),
    ],
    until: last + 1,
  };
}

function faultOf(slide: TypedSlide, rows: readonly Row[]) {
  const [head, second] = rows as [Row, Row];
  const columns = head.cells.length;
  const framed = slide.lines[head.line]?.text.trim().startsWith('|');
  const dashes = `|${' --- |'.repeat(columns)}`;
  const at = rows.findIndex(({ cells }) => isDashes(cells));
  if (at === 1) {
    if (second.cells.length === columns && !/[\u2010-\u2015]/.test(slide.lines[second.line]?.text ?? ''))
      return undefined;
    return {
      message: `The line of dashes has ${second.cells.length} columns, the row above it ${columns}: this is no table`,
      hint: `Write ${dashes}`,
      edits: [slide.replace(second.line, second.line + 1, [dashes])],
    };
  }
  // text with a sign of | in it by chance: rows of a table have as many cells
  if (!framed && rows.some(({ cells }) => cells.length !== columns)) return undefined;
  const body = rows.filter((_, i) => i !== at);
  const shown = body.map(({ line }) => slide.lines[line]?.text ?? '');
  const text = [shown[0] ?? '', dashes, ...shown.slice(1)];
  return {
    message:
      at < 0
        ? 'A table needs a line of dashes below its first row; without it the rows are running text'
        : 'The line of dashes stands below the first row of a table; here the rows are running text',
    hint: `Write ${dashes} below the first row`,
    edits: [slide.replace(head.line, (rows[rows.length - 1]?.line ?? head.line) + 1, text)],
  };
}

/** Rows that follow each other, up to a blank line. */
export function rowsFrom(slide: TypedSlide, start: number): Row[] {
  const rows: Row[] = [];
  for (let line = start; line < slide.lines.length; line++) {
    const typed = slide.lines[line];
    const cells = typed && slide.isFree(line) && !typed.depth ? pipeCells(typed.plain) : undefined;
    if (!cells) break;
    rows.push({ line, cells });
  }
  return rows;
}
