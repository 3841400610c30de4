// Colours of marks that carry meaning, such as those of charts, on the ground that a slide has.
import { type Color, contrast, resolveHex } from '../base/color.ts';
import { inkOf } from './ground.ts';
import type { Theme } from './theme.ts';

/** Least contrast of marks that carry meaning (WCAG 2.2, 1.4.11). */
const MARK = 3;

/** A colour as it is where it is told from the ground, else in the shade that words of the same hue have. */
export function markOn(theme: Theme, color: Color): Color {
  const { palette, background, text } = theme.scene();
  if (contrast(resolveHex(color, palette), resolveHex(background, palette)) >= MARK) return color;
  return inkOf(color, { background, text }, palette);
}

/** Colours of charts, in order: the first, which brings out, is the accent where it would drown in the ground. */
export function marksOf(theme: Theme): readonly Color[] {
  return theme.file.chart.map((slot, i) => {
    const own: Color = { slot };
    const mark = markOn(theme, own);
    return i || mark === own ? mark : theme.role('accent');
  });
}
