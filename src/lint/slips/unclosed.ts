// `**Important: daily` and `` `npm start now ``: a sign that opens bold text or code and is closed nowhere in its
// paragraph stands on the slide as typed (CommonMark 0.31, 6.1 and 6.2).
import { defineSlip, type TypedSlide } from './slip.ts';

const SIGNS = [
  {
    sign: '**',
    what: 'bold text',
    opens: /(?<![\\*\p{L}\d)])\*\*(?=[\p{L}\d"(\u201C\u201E])/gu,
    all: /(?<![\\*])\*\*(?!\*)/g,
  },
  {
    sign: '$',
    what: 'a formula',
    opens: /(?<![\\$\p{L}\d])\$(?=[a-zA-Z\\](?:[ \t]|[^$\n]{0,40}[\\^_=<>]))/gu,
    all: /(?<!\\)\$+/g,
  },
  { sign: '`', what: 'code', opens: /(?<![\\`\p{L}\d])`(?=[^\s`])/gu, all: /(?<!\\)`+/g },
] as const;

export const unclosed = defineSlip({
  code: 'typed/emphasis',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const end = paragraphEnd(slide, i);
      if (end === i) continue;
      for (const { sign, what, opens, all } of SIGNS) {
        const lines = Array.from({ length: end - i }, (_, n) => slide.lines[i + n]?.plain ?? '');
        const found = lines.flatMap((plain, n) =>
          [...plain.matchAll(all)].map(({ index }) => ({ line: i + n, index })),
        );
        const last = found.at(-1);
        if (!last || found.length % 2 === 0) continue;
        const opening = [...(slide.lines[last.line]?.plain ?? '').matchAll(opens)].some(
          ({ index }) => index === last.index,
        );
        if (!opening) continue;
        const text = slide.lines[last.line]?.text ?? '';
        const only = end - i === 1 && text.trim().startsWith(sign);
        const at = text.trimEnd().length + 1;
        yield {
          line: last.line,
          column: last.index + 1,
          endColumn: last.index + sign.length + 1,
          message: `${sign} opens ${what} that is closed nowhere in its paragraph, and is shown as typed`,
          hint: `Write ${sign} behind the words as well, or \\${sign.split('').join('\\')} for the sign itself`,
          edits: only && sign === '**' ? [slide.replaceIn(last.line, at, at, sign)] : undefined,
          until: last.line,
        };
      }
      i = end - 1;
    }
  },
});

/** The line behind the last of the paragraph, item or heading that begins in `start`; `start` where none does. */
function paragraphEnd(slide: TypedSlide, start: number): number {
  let end = start;
  while (slide.isFree(end) && !slide.isBlank(end) && (end === start || !BEGINS.test(slide.lines[end]?.text ?? ''))) {
    end++;
    if (/^ {0,3}#/.test(slide.lines[end - 1]?.text ?? '')) break;
  }
  return end;
}

const BEGINS = /^[ \t]*(?:[-*+>|#]|\d{1,9}[.)])(?:[ \t]|$|\|)|^[ \t]*\|/;
