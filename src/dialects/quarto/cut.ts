// Quarto's slides: pandoc's, with level 2 unless the format says another.
import type { Context, ForeignSlide } from '../dialect.ts';
import type { Line } from '../line.ts';
import { cutPandoc } from '../pandoc/cut.ts';
import { revealOf } from './keys.ts';

export function cutQuarto(lines: readonly Line[], context: Context): ForeignSlide[] {
  const level = Number(revealOf(context)['slide-level']);
  return cutPandoc(lines, context, level >= 1 && level <= 6 ? level : 2);
}
