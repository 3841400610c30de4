// `- [x]done` and `- []open`: a task needs its sign or a blank between the brackets, and a blank behind them (GFM,
// 5.3).
import { defineSlip } from './slip.ts';

const TASK = /^([ \t]*[-*+][ \t]+\[)([ xX]?)\]([ \t]*)(?=[^\s([{:])/;

export const task = defineSlip({
  code: 'typed/item',
  *find(slide) {
    for (const [i, { kind, text }] of slide.lines.entries()) {
      const found = kind === 'text' && !slide.isClaimed(i) ? TASK.exec(text) : null;
      if (!found) continue;
      const [written, start = '', sign = '', gap = ''] = found;
      if (sign && gap) continue;
      const instead = `${start}${sign || ' '}] `;
      yield {
        line: i,
        message: 'A task needs a blank or x in its brackets and a blank behind them; this is shown as text',
        hint: `Write ${(instead + text.slice(written.length)).trim().slice(0, 50)}`,
        edits: [slide.replaceIn(i, 1, written.length + 1, instead)],
      };
    }
  },
});
