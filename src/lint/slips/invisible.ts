// Signs that nobody sees and that keep Markdown from reading a mark: a blank that does not break behind `#` or `-` (Alt
// and the space bar on a Mac), a sign of no width before it (copied from web pages and chats).
import { defineSlip } from './slip.ts';

const ODD_BLANK = /^([ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)]))[\u00A0\u2000-\u200A\u202F\u205F\u3000]+[ ]*(?=\S)/;
const NO_WIDTH = /^[ \t]*[\u00AD\u200B-\u200F\u2060\uFEFF]+[ \t]*(?=#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|---|:::|\||!\[|```)/;

export const invisible = defineSlip({
  code: 'typed/invisible',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      if (!slide.isFree(i)) continue;
      const { text } = slide.lines[i] as { text: string };
      const odd = ODD_BLANK.exec(text);
      const hidden = odd ? undefined : NO_WIDTH.exec(text);
      if (!odd && !hidden) continue;
      const [whole] = (odd ?? hidden) as RegExpExecArray;
      yield {
        line: i,
        column: odd ? (odd[1]?.length ?? 0) + 1 : 1,
        endColumn: whole.length + 1,
        message: odd
          ? `Behind ${odd[1]?.trim()} stands a blank that does not break, so that Markdown takes the line for text`
          : 'A sign that cannot be seen stands before this line, so that Markdown takes it for text',
        hint: odd
          ? 'Type the blank anew, without Alt or Option'
          : 'Delete everything before the first sign of the line',
        edits: [slide.replaceIn(i, 1, whole.length + 1, odd ? `${odd[1]} ` : '')],
      };
    }
  },
});
