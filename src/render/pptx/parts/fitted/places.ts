// Where a slide's text stands, beside where its layout would have it: what fitted layouts are made from.
import { type Box, bottomOf, rightOf, spaceAbove } from '../../../../base/geometry.ts';
import type { Pt } from '../../../../base/units.ts';
import type {
  LayoutName,
  LevelStyle,
  Paragraph,
  Placeholder,
  Scene,
  SceneLayout,
  SceneNode,
  SceneSlide,
  SceneTheme,
  TextNode,
} from '../../../../scene/scene.ts';
import { inheritedStyles, isFurniture } from '../../draw/placeholders.ts';
import { heightOf } from '../../draw/text-node.ts';
import { wrapBox } from '../../draw/wrap-width.ts';

/** A text that is seen, and the placeholder of its layout that it fills. */
export interface Held {
  readonly node: TextNode;
  readonly place: Placeholder;
}

/** The slide's texts in placeholders, but for footer and number. */
export const heldTexts = ({ nodes }: SceneSlide, { placeholders }: SceneLayout): Held[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'text' || node.hidden || !node.placeholder || isFurniture(node.placeholder)) return [];
    const place = placeholders.find(({ name }) => name === node.placeholder);
    return place && node.body.paragraphs.length ? [{ node, place }] : [];
  });

/** The box of the lines themselves, wherever the text's anchor has them. */
export function inkOf({ box, body }: TextNode): Box {
  const h = heightOf(body.paragraphs);
  const free = box.h - h;
  const above = spaceAbove(free, body.anchor);
  return { ...wrapBox(body, box), y: box.y + above, h };
}

/** Where the next thing below a text begins, in points from the slide's top; infinite where nothing does. */
export function nextBelow(node: TextNode, nodes: readonly SceneNode[], column: Box): Pt {
  const bottom = bottomOf(inkOf(node)) - TOUCH;
  const below = nodes.filter(
    (one) =>
      one !== node &&
      !one.hidden &&
      one.box.y >= bottom &&
      Math.min(rightOf(one.box), rightOf(column)) > Math.max(one.box.x, column.x),
  );
  return Math.min(...below.map(({ box }) => box.y));
}
/** Points that a box may reach into the one above: leading. */
export const TOUCH = 6;

/** The placeholder's levels in the sizes of a slide's text, so that Reset slide keeps them. */
export function stylesLike(
  place: Placeholder,
  paragraph: Paragraph | undefined,
  theme: SceneTheme,
): readonly LevelStyle[] {
  const styles = inheritedStyles(place, theme);
  const first = styles[Math.min(paragraph?.list?.level ?? 0, styles.length - 1)];
  if (!paragraph || !first || Math.abs(first.size - paragraph.size) < SAME_SIZE) return place.styles;
  const factor = paragraph.size / first.size;
  const count = place.name === 'title' ? 1 : styles.length;
  return styles.slice(0, count).map((style) => ({
    ...style,
    size: hundredth(style.size * factor),
    lineHeight: hundredth(style.lineHeight * factor),
    spaceBefore: hundredth(style.spaceBefore * factor),
  }));
}
const SAME_SIZE = 0.02;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** A layout that differs from one of the scene's, under a name that no slide of a deck can ask for. */
export function variantOf(
  layout: SceneLayout,
  what: string,
  placeholders: readonly Placeholder[],
  taken: readonly SceneLayout[],
): SceneLayout {
  const free = (name: string, key: 'name' | 'label', join: string, n = 1): string => {
    const one = n > 1 ? `${name}${join}${n}` : name;
    return taken.some((other) => other[key] === one) ? free(name, key, join, n + 1) : one;
  };
  return {
    ...layout,
    name: free(`${layout.name}-${what.replaceAll(' ', '-')}`, 'name', '-') as LayoutName,
    label: free(`${layout.label}, ${what}`, 'label', ' '),
    placeholders,
  };
}

/** The scene with some slides on other layouts, by their indexes. */
export const onLayouts = (
  scene: Scene,
  layouts: readonly SceneLayout[],
  moved: ReadonlyMap<number, SceneLayout>,
): Scene => ({
  ...scene,
  layouts,
  slides: scene.slides.map((slide, i) => {
    const layout = moved.get(i);
    return layout ? { ...slide, layout: layout.name } : slide;
  }),
});
