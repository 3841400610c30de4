// A hospital's brand over a theme: one colour becomes title, panel, accent, links and tints in both variants, each as
// light or dark as it has to be to be read; one name of a font, or two, their families.
import { contrast, mixHex } from '../base/color.ts';
import type { Brand, ThemeFile } from '../schema/theme-file.ts';

type Scheme = ThemeFile['variants']['light']['scheme'];
type Families = ThemeFile['families'];

/** Least contrast of the accent and of the panel with the paper. */
const ACCENT = 5.2;
const PANEL = 8;
/** Share of the colour in what cards and callouts stand on. */
const TINT = 0.1;

export function branded(file: ThemeFile, { color, font, motif }: Brand, shipped: readonly Families[]): ThemeFile {
  const { light, dark } = file.variants;
  const variants = color && {
    light: { ...light, scheme: { ...light.scheme, ...onPaper(light.scheme, hexOf(color)) } },
    dark: { ...dark, scheme: { ...dark.scheme, ...onDark(dark.scheme, hexOf(color)) } },
  };
  const named = typeof font === 'string' ? { heading: font, body: font } : font;
  const families = named && {
    ...file.families,
    heading: familyNamed(named.heading, shipped) ?? file.families.heading,
    body: familyNamed(named.body, shipped) ?? file.families.body,
  };
  return { ...file, ...(variants && { variants }), ...(families && { families }), ...(motif && { motif }) };
}

const hexOf = (text: string): string => text.replace('#', '').toUpperCase();

function onPaper({ lt1 }: Scheme, color: string): Partial<Scheme> {
  const accent1 = until(color, '000000', lt1, ACCENT);
  return { accent1, hlink: accent1, dk2: until(color, '000000', lt1, PANEL), lt2: mixHex(lt1, color, TINT) };
}

/** The ground keeps its grey; panels take the colour, dark enough for light words. */
function onDark({ dk1, lt1 }: Scheme, color: string): Partial<Scheme> {
  const accent1 = until(color, 'FFFFFF', dk1, ACCENT);
  return { accent1, hlink: accent1, dk2: until(mixHex(dk1, color, 0.4), '000000', lt1, PANEL) };
}

/** The colour, mixed with black or white until it stands out from the ground as much as it has to. */
function until(color: string, towards: string, ground: string, least: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mixHex(color, towards, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return towards;
}

const familyNamed = (office: string, shipped: readonly Families[]): Families['body'] | undefined =>
  shipped.flatMap(({ heading, body }) => [heading, body]).find((family) => family.office === office);
