// A template's looks as a theme: its colours by role, its fonts, its sizes. What a template does not say (quotations,
// code, tables) keeps the proportions of the deck's theme to its body text.
import { type Color, contrast, luminance, type Palette, resolveHex, SLOTS } from '../base/color.ts';
import { hashHex } from '../base/hash.ts';
import { round2 } from '../base/units.ts';
import type { LevelStyle } from '../scene/scene.ts';
import type { TextStyle, TextStyleName, ThemeFile, ThemeRoles } from '../schema/theme-file.ts';
import { TEXT_STYLES } from '../schema/theme-file.ts';
import type { ThemeLooks } from '../theme/looks.ts';
import { standInFor } from './fonts.ts';
import { behind, likelyGround } from './ground.ts';
import { levelStyle, levelsOf, listLevelOf, styleOf } from './levels.ts';
import type { LayoutShape, Place } from './shape-of-layout.ts';
import type { Template } from './template.ts';

export interface Tokens {
  readonly file: ThemeFile;
  readonly looks: ThemeLooks;
  readonly palette: Palette;
  /** Hex of the everyday slide's ground, as far as it is known. */
  readonly ground: string;
  readonly fonts: { readonly heading: string; readonly body: string };
}

/** The layout that most slides have, and its body. */
export function everyday({ match, layouts }: Template): { layout: LayoutShape; body?: Place } {
  const layout =
    match.content?.layout ?? match['two-column']?.layout ?? match['title-only']?.layout ?? (layouts[0] as LayoutShape);
  const body = [...layout.texts].sort((a, b) => b.box.w * b.box.h - a.box.w * a.box.h)[0];
  return { layout, ...(body && { body }) };
}

export function tokensOf(template: Template, base: ThemeFile): Tokens {
  const { scale, master } = template;
  const { layout, body } = everyday(template);
  const { sheet } = layout;
  const levels = body
    ? levelsOf(body, sheet, scale)
    : sheet.styles.body.map((level) => levelStyle(level, false, scale));
  const first = levels[0] as LevelStyle;
  const title = layout.title
    ? (levelsOf(layout.title, sheet, scale)[0] as LevelStyle)
    : levelStyle(sheet.styles.title[0] ?? { run: {} }, true, scale);
  const palette = Object.fromEntries(
    SLOTS.map((slot) => [slot, sheet.colors.scheme[sheet.colors.map[slot]]]),
  ) as Palette;
  const box = body?.shape.box ?? { x: 0, y: 0, ...template.presentation.size };
  const ink = resolveHex(first.color, palette);
  const known = behind(sheet, box);
  const ground = known?.hex ?? likelyGround(ink, palette.bg1, luminance(palette.bg1) > 0.5 ? '202020' : 'FFFFFF');
  const roles = rolesOf(known?.color ?? { hex: ground }, ground, first, title, palette);
  const dark = luminance(ground) < 0.25;
  const style = body ? styleOf(body, sheet) : sheet.styles.body;
  const titleStyle = layout.title ? styleOf(layout.title, sheet) : sheet.styles.title;
  const fonts = {
    heading: titleStyle[0]?.run.font || sheet.theme.major.latin || 'Arial',
    body: style[0]?.run.font || sheet.theme.minor.latin || 'Arial',
  };
  const plain = levelStyle(sheet.styles.plain[0] ?? { run: {} }, false, scale);
  const other = sheet.styles.other[0]?.run.size;
  const variant = { scheme: schemeOf(palette, dark), roles, ...codeOf(base, roles, palette) };
  const matched = Object.entries(template.match).map(([role, one]) => [role, one.layout.name]);
  const file: ThemeFile = {
    ...base,
    // what is remembered of layouts is remembered for this very template
    name: `template ${hashHex(template.bytes)} ${JSON.stringify(matched)}`,
    label: master.sheet.theme.name || 'Template',
    families: {
      heading: standInFor(fonts.heading).family,
      body: standInFor(fonts.body).family,
      mono: base.families.mono,
    },
    type: typeOf(base, first, title),
    spacing: {
      ...base.spacing,
      paragraph: Math.max(first.spaceBefore, first.size * 0.3),
      item: first.spaceBefore,
      indent: Math.max(12, round2(first.indent - first.markIndent) || base.spacing.indent),
    },
    bullets: bulletsOf(levels, base),
    furniture: { footer: true, number: true, progress: false },
    variants: { light: variant, dark: variant },
    webCss: undefined,
  };
  const looks: ThemeLooks = {
    colors: { title: title.color, body: first.color },
    aligns: { title: title.align, body: first.align },
    caps: { title: title.caps ?? false, body: first.caps ?? false },
    levels,
    listLevel: listLevelOf(levels),
    anchor: 'top',
    plain: { ...plain, lineHeight: 0, spaceBefore: 0, indent: 0, markIndent: 0 },
    // PowerPoint's cells begin with the file's default, LibreOffice's with the master's other text
    ...(other !== undefined && other !== sheet.styles.plain[0]?.run.size && { cellsSaySize: true }),
  };
  return { file, looks, palette, ground, fonts };
}

export const variantOf = ({ ground }: Tokens): 'light' | 'dark' => (luminance(ground) < 0.25 ? 'dark' : 'light');

function bulletsOf(levels: readonly LevelStyle[], base: ThemeFile): ThemeFile['bullets'] {
  const found = levels.slice(0, 5).flatMap(({ marker }) => (marker === undefined ? [] : [marker]));
  return found.length > 0 ? found : base.bullets;
}

/** Sizes in proportion to the body's; nothing but statements is larger than the title of a title slide may be. */
function typeOf(base: ThemeFile, body: LevelStyle, title: LevelStyle): ThemeFile['type'] {
  const ratio = Math.min(1.5, body.size / base.type.body.size);
  const out = {} as Record<TextStyleName, TextStyle>;
  for (const name of TEXT_STYLES) {
    const style = base.type[name];
    out[name] = { ...style, size: round2(Math.max(8, style.size * ratio)) };
  }
  out.body = { ...out.body, ...faceOf(body) };
  out.title = { ...out.title, ...faceOf(title) };
  const display = (name: TextStyleName) => {
    out[name] = { ...out[name], font: 'heading', bold: title.bold };
  };
  for (const name of ['statement', 'cover', 'opener', 'heading'] as const) display(name);
  out.heading = { ...out.heading, bold: true };
  return out;
}

export const faceOf = ({
  font,
  size,
  lineHeight,
  bold,
}: LevelStyle): Pick<TextStyle, 'font' | 'size' | 'line' | 'bold'> => ({
  font,
  size,
  line: round2((lineHeight / size) * 1000) / 1000,
  bold,
});

const READABLE = 4.5;
const VISIBLE = 3;

/** The template's colours in our roles, each readable on the ground: what is not gives way to the next. */
export function rolesOf(
  background: Color,
  ground: string,
  body: LevelStyle,
  title: LevelStyle,
  palette: Palette,
): ThemeRoles {
  const on = (color: Color, under = ground) => contrast(resolveHex(color, palette), under);
  const best = (least: number, candidates: readonly Color[], under = ground): Color =>
    candidates.find((color) => on(color, under) >= least) ??
    ([...candidates].sort((a, b) => on(b, under) - on(a, under))[0] as Color);
  const text = best(READABLE, [body.color, { slot: 'tx1' }, { slot: 'bg1' }, { hex: '000000' }, { hex: 'FFFFFF' }]);
  const heading = best(READABLE, [title.color, { slot: 'tx2' }, { slot: 'accent1' }, text]);
  const accent = best(VISIBLE, [
    { slot: 'accent1' },
    { slot: 'accent2' },
    { slot: 'tx2' },
    { slot: 'accent3' },
    heading,
  ]);
  const strong = best(READABLE, [accent, heading, text]);
  const caution = best(VISIBLE, [{ slot: 'accent2' }, { slot: 'accent6' }, { slot: 'accent3' }, accent]);
  const lightGround = luminance(ground) > 0.4;
  const tint: Color = lightGround ? { slot: 'bg1', lumMod: 0.95 } : { slot: 'bg1', lumMod: 0.85, lumOff: 0.15 };
  const surface =
    [{ slot: 'bg2' } as Color, tint, { hex: lightGround ? 'F2F2F2' : '303030' } as Color].find((color) => {
      const hex = resolveHex(color, palette);
      return contrast(hex, ground) < 1.6 && contrast(resolveHex(text, palette), hex) >= READABLE;
    }) ?? background;
  const muted = best(READABLE, [
    { slot: 'tx1', lumMod: 0.65, lumOff: 0.35 },
    { slot: 'tx1', lumMod: 0.75, lumOff: 0.25 },
    text,
  ]);
  return {
    background,
    text,
    title: heading,
    muted,
    accent: strong,
    caution,
    surface,
    rule: { slot: 'tx1', lumMod: 0.5, lumOff: 0.5 },
    track: surface,
    link: best(READABLE, [{ slot: 'hlink' }, strong, text]),
    term: strong,
    panel: background,
    onPanel: text,
    onPanelMuted: muted,
    accentOnPanel: strong,
  };
}

function schemeOf(palette: Palette, dark: boolean): ThemeFile['variants']['light']['scheme'] {
  const { bg1, tx1, bg2, tx2, ...rest } = palette;
  return dark
    ? { ...rest, dk1: bg1, lt1: tx1, dk2: bg2, lt2: tx2 }
    : { ...rest, lt1: bg1, dk1: tx1, lt2: bg2, dk2: tx2 };
}

/** Colours of code, if all of them can be read on its ground. */
function codeOf(
  base: ThemeFile,
  roles: ThemeRoles,
  palette: Palette,
): { code?: ThemeFile['variants']['light']['code'] } {
  const { code } = base.variants.light;
  const under = resolveHex(roles.surface, palette);
  const legible = code && Object.values(code).every((color) => contrast(resolveHex(color, palette), under) >= READABLE);
  return legible ? { code } : {};
}
