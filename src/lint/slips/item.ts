// `-item`, `*item`, `1.Item`, and dashes of a word processor before several lines: items of a list that Markdown does
// not see, so that they run together in one paragraph.
import { defineSlip, type TypedSlide } from './slip.ts';

/** The mark, and what follows; a number or a second dash behind the mark is something else. */
const GLUED =
  /^([ \t]*)(?:([-+*])(?!\[[^\]]+\]:)(?=[\p{L}["\u201C\u201E(])|-(?=\*{1,2}\p{L})|(\d{1,2}[.)])(?=\p{L}\p{Ll}))(.*)$/u;
/** A dash with a blank: a list only where several lines have it. */
const DASHED = /^([ \t]*)([\u2012-\u2015\u2212\u2192\u21D2\u2794\u279C]|[-=]{1,2}>|--)[ \t\u00A0]+(?=\S)(.*)$/;
const TWO_DASHES = /^[ \t]*--[ \t]/;
/** A list that goes on below a text: CommonMark (0.31, 5.3) begins none there but with 1. */
const LATER = /^([ \t]*)(\d{1,2}[.)])[ \t]+(?=\S)(.*)$/;

interface Found {
  readonly indent: string;
  readonly mark: string;
  /** As typed, where a dash became the mark. */
  readonly sign?: string | undefined;
  readonly rest: string;
  readonly kind: 'bullet' | 'number' | 'dash' | 'later';
}

export const item = defineSlip({
  code: 'typed/item',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const first = itemAt(slide, i);
      if (!first || !begins(slide, i)) continue;
      let end = i + 1;
      while (itemAt(slide, end)?.kind === first.kind) end++;
      if (end - i < least(first)) continue;
      let below = isBelowItem(slide, i);
      const edits = Array.from({ length: end - i }, (_, n) => {
        const { indent, mark, sign, rest } = itemAt(slide, i + n) as Found;
        if (n) below &&= TWO_DASHES.test(slide.lines[i + n - 1]?.text ?? '');
        // `-- b` below `- a` is meant to stand a level further in
        const inner = below && sign === '--' ? '  ' : '';
        // one mark for all, or they would be two lists
        const shown = first.kind === 'bullet' ? first.mark : mark;
        const above = n === 0 && first.kind === 'later' ? [''] : [];
        return slide.replace(i + n, i + n + 1, [...above, `${indent}${inner}${shown} ${rest}`]);
      });
      yield {
        line: i,
        message: messageFor(first),
        hint:
          first.kind === 'later'
            ? `Leave a line blank above ${first.mark}`
            : `Write ${first.mark} ${first.rest.slice(0, 40)}`,
        edits,
        until: end,
      };
      i = end - 1;
    }
  },
});

function messageFor({ kind, mark }: Found): string {
  if (kind === 'dash') return 'These lines begin with a sign that makes no list; they run together in one paragraph';
  if (kind === 'later') return `A list that begins with ${mark} right below a text is shown as running text`;
  return `An item of a list needs a blank behind ${mark}; this is shown as text`;
}

function itemAt(slide: TypedSlide, i: number): Found | undefined {
  if (!slide.isFree(i)) return undefined;
  const text = slide.lines[i]?.text ?? '';
  const dashed = DASHED.exec(text);
  if (dashed) return { indent: dashed[1] ?? '', mark: '-', sign: dashed[2], rest: dashed[3] ?? '', kind: 'dash' };
  const later = LATER.exec(text);
  if (later) {
    const [, indent = '', mark = '', rest = ''] = later;
    return isLater(slide, i) ? { indent, mark, rest, kind: 'later' } : undefined;
  }
  const found = GLUED.exec(text);
  if (!found) return undefined;
  const [, indent = '', bullet, number, rest = ''] = found;
  // *word* is emphasis
  if (bullet === '*' && /\*/.test(rest)) return undefined;
  return { indent, mark: number ?? bullet ?? '-', rest, kind: number ? 'number' : 'bullet' };
}

/** Whether the lines above, up to one of a list, are all of two dashes. */
function isBelowItem(slide: TypedSlide, i: number): boolean {
  let above = i - 1;
  while (TWO_DASHES.test(slide.lines[above]?.text ?? '')) above--;
  return /^[ \t]*[-*+][ \t]/.test(slide.lines[above]?.text ?? '');
}

/** Whether numbers that count on stand in the middle of a paragraph, and the first of them is not 1. */
function isLater(slide: TypedSlide, i: number): boolean {
  const numberAt = (line: number) => Number.parseInt(LATER.exec(slide.lines[line]?.text ?? '')?.[2] ?? '', 10);
  let first = i;
  while (numberAt(first - 1) === numberAt(first) - 1 && slide.isFree(first - 1)) first--;
  const counts = numberAt(first + 1) === numberAt(first) + 1;
  return numberAt(first) > 1 && counts && slide.lines[first]?.depth === 0 && isPlainText(slide, first - 1);
}

const isPlainText = (slide: TypedSlide, i: number): boolean =>
  slide.isFree(i) && !slide.isBlank(i) && slide.lines[i]?.depth === 0 && !isList(slide, i);

/** Whether a list may begin in the line: not in the middle of a paragraph, unless the lines below go on with it. */
const begins = (slide: TypedSlide, i: number): boolean =>
  slide.isBlank(i - 1) ||
  slide.lines[i - 1]?.kind !== 'text' ||
  itemAt(slide, i + 1) !== undefined ||
  isList(slide, i - 1);

const isList = (slide: TypedSlide, i: number): boolean =>
  /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^#{1,6}[ \t]/.test(slide.lines[i]?.text ?? '') || slide.isClaimed(i);

const least = ({ kind, mark, rest }: Found): number => {
  if (kind === 'dash' || kind === 'later' || mark === '+') return 2;
  return kind === 'number' && !(/^1[.)]/.test(mark) && /^\p{Lu}/u.test(rest)) ? 2 : 1;
};
