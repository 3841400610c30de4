// Grounds that break a deck's light pattern: the accent under a number, the panel's dark under code. Themes without
// dark panels, and dark variants, stay with tints.
import { type Color, contrast, luminance, resolveHex } from '../base/color.ts';
import type { Theme } from './theme.ts';

/** Contrast that paper's colour has as ink on the accent, and how light a dark panel is at most. */
const LEAST = 5;
const DARK = 0.2;

/** The ground of a slide that breaks the pattern: the accent where paper's colour can be read on it, else a tint. */
export function loudGround(theme: Theme): Color {
  const { palette, accent, background } = theme.scene();
  const ratio = contrast(resolveHex(accent, palette), resolveHex(background, palette));
  return hasDarkPanels(theme) && ratio >= LEAST ? accent : theme.role('surface');
}

/** The theme for code, and what that stands on. */
export function themeForCode(theme: Theme): { readonly theme: Theme; readonly ground: Color } {
  const panel = theme.role('panel');
  return hasDarkPanels(theme) ? { theme: theme.on(panel), ground: panel } : { theme, ground: theme.role('surface') };
}

/** Whether slides on light paper have dark panels beside them. */
function hasDarkPanels(theme: Theme): boolean {
  if (theme.variant !== 'light' || theme.ground) return false;
  return luminance(resolveHex(theme.role('panel'), theme.scene().palette)) < DARK;
}
