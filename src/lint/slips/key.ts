// `layout: quote` in the text of a slide or in a comment: keys of a slide stand between two lines of `---`.
import { slideShape } from '../../schema/slide.ts';
import type { RawSlide } from '../../source/deck-source.ts';
import { defineSlip } from './slip.ts';

/** Words that begin a sentence as well are keys only where nothing but one word follows. */
const KEY = new RegExp(`^(${Object.keys(slideShape).join('|')}):[ \\t]+([\\w#./-]+)[ \\t]*$`);

const COMMENT = new RegExp(
  `^[ \\t]*<!--[ \\t]*_?(${Object.keys(slideShape).join('|')}):[ \\t]*([\\w#./-]+)[ \\t]*-->[ \\t]*$`,
);

const isSeparator = ({ file, firstLine }: RawSlide): boolean => /^---[ \t]*$/.test(file.line(firstLine - 1));

export const key = defineSlip({
  code: 'typed/key',
  *find(slide) {
    for (const [i, text] of slide.raw.body.split('\n').entries()) {
      const found = slide.lines[i]?.kind === 'comment' ? COMMENT.exec(text) : null;
      if (!found) continue;
      yield {
        line: i,
        message: `"${found[1]}: ${found[2]}" stands in a comment, and has no effect`,
        hint: `Above the slide write a line ---, then ${found[1]}: ${found[2]}, then a line ---`,
      };
    }
    const first = slide.lines.findIndex(({ kind, text }) => kind !== 'comment' && text.trim() !== '');
    const below = slide.lines.findIndex((_, i) => i > first && !slide.isBlank(i));
    for (const i of [first, below]) {
      // below a line --- it is front matter that is not closed, which is told
      if (i === 0 && isSeparator(slide.raw)) continue;
      const found = i >= 0 && slide.isFree(i) ? KEY.exec(slide.lines[i]?.text ?? '') : null;
      if (!found) continue;
      yield {
        line: i,
        message: `"${found[0].trim()}" looks like a key of the slide, and is text here`,
        hint: `Above the slide write a line ---, then ${found[1]}: ${found[2]}, then a line ---`,
      };
    }
  },
});
