// A row with more cells than the head of its table: what is too much is left out (GFM, 4.10).
import { isDashes } from './pipe-rows.ts';
import { defineSlip } from './slip.ts';
import { rowsFrom } from './table-dashes.ts';

export const cells = defineSlip({
  code: 'typed/cells',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const rows = rowsFrom(slide, i);
      const [head, dashes] = rows;
      if (!head || !dashes) continue;
      i = rows[rows.length - 1]?.line ?? i;
      const columns = head.cells.length;
      if (!isDashes(dashes.cells) || dashes.cells.length !== columns) continue;
      const wide = rows.filter(({ cells }) => cells.slice(columns).some((cell) => cell !== ''));
      const [first] = wide;
      if (!first) continue;
      const more = wide.length > 1 ? `, and ${wide.length - 1} more rows` : '';
      yield {
        line: first.line,
        message:
          `This row has ${first.cells.length} cells, the head ${columns}: ` +
          `"${first.cells[columns]}" is not shown${more}`,
        hint: 'Give the head as many cells, or write \\| where the sign itself is meant',
      };
    }
  },
});
