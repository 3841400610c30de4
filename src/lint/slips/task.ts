// `- [x]done`, `- []open` and `[ ] open`: a task needs its dash, its sign or a blank between the brackets, and a blank
// behind them (GFM, 5.3).
import { defineSlip } from './slip.ts';

const TASK = /^([ \t]*(?:[-*+][ \t]+)?\[)([ xX]?)\]([ \t]*)(?=[^\s([{:])/;

export const task = defineSlip({
  code: 'typed/item',
  *find(slide) {
    for (const [i, { kind, text }] of slide.lines.entries()) {
      const found = kind === 'text' && !slide.isClaimed(i) ? TASK.exec(text) : null;
      if (!found) continue;
      const [written, start = '', sign = '', gap = ''] = found;
      const isItem = /[-*+]/.test(start);
      // [x]words of a line without a dash may be anything
      if (isItem ? sign && gap : !(sign && gap)) continue;
      const instead = `${isItem ? start : start.replace('[', '- [')}${sign || ' '}] `;
      yield {
        line: i,
        message: 'A task needs a dash, a blank or x in its brackets and a blank behind them; this is shown as text',
        hint: `Write ${(instead + text.slice(written.length)).trim().slice(0, 50)}`,
        edits: [slide.replaceIn(i, 1, written.length + 1, instead)],
      };
    }
  },
});
