// Lists pasted from Word, PowerPoint or the web: their bullets are letters to Markdown, and all items run together.
import { defineSlip, type TypedSlide } from './slip.ts';

/** Bullets that are nothing else; those of Symbol and Wingdings lie in the private area. */
const BULLET =
  '[\\u2022\\u25CF\\u25AA\\u25AB\\u25A0\\u25A1\\u25E6\\u25CB\\u2023\\u2043\\u25B8\\u25BA' +
  '\\u27A2\\u27A4\\u2756\\u2726\\uF000-\\uF0FF]';
/** Bullets only before a tab, or where several lines have them. */
const TABBED = '[o\\u00A7\\u00D8\\u00FC\\u00B7v](?=\\t)';
const OFTEN =
  '[\\u00B7\\u00A7\\u2713\\u2714\\u2610\\u2611\\u2605\\u00BB\\u203A\\u2460-\\u2473\\u2776-\\u277F](?=[ \\u00A0\\t])';
/** `(1)`, `1` before a tab, `a)`, `A.`, `ii.`: only where they count. */
const NUMBER =
  '\\(\\d{1,2}\\)(?=[ \\u00A0\\t])|\\d{1,2}(?=\\t)|' +
  '\\(?(?:[a-hA-H]|[iI]{1,3}|[iI]?[vV][iI]{0,3}|[iI][xX])[.)](?=[ \\u00A0\\t])';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const ITEM = new RegExp(`^([ \\t\\u00A0]*)(${BULLET}|${TABBED}|${OFTEN}|${NUMBER})[ \\t\\u00A0]*(.*)$`, 'u');
const SURE = new RegExp(`^(?:${BULLET})$|^[oü§·Øv]$`, 'u');

interface Item {
  readonly line: number;
  readonly indent: number;
  readonly mark: string;
  readonly text: string;
  readonly numbered: boolean;
}

export const pastedList = defineSlip({
  code: 'typed/pasted-list',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const items = itemsFrom(slide, i);
      const first = items[0];
      const last = items[items.length - 1];
      if (!first || !last) continue;
      const tabs = items.every(({ line }) => /\t/.test(slide.lines[line]?.text ?? ''));
      if (items.length < 2 && !(SURE.test(first.mark) && !first.numbered)) continue;
      if (first.numbered && !(tabs && /\d/.test(first.mark)) && !inOrder(items)) continue;
      const mark = first.numbered ? `${first.mark} as a number` : `"${first.mark}" as a bullet`;
      const sign = first.numbered ? '1.' : '-';
      const what = items.length === 1 ? 'the line is' : 'the lines are';
      yield {
        line: first.line,
        message: `${mark} makes no list in Markdown; ${what} shown as running text`,
        hint: `Write ${sign} ${first.text.slice(0, 40)}, each level below it two blanks further in`,
        edits: [slide.replace(first.line, last.line + 1, listOf(slide, items))],
        until: last.line + 1,
      };
      i = last.line;
    }
  },
});

/** Items that follow each other from a line on; blank lines between them, and lines that go on, are stepped over. */
function itemsFrom(slide: TypedSlide, start: number): Item[] {
  const out: Item[] = [];
  let open = false;
  for (let i = start; i < slide.lines.length; i++) {
    const item = itemAt(slide, i);
    if (item && (!out.length || item.numbered === out[0]?.numbered || open)) out.push(item);
    else if (!out.length) return out;
    else if (slide.isBlank(i)) open = false;
    else if (!open || slide.lines[i]?.kind !== 'text' || /^[ \t]*(?:[-*+#>|]|:::)/.test(slide.lines[i]?.text ?? ''))
      break;
    if (item) open = true;
  }
  return out;
}

function itemAt(slide: TypedSlide, line: number): Item | undefined {
  const typed = slide.lines[line];
  if (!typed || slide.isClaimed(line) || typed.depth || (typed.kind !== 'text' && typed.kind !== 'indented'))
    return undefined;
  const found = ITEM.exec(typed.text);
  if (!found?.[3]) return undefined;
  const [, indent = '', sign = '', text] = found;
  // numbers in circles are marks of one list
  const mark = /[\u2460-\u277F]/.test(sign) && !SURE.test(sign) ? '\u2460' : sign;
  const columns = [...indent].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);
  return { line, indent: columns, mark, text: text.trim(), numbered: /\d|[.)]$/.test(mark) };
}

const inOrder = (items: readonly Item[]): boolean => {
  const roman = isRoman(items);
  return items.every(({ mark }, i) => ordinal(mark, roman) === i + 1);
};

const isRoman = ([first]: readonly Item[]): boolean => /^\(?i[.)]/i.test(first?.mark ?? '');

/** The number that a mark counts: `(2)` and `b)` are 2, as is `ii.` where the list is one of Roman numbers. */
function ordinal(mark: string, roman: boolean): number {
  const sign = mark.replace(/[().]/g, '').toLowerCase();
  if (/^\d/.test(sign)) return Number(sign);
  return roman ? ROMAN.indexOf(sign) + 1 : sign.charCodeAt(0) - 96;
}

/** The lines as a list. A level is a mark and an indentation, in the order in which they came. */
function listOf(slide: TypedSlide, items: readonly Item[]): string[] {
  const out: string[] = [];
  const levels: string[] = [];
  const byLine = new Map(items.map((item) => [item.line, item]));
  let inner = '';
  const roman = isRoman(items);
  const first = items[0]?.line ?? 0;
  for (let i = first; i <= (items[items.length - 1]?.line ?? 0); i++) {
    const item = byLine.get(i);
    if (!item) {
      if (!slide.isBlank(i)) out.push(`${inner}${slide.lines[i]?.text.trim()}`);
      continue;
    }
    const key = item.numbered ? `${item.indent}` : `${item.indent}${item.mark}`;
    const known = levels.indexOf(key);
    if (known >= 0) levels.length = known + 1;
    else levels.push(key);
    const mark = item.numbered ? `${ordinal(item.mark, roman)}.` : '-';
    const indent = (item.numbered ? '   ' : '  ').repeat(levels.length - 1);
    inner = indent + ' '.repeat(mark.length + 1);
    out.push(`${indent}${mark} ${item.text}`);
  }
  return out;
}
