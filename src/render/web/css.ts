// The theme as custom properties, and what it may add.
import { resolveCss, SLOTS } from '../../base/color.ts';
import type { FontRole, Scene } from '../../scene/scene.ts';

const ROLES: readonly FontRole[] = ['heading', 'body', 'mono'];

/** Palette slots as `--accent1`, families as `--font-body`, the page's own colours, and the slide's size. */
export function themeCss({ theme, size }: Scene): string {
  const { palette, fonts } = theme;
  const properties = [
    ...SLOTS.map((slot) => [slot, `#${palette[slot]}`]),
    ...ROLES.map((role) => [`font-${role}`, `'${fonts[role].web}',${fonts[role].fallback}`]),
    ['ground', resolveCss(theme.background, palette)],
    ['text', resolveCss(theme.text, palette)],
    ['muted', resolveCss(theme.muted, palette)],
    ['link', resolveCss(theme.link, palette)],
    ['accent', resolveCss(theme.accent, palette)],
    ['print', `${theme.print}pt`],
    ['slide-w', `${size.w}px`],
    ['slide-h', `${size.h}px`],
  ];
  const page = `@page slide{size:${size.w}px ${size.h}px;margin:0}`;
  const declared = properties.map(([name, value]) => `--${name}:${value}`).join(';');
  return `${page}:root{${declared};color-scheme:${theme.variant}}\n${theme.webCss ?? ''}`;
}

/** Style text that cannot end its element. */
export const styleText = (css: string): string => css.replaceAll(/<(?=[/!])/g, '\\3C ');
