// `layout: quote` in the text of a slide: keys of a slide stand between two lines of `---`.
import { slideShape } from '../../schema/slide.ts';
import type { RawSlide } from '../../source/deck-source.ts';
import { defineSlip } from './slip.ts';

/** Words that begin a sentence as well are keys only where nothing but one word follows. */
const KEY = new RegExp(`^(${Object.keys(slideShape).join('|')}):[ \\t]+([\\w#./-]+)[ \\t]*$`);

const isSeparator = ({ file, firstLine }: RawSlide): boolean => /^---[ \t]*$/.test(file.line(firstLine - 1));

export const key = defineSlip({
  code: 'typed/key',
  *find(slide) {
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
