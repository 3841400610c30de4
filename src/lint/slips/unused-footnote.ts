// A footnote that nothing on its slide refers to is on no slide: each slide has its own.
import { defineSlip } from './slip.ts';

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:/;

export const unusedFootnote = defineSlip({
  code: 'typed/footnote',
  *find(slide) {
    for (const [i, { kind, text }] of slide.lines.entries()) {
      const name = kind === 'text' ? DEFINITION.exec(text)?.[1] : undefined;
      if (name === undefined) continue;
      const mark = `[^${name.toLowerCase()}]`;
      const used = slide.lines.some(
        (line, n) =>
          line.kind !== 'comment' &&
          (n === i ? line.text.slice(text.indexOf(':')) : line.plain).toLowerCase().includes(mark),
      );
      if (used) continue;
      yield {
        line: i,
        message: `Nothing on this slide refers to the footnote [^${name}], so that it is not shown`,
        hint: `Write [^${name}] where it belongs; text and footnote stand on the same slide`,
        until: i,
      };
    }
  },
});
