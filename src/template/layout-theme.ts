// The theme on one layout of a template: its own sizes and colours, readable on its own ground.
import { type Color, contrast, resolveHex } from '../base/color.ts';
import type { Frame } from '../layouts/layout.ts';
import type { LevelStyle } from '../scene/scene.ts';
import type { TextStyle, TextStyleName, ThemeFile } from '../schema/theme-file.ts';
import type { Theme } from '../theme/theme.ts';
import type { Building } from './building.ts';
import { behind, inTemplate } from './ground.ts';
import { READABLE } from './layout-faults.ts';
import { listLevelOf } from './levels.ts';
import type { NativePlan } from './plans.ts';
import type { LayoutShape } from './shape-of-layout.ts';
import { faceOf, rolesOf } from './tokens.ts';

/** The theme in a layout's own sizes and colours, readable on its own ground. */
export function themeFor(native: NativePlan, layout: LayoutShape, building: Building): Theme {
  const { theme, template, tokens } = building;
  const type: Record<string, TextStyle> = { ...theme.file.type };
  const colors: Partial<Record<TextStyleName, Color>> = { ...theme.looks.colors };
  const aligns = { ...theme.looks.aligns };
  const caps = { ...theme.looks.caps };
  for (const [style, level] of native.styles) {
    type[style] = { ...(type[style] as TextStyle), ...faceOf(level) };
    colors[style] = level.color;
    aligns[style] = level.align;
    caps[style] = level.caps ?? false;
  }
  const [first] = native.levels;
  const spacing = {
    ...theme.spacing,
    ...(native.gutter !== undefined && { gutter: native.gutter }),
    ...(first && { paragraph: Math.max(first.spaceBefore, first.size * 0.3), item: first.spaceBefore }),
  };
  const changes = {
    type: type as ThemeFile['type'],
    spacing,
    ...groundRoles(native, layout, { theme, template, tokens }),
  };
  return theme.with(changes, {
    colors,
    aligns,
    caps,
    anchor: native.plan.body.anchor,
    ...(native.levels.length > 0 && {
      levels: readable(native, layout, building),
      listLevel: listLevelOf(native.levels),
    }),
  });
}

/** Makers colour a panel's text on its first level and forget the others: those that nobody sees take its colour. */
function readable(
  { levels, plan }: NativePlan,
  layout: LayoutShape,
  { template, tokens }: Building,
): readonly LevelStyle[] {
  const ground = behind(layout.sheet, inTemplate(plan.body.box, template.scale));
  const [first] = levels;
  const clear = ({ color }: LevelStyle) =>
    ground === undefined || contrast(resolveHex(color, tokens.palette), ground.hex) >= UNSEEN;
  if (!first || !clear(first)) return levels;
  return levels.map((one) => (clear(one) ? one : { ...one, color: first.color, markerColor: first.color }));
}
const UNSEEN = 2;

/** Where a layout's ground is another than the everyday's, colours are chosen anew for it. */
function groundRoles(
  native: NativePlan,
  layout: LayoutShape,
  { theme, template, tokens }: Pick<Building, 'theme' | 'template' | 'tokens'>,
): Partial<ThemeFile> {
  const ground = behind(layout.sheet, inTemplate(native.plan.body.box, template.scale));
  if (!ground || ground.hex === tokens.ground) return {};
  const level = native.levels[0] ?? theme.level('body', 0);
  const title = [...native.styles.values()][0] ?? theme.level('title', 0);
  const variant = theme.file.variants[theme.variant];
  const roles = rolesOf(ground.color, ground.hex, level, title, tokens.palette);
  return { variants: { light: { ...variant, roles }, dark: { ...variant, roles } } };
}

/** Text on a ground of the template's, in colours that can be read there. */
export function themeOn(base: LayoutShape, frame: Frame, { theme, template, tokens }: Building): Theme {
  const ground = behind(base.sheet, inTemplate(frame.body, template.scale));
  const variant = theme.file.variants[theme.variant];
  const level = theme.looks.levels?.[0] ?? theme.level('body', 0);
  const roles = ground
    ? rolesOf(ground.color, ground.hex, level, theme.level('title', 0), tokens.palette)
    : variant.roles;
  const text = (color: Color): Color =>
    ground && contrast(resolveHex(color, tokens.palette), ground.hex) < READABLE ? roles.text : color;
  const levels = theme.looks.levels?.map((one) => ({ ...one, color: text(one.color) }));
  return theme.with(
    { variants: { light: { ...variant, roles }, dark: { ...variant, roles } } },
    {
      colors: {
        ...theme.looks.colors,
        body: roles.text,
        statement: roles.title,
        cover: roles.title,
        opener: roles.title,
      },
      ...(levels && { levels }),
    },
  );
}
