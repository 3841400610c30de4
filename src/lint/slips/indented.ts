// A tab, or four blanks, at a line's start makes code of it (CommonMark 0.31, 4.4). Where the lines are a list, a
// heading or sentences, that was not meant.
import { defineSlip, type TypedSlide } from './slip.ts';

const MARK = /^[ \t]*(?:[-*+][ \t]+\S|\d{1,9}[.)][ \t]+\S|#{1,6}[ \t]+\S|!\[|>[ \t]|\|.*\||:::)/;
/** A sentence: it begins large, has words, and no sign that programs are made of. */
const SENTENCE = /^[ \t]*[\p{Lu}"\u201C\u201E][^{}<>=;$\\()_`]*$/u;

export const indented = defineSlip({
  code: 'typed/indented',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const end = endOfBlock(slide, i);
      if (end === i) continue;
      const lines = slide.lines.slice(i, end).map(({ text }) => text);
      const told = lines.filter((text) => text.trim());
      // a mark of byte order alone is code, and no word
      if (told.length && told.every((text) => MARK.test(text) || isSentence(text))) {
        const least = told
          .map((text) => /^[ \t]*/.exec(text)?.[0] ?? '')
          .reduce((a, b) => (b.length < a.length ? b : a));
        const sign = least.includes('\t') ? 'A tab' : 'Four blanks';
        yield {
          line: i,
          message: `${sign} at the start of a line makes code of it; this looks like text`,
          hint: 'Begin the line at the margin; for code write ``` above and below it',
          edits: [
            slide.replace(
              i,
              end,
              lines.map((text) => text.slice(least.length)),
            ),
          ],
          until: end,
        };
      }
      i = end - 1;
    }
  },
});

const isSentence = (text: string): boolean => SENTENCE.test(text) && text.trim().split(/\s+/).length > 3;

/** The line behind a block of code by blanks that begins at `start`; `start` where none does. */
function endOfBlock(slide: TypedSlide, start: number): number {
  let end = start;
  for (let i = start; i < slide.lines.length; i++) {
    const line = slide.lines[i];
    if (line?.kind === 'indented' && !line.depth && !slide.isClaimed(i)) end = i + 1;
    else if (!slide.isBlank(i) || end === start) break;
  }
  return end;
}
