// Lines that were ended with Enter, as in a word processor: three or more short ones without a point or comma, each
// like the begin of a sentence, run together in one paragraph.
import { defineSlip, type TypedSlide } from './slip.ts';

const SHORT = 40;
const BEGINS = /^(?:\*\*)?["\u201C\u201E]?[\p{Lu}\d]/u;
/** A line that goes on, or that ends as Markdown ends lines. */
const GOES_ON = /(?:[,;\u2013\u2014-]|\\| {2}|\b(?:and|or|the|of|a|und|oder|der|die|das|et|ou|de|y|e))$/;
const MARKS = /[|<>{}[\]$`.,;]|^[#:=~-]|https?:/;

export const shortLines = defineSlip({
  code: 'typed/item',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      if (!isShort(slide, i) || !(i === 0 || slide.isBlank(i - 1) || slide.lines[i - 1]?.kind !== 'text')) continue;
      let end = i + 1;
      while (isShort(slide, end)) end++;
      const ended = slide.isBlank(end) || slide.lines[end]?.kind !== 'text';
      const goesOn = slide.lines.slice(i, end - 1).some(({ text }) => GOES_ON.test(text));
      if (end - i < 3 || !ended || goesOn) continue;
      yield {
        line: i,
        message: `${end - i} short lines run together in one paragraph: the end of a line means nothing in Markdown`,
        hint: 'Put - before each for a list, or end a line with \\ to begin a new one',
        until: end,
      };
      i = end;
    }
  },
});

function isShort(slide: TypedSlide, i: number): boolean {
  const line = slide.isFree(i) ? slide.lines[i] : undefined;
  if (!line || line.depth || !line.text.trim() || /^\s/.test(line.text)) return false;
  return (
    line.text.length <= SHORT && BEGINS.test(line.text) && !MARKS.test(line.text) && !/^\d{1,9}[.)]/.test(line.text)
  );
}
