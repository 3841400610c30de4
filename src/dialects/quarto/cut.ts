// Quarto's slides: pandoc's, with level 2 unless the format says another.
import type { Context, ForeignSlide } from '../dialect.ts';
import { fencedLines, type Line, openingOf } from '../line.ts';
import { cutPandoc } from '../pandoc/cut.ts';
import { Told } from '../told.ts';
import { quartoFence } from './cells.ts';
import { revealOf } from './keys.ts';

export function cutQuarto(lines: readonly Line[], context: Context): ForeignSlide[] {
  const level = Number(revealOf(context)['slide-level']);
  return cutPandoc(withoutCells(lines, context), context, level >= 1 && level <= 6 ? level : 2);
}

/** Cells that show nothing are no content: no slide is made of them. */
function withoutCells(lines: readonly Line[], context: Context): readonly Line[] {
  const inside = fencedLines(lines);
  const gone = new Set<number>();
  for (const [i, start] of inside.entries()) {
    const opening = start === i ? openingOf((lines[i] as Line).text) : undefined;
    if (!opening) continue;
    let end = i + 1;
    while (inside[end] === i) end++;
    const code = lines.slice(i + 1, end - 1).map(({ text }) => text);
    const fence = { info: opening.info, mark: opening.mark, code, at: lines[i] as Line };
    if (quartoFence(fence, { ...context, told: new Told() }) !== 'drop') continue;
    quartoFence(fence, context);
    gone.add(i);
  }
  return gone.size ? lines.map((line, i) => (gone.has(inside[i] as number) ? { ...line, text: '' } : line)) : lines;
}
