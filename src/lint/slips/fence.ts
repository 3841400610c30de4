// Two backticks or waves, or quotation marks that a word processor made of three, above and below code: they fence
// nothing.
import { defineSlip } from './slip.ts';

const OPEN = /^[ \t]*(``|~~|[\u2018\u2019\u201C\u201D\u00B4']{3})([\w+#-]*)[ \t]*$/;
const CLOSE = /^[ \t]*(?:``|~~|[\u2018\u2019\u201C\u201D\u00B4']{3})[ \t]*$/;

export const fence = defineSlip({
  code: 'typed/fence',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const open = slide.isFree(i) ? OPEN.exec(slide.lines[i]?.text ?? '') : null;
      if (!open) continue;
      const end = slide.lines.findIndex((line, n) => n > i + 1 && CLOSE.test(line.text));
      if (end < 0) continue;
      yield {
        line: i,
        message: `${open[0].trim()} fences no code; what follows is shown as running text`,
        hint: `Write three backticks: \`\`\`${open[2]}`,
        edits: [slide.replace(i, i + 1, [`\`\`\`${open[2]}`]), slide.replace(end, end + 1, ['```'])],
        until: end + 1,
      };
      i = end;
    }
  },
});
