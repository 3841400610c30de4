// Layouts for slides whose text Reset slide would set over something else, or larger than there is room for: their
// places are the slide's own. Found by what the text would take up in its layout's places and sizes.
import { type Box, bottomOf, overlapsBy, spaceAbove } from '../../../../base/geometry.ts';
import type { Pt } from '../../../../base/units.ts';
import type { Paragraph, Placeholder, Scene, SceneLayout, SceneSlide, SceneTheme } from '../../../../scene/scene.ts';
import { inheritedStyles } from '../../draw/placeholders.ts';
import { anchoredAs, heightOf } from '../../draw/text-node.ts';
import { wrapWidth } from '../../draw/wrap-width.ts';
import { type Held, heldTexts, inkOf, nextBelow, onLayouts, stylesLike, TOUCH, variantOf } from './places.ts';

/** Points that texts may lie into each other's boxes: leading. */
const SLACK = 3;

export function withOwnPlaces(scene: Scene): Scene {
  const layouts = [...scene.layouts];
  const moved = new Map<number, SceneLayout>();
  const made = new Map<string, SceneLayout>();
  for (const [index, slide] of scene.slides.entries()) {
    const layout = scene.layouts.find(({ name }) => name === slide.layout);
    const held = layout && !layout.native ? heldTexts(slide, layout) : [];
    if (!layout || !collides(slide, held, scene.theme)) continue;
    const placeholders = layout.placeholders.map((place) => ownPlace(place, held, slide, scene.theme));
    const key = JSON.stringify([layout.name, placeholders]);
    const variant = made.get(key) ?? variantOf(layout, 'own places', placeholders, layouts);
    if (!made.has(key)) layouts.push(variant);
    made.set(key, variant);
    moved.set(index, variant);
  }
  return onLayouts(scene, layouts, moved);
}

/** Whether some text, set in its layout's place and size, would lie over what it does not lie over now. */
function collides(slide: SceneSlide, held: readonly Held[], theme: SceneTheme): boolean {
  const now = slide.nodes.filter((node) => !node.hidden && node.box.w > 0 && node.box.h > 0);
  const boxes = now.map((node) => {
    const one = held.find((text) => text.node === node);
    return one ? { now: inkOf(one.node), reset: resetBox(one, theme) } : { now: node.box, reset: node.box };
  });
  return boxes.some((a, i) =>
    boxes.some(
      (b, j) => i !== j && a.reset !== a.now && overlapsBy(a.reset, b.reset, SLACK) && !overlapsBy(a.now, b.now, SLACK),
    ),
  );
}

/** Where a text's lines would be in the layout's place, by what their widths and the size there make of them. */
function resetBox({ node, place }: Held, theme: SceneTheme): Box {
  const styles = inheritedStyles(place, theme);
  const { paragraphs } = anchoredAs(node, place).body;
  const lines = paragraphs.map((one) => {
    const size = styles[Math.min(one.list?.level ?? 0, styles.length - 1)]?.size ?? one.size;
    return resetHeight(one, size / one.size, place.box.w);
  });
  const h = lines.reduce((sum, one) => sum + one, 0);
  const free = place.box.h - h;
  return { ...place.box, y: place.box.y + spaceAbove(free, place.anchor), h };
}

function resetHeight(paragraph: Paragraph, factor: number, width: Pt): Pt {
  const { lines, indent, spaceBefore, lineHeight } = paragraph;
  const room = width - indent * factor;
  const keeps = factor <= 1 && wrapWidth([paragraph], width) === width;
  const length = lines.reduce((sum, line) => sum + line.width * factor, 0);
  const count = keeps
    ? lines.length
    : Math.max(lines.length > 1 && factor >= 1 ? lines.length : 1, Math.ceil(length / room + UNEVEN));
  return (spaceBefore + count * lineHeight) * factor;
}
/** Share of a line that a paragraph loses where its lines end. */
const UNEVEN = 0.2;

/** The layout's place for a text as this slide has it; one that the slide does not use stays. */
function ownPlace(place: Placeholder, held: readonly Held[], { nodes }: SceneSlide, theme: SceneTheme): Placeholder {
  const text = held.find((one) => one.place === place);
  if (!text || text.node.body.anchor === 'middle') return place;
  const node = anchoredAs(text.node, place);
  const ink = inkOf(node);
  const { anchor } = node.body;
  const edge = anchor === 'top' ? ink.y : bottomOf(ink);
  const far = anchor === 'top' ? Math.min(nextBelow(node, nodes, ink) - TOUCH, bottomOf(place.box)) : edge;
  const box = { ...ink, h: Math.max(far - ink.y, heightOf(node.body.paragraphs)) };
  const styles = stylesLike(place, node.body.paragraphs[0], theme);
  return { ...place, anchor, box, styles };
}
