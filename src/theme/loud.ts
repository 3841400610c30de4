// Grounds that break a deck's pattern: of a statement, a number, a quotation, a panel at the side, code. Themes name
// them; what is loud on paper would glare in a dark room, and what cannot be read on becomes a tint.
import { type Color, contrast, luminance, resolveHex, seenOn } from '../base/color.ts';
import type { GroundName, RoleName } from '../schema/theme-file.ts';
import type { Theme } from './theme.ts';

/** Contrast that paper's colour has as ink on the accent, and how light a dark panel is at most. */
const LEAST = 5;
const DARK = 0.2;

/** The ground that the theme has for slides of this kind. */
export function groundFor(theme: Theme, name: GroundName): Color {
  const role = theme.file.composition.grounds[name];
  const loud = role === 'accent' || role === 'accentOnPanel';
  if (!loud) return theme.role(role);
  const { palette, background } = theme.scene();
  const quiet = theme.role(name === 'number' ? 'surface' : 'panel');
  if (!hasDarkPanels(theme)) return quiet;
  const ratio = contrast(resolveHex(theme.role(role), palette), resolveHex(background, palette));
  return role === 'accentOnPanel' || ratio >= LEAST ? theme.role(role) : quiet;
}

/** How much of the accent what is brought out has on light paper, and on dark. */
const TINTS = { light: 0.16, dark: 0.3 } as const;
/** How much of the colour for caution a warning stands on, as much as lets its words be read. */
const WARNED = [
  { light: 0.13, dark: 0.22 },
  { light: 0.1, dark: 0.17 },
  { light: 0.07, dark: 0.12 },
] as const;
/** Contrast that words, links and marks have on a tint at least. */
const READ = 4.5;

/** The ground of what is brought out among others of its kind: a tint of the accent that words are read on. */
export function broughtOut(theme: Theme): Color {
  const tint = accentTint(theme, TINTS, ['text', 'muted', 'link', 'accent']);
  return tint ? { hex: tint.seen } : theme.role('surface');
}

/** The ground of a warning: a tint of the colour for caution that its words are read on. */
export function warned(theme: Theme): Color {
  for (const shares of WARNED) {
    const tint = thinly('caution', theme, shares, ['text', 'muted', 'link', 'caution']);
    if (tint) return { hex: tint.seen };
  }
  return theme.role('surface');
}

/** The theme in which what is strong has the colour for caution: that of a warning's words. */
export function inWarning(theme: Theme): Theme {
  const { variants } = theme.file;
  const { roles, ...own } = variants[theme.variant];
  const warning = { ...own, roles: { ...roles, accent: roles.caution } };
  return theme.with({ variants: { ...variants, [theme.variant]: warning } }, {});
}

/**
 * The accent laid thinly on the ground, by a share for light paper and one for dark; undefined where one of the inks
 * could not be read on it. `seen` is six hex digits.
 */
export function accentTint(
  theme: Theme,
  shares: { readonly light: number; readonly dark: number },
  inks: readonly RoleName[],
): Tint | undefined {
  return thinly('accent', theme, shares, inks);
}

interface Tint {
  readonly color: Color;
  readonly seen: string;
}

function thinly(
  role: RoleName,
  theme: Theme,
  shares: { readonly light: number; readonly dark: number },
  inks: readonly RoleName[],
): Tint | undefined {
  const { palette, background } = theme.scene();
  const color = { ...theme.role(role), alpha: shares[onDark(theme) ? 'dark' : 'light'] };
  const seen = seenOn(resolveHex(background, palette), color, palette);
  const legible = inks.every((ink) => contrast(resolveHex(theme.role(ink), palette), seen) >= READ);
  return legible ? { color, seen } : undefined;
}

/** Whether the theme's ground is dark. */
export function onDark(theme: Theme): boolean {
  const { palette, background } = theme.scene();
  return luminance(resolveHex(background, palette)) <= DARK;
}

/** The theme for code, and what that stands on. */
export function themeForCode(theme: Theme): { readonly theme: Theme; readonly ground: Color } {
  const dark = hasDarkPanels(theme) && theme.file.composition.grounds.code === 'panel';
  const panel = theme.role('panel');
  return dark ? { theme: theme.on(panel), ground: panel } : { theme, ground: theme.role('surface') };
}

/** Whether slides on light paper have dark panels beside them. */
function hasDarkPanels(theme: Theme): boolean {
  if (theme.variant !== 'light' || theme.ground) return false;
  return luminance(resolveHex(theme.role('panel'), theme.scene().palette)) < DARK;
}
