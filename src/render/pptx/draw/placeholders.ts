// Placeholders: how PowerPoint numbers them, and what a slide inherits from those of its layout.
import type { Box } from '../../../base/geometry.ts';
import type { LevelStyle, Placeholder, PlaceholderName, SceneLayout, SceneTheme } from '../../../scene/scene.ts';
import { attributes } from '../opc/xml.ts';
import { styleShift } from './leading.ts';
import { plainStyle } from './level-styles.ts';

/**
 * `type` and `idx`, the same on layout and slide (ECMA-376 Part 1, 19.3.1.36): slides find their layout's placeholder
 * by idx.
 */
const KINDS: Readonly<Record<PlaceholderName, { readonly type: string; readonly idx?: number }>> = {
  title: { type: 'title' },
  body: { type: 'body', idx: 1 },
  date: { type: 'dt', idx: 10 },
  footer: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
  subtitle: { type: 'subTitle', idx: 13 },
  body2: { type: 'body', idx: 14 },
  heading1: { type: 'body', idx: 15 },
  heading2: { type: 'body', idx: 16 },
  picture: { type: 'pic', idx: 17 },
  caption: { type: 'body', idx: 18 },
  source: { type: 'body', idx: 19 },
  picture2: { type: 'pic', idx: 20 },
  picture3: { type: 'pic', idx: 21 },
  picture4: { type: 'pic', idx: 22 },
};

/** A body that takes anything has no type, which means obj. */
const isOpen = (name: PlaceholderName, layout: SceneLayout | undefined): boolean =>
  (name === 'body' || name === 'body2') && layout?.takesAnything === true;

const SMALL: readonly PlaceholderName[] = ['date', 'footer', 'number', 'heading1', 'heading2', 'caption', 'source'];

/** Furniture: text that belongs to the page and not to the talk. */
export const isFurniture = (name: PlaceholderName): boolean =>
  name === 'date' || name === 'footer' || name === 'number';

/** `p:ph`; a layout's prompt of its own is said with `hasCustomPrompt`, slides leave that out. */
export function placeholderXml(
  name: PlaceholderName,
  layout: SceneLayout | undefined,
  options: { readonly customPrompt?: boolean } = {},
): string {
  const native = layout?.placeholders.find((one) => one.name === name)?.native;
  if (native) return `<p:ph${attributes({ type: native.type === 'obj' ? undefined : native.type, idx: native.idx })}/>`;
  const { type, idx } = KINDS[name];
  const values = attributes({
    type: isOpen(name, layout) ? undefined : type,
    sz: SMALL.includes(name) ? 'quarter' : undefined,
    idx,
    hasCustomPrompt: options.customPrompt || undefined,
  });
  return `<p:ph${values}/>`;
}

/** Types of a template's placeholders that hold more than text. */
const HOLDS: readonly string[] = ['obj', 'pic'];

/** `p:ph` of a table or picture that fills its layout's placeholder; nothing where there is none that takes it. */
export function heldXml(name: PlaceholderName | undefined, layout: SceneLayout | undefined): string {
  const place = layout?.placeholders.find((one) => one.name === name);
  if (!name || !place) return '';
  if (place.native) return HOLDS.includes(place.native.type) ? placeholderXml(name, layout) : '';
  return KINDS[name].type === 'pic' || isOpen(name, layout) ? placeholderXml(name, layout) : '';
}

/**
 * Level styles in force in a placeholder: its own, and below them the master's. A body with a first level of its own
 * keeps its looks below.
 */
export function inheritedStyles(placeholder: Placeholder, theme: SceneTheme): readonly LevelStyle[] {
  const base = masterStyles(placeholder.name, theme);
  const last = base[base.length - 1] as LevelStyle;
  const below = placeholder.name === 'body' && placeholder.styles.length === 1 ? placeholder.styles[0] : undefined;
  return Array.from(
    { length: Math.max(base.length, placeholder.styles.length) },
    (_, i) => placeholder.styles[i] ?? likeFirst(base[i] ?? last, below),
  );
}

function masterStyles(name: Placeholder['name'], theme: SceneTheme): readonly LevelStyle[] {
  if (name === 'title') return [theme.titleStyle];
  return isFurniture(name) ? [plainStyle(theme)] : theme.bodyStyles;
}

/** The level's indents and mark in the looks of the first: text on a dark panel stays light. */
function likeFirst(level: LevelStyle, first: LevelStyle | undefined): LevelStyle {
  if (!first) return level;
  const { font, size, lineHeight, color } = first;
  return { ...level, font, size, lineHeight, color, markerColor: color };
}

/**
 * Where the layout's placeholder is written: moved by the leading of its first level, so that ordinary slides need no
 * place of their own.
 */
export function placeholderBox(placeholder: Placeholder, theme: SceneTheme): Box {
  // a template's is where it is, its text inside its insets
  if (placeholder.native && !placeholder.native.made) return placeholder.box;
  const style = KINDS[placeholder.name].type === 'pic' ? undefined : inheritedStyles(placeholder, theme)[0];
  return style ? { ...placeholder.box, y: placeholder.box.y + styleShift(style, theme) } : placeholder.box;
}
