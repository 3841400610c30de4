// `##Title`: without a blank behind the signs CommonMark takes a heading for text (0.31, 4.2).
import { defineSlip } from './slip.ts';

const GLUED = /^( {0,3})(#{1,6})(?=[^\s#{|])(.*)$/;

export const heading = defineSlip({
  code: 'typed/heading',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const found = slide.isFree(i) ? GLUED.exec(slide.lines[i]?.text ?? '') : undefined;
      if (!found) continue;
      const [, indent = '', signs = '', rest = ''] = found;
      // #stroke is a word to be found by; a title begins the slide, stands alone and is written large
      if (signs === '#' && !(slide.isBlank(i - 1) && slide.isBlank(i + 1) && /^[\p{Lu}"\u201C\u201E]/u.test(rest)))
        continue;
      yield {
        line: i,
        column: indent.length + 1,
        endColumn: indent.length + signs.length + 1,
        message: `A heading needs a blank behind ${signs}; this line is shown as text`,
        hint: `Write ${signs} ${rest.slice(0, 40)}`,
        edits: [slide.replaceIn(i, indent.length + 1, indent.length + signs.length + 1, `${signs} `)],
      };
    }
  },
});
