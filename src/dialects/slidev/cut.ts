// Slidev's slides. The deck's own front matter is the first slide's too; a disabled slide is hidden, not shown.
import { Diagnostics } from '../../base/diagnostic.ts';
import type { Context, ForeignSlide } from '../dialect.ts';
import { type Line, sheltered } from '../line.ts';
import { segmentsOf } from './segments.ts';

export function cutSlidev(lines: readonly Line[], context: Context): ForeignSlide[] {
  const top = context.front !== undefined;
  return segmentsOf(plainEquations(lines, context), new Diagnostics(), top).map(({ front, lines: own, raw }, i) => {
    const at = raw[0] ?? own[0] ?? context.front?.at() ?? (lines[0] as Line);
    const keys = front ?? (i === 0 ? context.front : undefined);
    return { lines: own, at, ...(keys && { front: keys }) };
  });
}

/** `$$ {1|3|all}` shows an equation line by line there. */
function plainEquations(lines: readonly Line[], context: Context): readonly Line[] {
  const closed = sheltered(lines);
  return lines.map((line, i) => {
    const [, opening] = (!closed[i] && /^(\s*\$\$)[ \t]*(?:\{[^{}]*\}[ \t]*)+$/.exec(line.text)) || [];
    if (!opening) return line;
    context.told.add('Lines of an equation one by one, shown at once', line, '::: step shows an equation on a click');
    return { ...line, text: opening };
  });
}
