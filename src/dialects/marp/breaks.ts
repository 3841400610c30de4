// A line's end in a paragraph is one on the slide: Marp Core's Markdown has `breaks` on.
import type { Body } from '../body.ts';

/** Headings, tables, divs, tags, pictures, definitions, code that was put away: no words of a paragraph. */
const NO_WORDS = /^(?:#{1,6}[ \t]|:{3}|<|!\[|\[[^\]]+\]:|\uE010\d+\uE011$)|\|/;
/** What ends the paragraph above it. */
const BEGINS = /^(?:[-*+][ \t]|\d{1,9}[.)][ \t]|[-=*_]{2,}[ \t]*$)/;

export function breakLines(body: Body): void {
  const lines = body.text.split('\n');
  body.text = lines
    .map((line, i) => {
      const here = partsOf(line);
      const next = partsOf(lines[i + 1]);
      const goesOn =
        isWords(here.words) && isWords(next.words) && !BEGINS.test(next.words) && here.quote === next.quote;
      return goesOn && !/\\$| {2}$/.test(line) ? `${line.trimEnd()}\\` : line;
    })
    .join('\n');
}

const isWords = (text: string): boolean => text.trim() !== '' && !NO_WORDS.test(text);

/** The signs of quotations before a line, and what follows. */
function partsOf(line = ''): { quote: string; words: string } {
  const [, before = '', words = ''] = /^([ \t]*(?:>[ \t>]*)?)(.*)$/.exec(line) ?? [];
  return { quote: before.replace(/[^>]/g, ''), words };
}
