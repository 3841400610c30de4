// A table copied from Word, Excel or a web page comes as lines with tabs, which Markdown takes for blanks.
import { cellText, pipeTable } from './pipe-rows.ts';
import { defineSlip, type TypedSlide } from './slip.ts';

export const pastedTable = defineSlip({
  code: 'typed/pasted-table',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const rows = rowsFrom(slide, i);
      const columns = Math.max(...rows.map((row) => row.length), 0);
      if (rows.length < 2 || columns < 2) continue;
      const end = i + rows.length;
      const above = slide.isBlank(i - 1) || /^#/.test(slide.lines[i - 1]?.text ?? '') ? [] : [''];
      const [head = ''] = pipeTable(rows.slice(0, 1), columns);
      yield {
        line: i,
        message: `${rows.length} lines with tabs in them look like a pasted table; they are shown as running text`,
        hint: `Write cells between signs of |: ${head.slice(0, 50)}, and | --- | below the first row`,
        edits: [slide.replace(i, end, [...above, ...pipeTable(rows, columns)])],
        until: end,
      };
      i = end - 1;
    }
  },
});

/** Lines from `start` on with a tab between two words, cut at their tabs. */
function rowsFrom(slide: TypedSlide, start: number): string[][] {
  const rows: string[][] = [];
  for (let i = start; i < slide.lines.length; i++) {
    const line = slide.lines[i];
    if (!line || slide.isClaimed(i) || line.depth || (line.kind !== 'text' && line.kind !== 'indented')) break;
    const text = line.text.replace(/[ \t]+$/, '');
    if (!/\S[ ]*\t/.test(text) && !(rows.length === 0 && /^\t[^\t]+\t/.test(text))) break;
    // a list's own tab
    if (/^[ \t]*(?:[-*+]|\d{1,9}[.)]|\(?[a-z\d]{1,2}\)|[o\u00A7\u00B7\u2022])\t/.test(text)) break;
    rows.push(text.split('\t').map(cellText));
  }
  return rows;
}
