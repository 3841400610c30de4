// Slidev's slides. The deck's own front matter is the first slide's too; a disabled slide is hidden, not shown.
import { Diagnostics } from '../../base/diagnostic.ts';
import type { Context, ForeignSlide } from '../dialect.ts';
import type { Line } from '../line.ts';
import { segmentsOf } from './segments.ts';

export function cutSlidev(lines: readonly Line[], context: Context): ForeignSlide[] {
  const top = context.front !== undefined;
  return segmentsOf(lines, new Diagnostics(), top).map(({ front, lines: own, raw }, i) => {
    const at = raw[0] ?? own[0] ?? context.front?.at() ?? (lines[0] as Line);
    const keys = front ?? (i === 0 ? context.front : undefined);
    return { lines: own, at, ...(keys && { front: keys }) };
  });
}
