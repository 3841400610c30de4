// Layouts whose place for the title is where the deck's slides have it, and ends where their content begins: titles
// then need no place of their own, one that gets longer shrinks and lies over nothing, and Reset slide keeps it.
import { type Box, bottomOf } from '../../../../base/geometry.ts';
import type { Pt } from '../../../../base/units.ts';
import type { Placeholder, Scene, SceneLayout, SceneSlide, SceneTheme, TextNode } from '../../../../scene/scene.ts';
import { styleShift } from '../../draw/leading.ts';
import { inheritedStyles } from '../../draw/placeholders.ts';
import { anchoredAs } from '../../draw/text-node.ts';
import { type Held, heldTexts, inkOf, nextBelow, onLayouts, stylesLike, variantOf } from './places.ts';

/** Points that a title may stand off its layout's place without a place of its own. */
const APART = 1.2;
/** Points that a title's place may reach into the content: leading. */
const INTO = 3;

/** How a slide's title stands, and what its layout has to offer it. */
interface Title {
  readonly index: number;
  readonly layout: SceneLayout;
  readonly place: Placeholder;
  readonly node: TextNode;
  readonly others: readonly Held[];
  readonly ink: Box;
  /** From the slide's top to the edge that the layout's anchor holds. */
  readonly edge: Pt;
  /** Where the title's room ends below. */
  readonly limit: Pt;
  readonly misplaced: boolean;
  readonly cramped: boolean;
}

/** Titles of one layout that one place does for. */
interface Group {
  readonly first: Title;
  readonly titles: Title[];
}

export function withFittedTitles(scene: Scene): Scene {
  const titles = scene.slides.flatMap((slide, index) => titleOf(slide, index, scene));
  let layouts = [...scene.layouts];
  const moved = new Map<number, SceneLayout>();
  for (const layout of scene.layouts) {
    const own = titles.filter((title) => title.layout === layout);
    let keeps = own.some(({ misplaced }) => !misplaced);
    for (const group of groupsOf(own)) {
      const { misplaced } = group.first;
      const placeholders = placeholdersFor(group, scene.theme);
      if (misplaced && !keeps) {
        layouts = layouts.map((one) => (one === layout ? { ...layout, placeholders } : one));
        keeps = true;
      } else if (group.titles.length > 1 || !misplaced) {
        const variant = variantOf(layout, misplaced ? 'other place' : 'short title', placeholders, layouts);
        layouts.push(variant);
        for (const { index } of group.titles) moved.set(index, variant);
      }
    }
  }
  return onLayouts(scene, layouts, moved);
}

function titleOf(slide: SceneSlide, index: number, { layouts, theme }: Scene): Title[] {
  const layout = layouts.find(({ name }) => name === slide.layout);
  if (!layout || layout.native) return [];
  const held = heldTexts(slide, layout);
  const title = held.find(({ place }) => place.name === 'title');
  if (!title) return [];
  const { place } = title;
  const node = anchoredAs(title.node, place);
  const sameSide = Math.abs(node.box.x - place.box.x) < 1 && node.box.w < place.box.w + 1;
  if (node.body.anchor !== place.anchor || place.anchor === 'middle' || !sameSide) return [];
  const ink = inkOf(node);
  const atTop = place.anchor === 'top';
  const edge = atTop ? ink.y : bottomOf(ink);
  const off = edge - (atTop ? place.box.y : bottomOf(place.box)) + sizesApart(node, place, theme);
  const limit = atTop ? Math.min(nextBelow(node, slide.nodes, place.box), bottomOf(place.box)) : edge;
  const misplaced = Math.abs(off) >= APART || ink.h > place.box.h + 0.5;
  const cramped = atTop && bottomOf(place.box) > limit + INTO;
  const others = held.filter((one) => one !== title);
  return [{ index, layout, place, node, others, ink, edge, limit, misplaced, cramped }];
}

/** What text of another size than the layout's is moved by, in points; that of another face is nobody's place. */
function sizesApart({ body }: TextNode, place: Placeholder, theme: SceneTheme): Pt {
  const [style, paragraph] = [inheritedStyles(place, theme)[0], body.paragraphs[0]];
  if (!style || !paragraph) return 0;
  const { size, lineHeight } = paragraph;
  return styleShift({ ...style, size, lineHeight }, theme) - styleShift(style, theme);
}

/** Those that their layout does not suit, in groups that share a place; the largest group first. */
function groupsOf(titles: readonly Title[]): Group[] {
  const groups: Group[] = [];
  const unsuited = titles.filter(({ misplaced, cramped }) => misplaced || cramped);
  for (const title of unsuited.sort((a, b) => a.limit - b.limit || a.index - b.index)) {
    const group = groups.find(
      ({ first }) =>
        first.misplaced === title.misplaced &&
        Math.abs(first.edge - title.edge) < APART / 2 &&
        (first.place.anchor !== 'top' || title.ink.h <= first.limit - first.edge + 0.5),
    );
    if (group) group.titles.push(title);
    else groups.push({ first: title, titles: [title] });
  }
  return groups.sort((a, b) => b.titles.length - a.titles.length || a.first.index - b.first.index);
}

function placeholdersFor(group: Group, theme: SceneTheme): Placeholder[] {
  const { layout } = group.first;
  return layout.placeholders.map((one) => {
    if (one.name === 'title') return titlePlace(group, theme);
    return otherPlace(one, group, theme);
  });
}

function titlePlace({ first, titles }: Group, theme: SceneTheme): Placeholder {
  const { place, edge, limit } = first;
  const tallest = Math.max(...titles.map(({ ink }) => ink.h));
  const box =
    place.anchor === 'top'
      ? { ...place.box, y: edge, h: Math.max(limit - edge, tallest) }
      : { ...place.box, y: Math.min(place.box.y, edge - tallest), h: edge - Math.min(place.box.y, edge - tallest) };
  const common = mostFrequent(titles.map(({ node }) => node.body.paragraphs[0]?.size ?? 0));
  const like = titles.map(({ node }) => node.body.paragraphs[0]).find((one) => one?.size === common);
  return { ...place, box, styles: stylesLike(place, like, theme) };
}

/** Text below the title begins where the first of these slides has it, and ends where the layout's does. */
function otherPlace(place: Placeholder, { titles }: Group, theme: SceneTheme): Placeholder {
  const texts = titles.flatMap(({ others }) => others.filter((one) => one.place === place).map(({ node }) => node));
  // text below a chart or table has layouts of its own
  const near = texts.filter(({ box }) => box.y < place.box.y + place.box.h * UPPER);
  if (place.anchor !== 'top' || !near.length) return place;
  const boxes = near.map(inkOf);
  const y = Math.min(...boxes.map((box) => box.y));
  const h = Math.max(bottomOf(place.box), ...boxes.map(bottomOf)) - y;
  const sizes = new Set(near.map(({ body }) => body.paragraphs[0]?.size));
  const styles = sizes.size === 1 ? stylesLike(place, near[0]?.body.paragraphs[0], theme) : place.styles;
  return { ...place, box: { ...place.box, y, h }, styles };
}
const UPPER = 0.4;

function mostFrequent(values: readonly number[]): number | undefined {
  const count = (value: number) => values.filter((one) => one === value).length;
  return [...values].sort((a, b) => count(b) - count(a))[0];
}
