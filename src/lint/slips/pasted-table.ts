// A table copied from Word, Excel or a web page comes as lines with tabs, which Markdown takes for blanks; one of a CSV
// file has commas or semicolons, one of a terminal or a mail columns of blanks.
import { cellText, pipeTable } from './pipe-rows.ts';
import { defineSlip, type TypedSlide } from './slip.ts';

export const pastedTable = defineSlip({
  code: 'typed/pasted-table',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const tabs = rowsFrom(slide, i);
      const found = tabs.length < 2 ? separatedFrom(slide, i) : undefined;
      const rows = found?.rows ?? tabs;
      const columns = Math.max(...rows.map((row) => row.length), 0);
      if (rows.length < 2 || columns < 2) continue;
      const end = i + rows.length;
      const above = slide.isBlank(i - 1) || /^#/.test(slide.lines[i - 1]?.text ?? '') ? [] : [''];
      const [head = ''] = pipeTable(rows.slice(0, 1), columns);
      yield {
        line: i,
        message:
          `${rows.length} lines with ${found?.name ?? 'tabs'} in them look like a pasted table; ` +
          'they are shown as running text',
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

interface Separator {
  readonly name: string;
  readonly sign: RegExp;
}
/** What may stand between two cells. A blank behind the comma makes a sentence of the line. */
const SEPARATORS: readonly Separator[] = [
  { name: 'semicolons', sign: /;/ },
  { name: 'commas', sign: /,(?! )/ },
  { name: 'columns of blanks', sign: / {2,}/ },
];
const AMOUNT = /^"?[-+\u2212<>~\u2264\u2265]?[ ]?\d[\d.,' \u00A0]*(?:%|[a-z\u00B5/]{1,6})?"?$/i;

/** A paragraph whose lines are cut by one sign into as many cells each; below the first row a column holds numbers. */
function separatedFrom(slide: TypedSlide, start: number): { rows: string[][]; name: string } | undefined {
  if (!slide.isBlank(start - 1) && !/^#/.test(slide.lines[start - 1]?.text ?? '')) return undefined;
  const texts: string[] = [];
  for (let i = start; slide.isFree(i) && !slide.isBlank(i) && !slide.lines[i]?.depth; i++)
    texts.push(slide.lines[i]?.text.trim() ?? '');
  if (texts.length < 3 || texts.some((text) => /^(?:[-*+>|#:]|\d{1,2}[.)] )/.test(text))) return undefined;
  for (const { name, sign } of SEPARATORS) {
    const rows = texts.map((text) => text.split(sign).map(cellText));
    const columns = rows[0]?.length ?? 0;
    const isEven = columns > 1 && rows.every((row) => row.length === columns && row.every(Boolean));
    const counts = rows[0]?.some((_, at) => rows.slice(1).every((row) => AMOUNT.test(row[at] ?? '')));
    if (isEven && counts) return { rows, name };
  }
  return undefined;
}
