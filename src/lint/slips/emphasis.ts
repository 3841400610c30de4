// `** very **` and `**bold **`: stars with a blank on the inside open or close nothing (CommonMark 0.31, 6.2), so that
// they stand on the slide.
import type { Edit } from '../../base/diagnostic.ts';
import { defineSlip } from './slip.ts';

interface Stars {
  /** Column from 0, and the end. */
  readonly from: number;
  readonly to: number;
}

export const emphasis = defineSlip({
  code: 'typed/emphasis',
  *find(slide) {
    for (const [i, { kind, plain, text }] of slide.lines.entries()) {
      if (kind !== 'text' || slide.isClaimed(i) || !/\*\*[ \t]|[ \t]\*\*/.test(text)) continue;
      const stars = shownStars(plain, text);
      const edits: Edit[] = [];
      let told: Stars | undefined;
      for (let n = 0; n + 1 < stars.length; n += 2) {
        const [first, second] = [stars[n], stars[n + 1]] as [Stars, Stars];
        const inner = text.slice(first.to, second.from);
        if (!inner.trim()) continue;
        told ??= { from: first.from, to: second.to };
        edits.push(slide.replaceIn(i, first.from + 1, second.to + 1, `**${inner.trim()}**`));
      }
      if (!told) continue;
      yield {
        line: i,
        column: told.from + 1,
        endColumn: told.to + 1,
        message: 'Between ** and the word stands a blank, so that the stars are shown as typed',
        hint: `Write **${text
          .slice(told.from + 2, told.to - 2)
          .trim()
          .slice(0, 50)}**`,
        edits,
        until: i,
      };
    }
  },
});

/** Stars that neither open nor close anything in their line, in order; `plain` is the line with its code blanked. */
function shownStars(plain: string, text: string): Stars[] {
  const open: Stars[] = [];
  const stray: Stars[] = [];
  for (const found of plain.matchAll(/(?<![\\*])\*\*(?!\*)/g)) {
    const stars = { from: found.index, to: found.index + 2 };
    const [before, after] = [text[stars.from - 1] ?? ' ', text[stars.to] ?? ' '];
    if (/\S/.test(before) && open.length) open.pop();
    else if (/\S/.test(after)) open.push(stars);
    else stray.push(stars);
  }
  return [...open, ...stray].sort((a, b) => a.from - b.from);
}
