// What a slide inherits from its layout's placeholder: styles by level, and the place, corrected as text boxes are.
import type { Box } from '../../base/geometry.ts';
import type { LevelStyle, Placeholder, SceneTheme } from '../../scene/scene.ts';
import { leadingShift } from './leading.ts';

const TITLES = ['title', 'subtitle'];

/** Level styles in force: the placeholder's own, else the master's. */
export function inheritedStyles(placeholder: Placeholder, theme: SceneTheme): readonly LevelStyle[] {
  if (placeholder.styles.length) return placeholder.styles;
  return TITLES.includes(placeholder.name) ? [theme.titleStyle] : theme.bodyStyles;
}

export function placeholderBox(placeholder: Placeholder, theme: SceneTheme): Box {
  const style = inheritedStyles(placeholder, theme)[0];
  if (!style) return placeholder.box;
  const font = theme.fonts[style.font];
  const shift = leadingShift({ ascent: font.ascent * style.size, descent: font.descent * style.size }, style.lineHeight);
  return { ...placeholder.box, y: placeholder.box.y + shift };
}
