// A text pasted whole from a word processor: no heading, no line between slides, one slide that holds everything.
import { defineSlip } from './slip.ts';

/** More words than anyone puts on one slide on purpose. */
const MANY = 120;

export const oneText = defineSlip({
  code: 'typed/one-text',
  *find(slide, { alone }) {
    if (!alone) return;
    const lines = slide.lines.filter(({ kind, inDiv }) => kind === 'text' && !inDiv);
    if (lines.some(({ text }) => /^ {0,3}#{1,6}[ \t]/.test(text))) return;
    const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
    if (words < MANY) return;
    yield {
      line: 0,
      message: `The deck is one slide of ${words} words without a heading: it looks like a text pasted whole`,
      hint: 'Write ## before the title of each slide, - before each point, and --- below a blank line between slides',
      until: 0,
    };
  },
});
