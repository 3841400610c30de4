// Ink follows the ground: the roles of a theme in colours that can be read on another ground than its own.

import type { CodeKind } from '../base/code-kinds.ts';
import { type Color, contrast, luminance, mixHex, type Palette, resolveHex } from '../base/color.ts';
import { round2 } from '../base/units.ts';
import type { ThemeRoles } from '../schema/theme-file.ts';

/** Least contrast of text and of marks that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const MARK = 3;

export function rolesOn(ground: Color, roles: ThemeRoles, palette: Palette): ThemeRoles {
  const behind = resolveHex(ground, palette);
  const ratio = (color: Color) => contrast(resolveHex(color, palette), behind);
  const best = (colors: readonly Color[]) => colors.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
  const ink = best([roles.text, roles.background, roles.onPanel]);
  const first = (least: number, ...colors: readonly Color[]) => colors.find((color) => ratio(color) >= least) ?? ink;
  const accent = first(TEXT, roles.accent, roles.accentOnPanel, ...shades(roles.accent));
  const quiet = first(TEXT, roles.muted, roles.onPanelMuted);
  return {
    ...roles,
    background: ground,
    text: first(TEXT + 1, roles.text, ink),
    title: first(TEXT, roles.title, ink),
    muted: quiet,
    accent,
    caution: first(TEXT, ...shades(roles.caution)),
    surface: surfaceOn(ground, roles, behind, palette),
    rule: first(MARK, roles.rule, roles.onPanelMuted),
    track: first(MARK, roles.track, roles.rule, quiet),
    link: first(TEXT, ...shades(roles.link)),
    term: first(TEXT, roles.term, accent),
    // slides that would stand on the panel stand on this ground
    onPanel: first(TEXT, roles.onPanel, ink),
    onPanelMuted: first(TEXT, roles.onPanelMuted, quiet),
    accentOnPanel: first(MARK, roles.accentOnPanel, accent),
  };
}

/** A colour as it is, lighter and darker. */
const shades = (color: Color): Color[] => [color, { ...color, lumMod: 0.6, lumOff: 0.4 }, { ...color, lumMod: 0.7 }];

/** A colour of the theme as ink on the ground of its roles, lighter or darker where it needs to be. */
export function inkOf(color: Color, roles: Pick<ThemeRoles, 'background' | 'text'>, palette: Palette): Color {
  const behind = resolveHex(roles.background, palette);
  const all = [...shades(color), ...TINTS.map((off): Color => ({ ...color, lumMod: round2(1 - off), lumOff: off }))];
  return all.find((one) => contrast(resolveHex(one, palette), behind) >= TEXT) ?? roles.text;
}

type CodeColors = Readonly<Partial<Record<CodeKind, Color>>>;

/** Colours of code in shades that can be read on another ground. */
export function codeOn(ground: Color, code: CodeColors, text: Color, palette: Palette): CodeColors {
  const behind = resolveHex(ground, palette);
  const readable = (color: Color) => contrast(resolveHex(color, palette), behind) >= CODE;
  const shades = (color: Color): Color[] =>
    'slot' in color
      ? [color, ...TINTS.map((off): Color => ({ slot: color.slot, lumMod: round2(1 - off), lumOff: off }))]
      : [color];
  return Object.fromEntries(
    Object.entries(code).map(([kind, color]) => [kind, color && (shades(color).find(readable) ?? text)]),
  );
}

/** Contrast of code where a line of it is marked, too. */
const CODE = 6.4;
const TINTS = [0.4, 0.5, 0.6, 0.7, 0.8];

/** What callouts and code stand on: a step away from the ground, and no step towards its ink. */
function surfaceOn(ground: Color, roles: ThemeRoles, behind: string, palette: Palette): Color {
  if (behind === resolveHex(roles.surface, palette)) return roles.background;
  const light = luminance(behind) > 0.2;
  if (light) return contrast(resolveHex(roles.surface, palette), behind) > 1.02 ? roles.surface : roles.background;
  if ('slot' in ground) return { ...ground, lumMod: (ground.lumMod ?? 1) * 0.75 };
  return { hex: mixHex(behind, '000000', 0.25) };
}

/** Lightest ink and darkest scrim of a theme, for words on a picture. */
export function scrimOf(roles: ThemeRoles, palette: Palette): { ink: Color; scrim: Color } {
  const sorted = [roles.text, roles.background, roles.title].sort(
    (a, b) => luminance(resolveHex(a, palette)) - luminance(resolveHex(b, palette)),
  );
  const [dark, light] = [sorted[0] as Color, sorted[2] as Color];
  return { ink: light, scrim: 'slot' in dark ? { ...dark, lumMod: 0.4 } : dark };
}

/**
 * How opaque a scrim has to be for an ink to keep its contrast on whatever lies below it.
 * @param under the brightest that lies below, six hex digits; white where that is not known
 */
export function scrimShare(ink: Color, scrim: Color, palette: Palette, under = 'FFFFFF', least = TEXT): number {
  const [light, dark] = [resolveHex(ink, palette), resolveHex(scrim, palette)];
  for (let share = 0; share < 1; share += 0.02)
    if (contrast(light, mixHex(under, dark, share)) >= least + 0.1) return Math.round(share * 100) / 100;
  return 1;
}
