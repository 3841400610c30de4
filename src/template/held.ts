// A layout's places in the scene's points: the box of their text, their looks, and how PowerPoint finds them.
import { type Box, type Insets, inset, NO_INSETS } from '../base/geometry.ts';
import type { Frame, Slot } from '../layouts/layout.ts';
import { familyOf } from '../office/sheet.ts';
import type { Anchor, LevelStyle, NativePlaceholder, Placeholder, PlaceholderName } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import { bodyOf, levelsOf, listLevelOf, scaledInset } from './levels.ts';
import type { LayoutShape, Place } from './shape-of-layout.ts';

/** A place in the scene's points: the box of its text, the levels of its looks. */
export interface Held {
  readonly box: Box;
  readonly anchor: Anchor;
  readonly levels: readonly LevelStyle[];
  readonly native: NativePlaceholder;
}

export function heldBy(place: Place, layout: LayoutShape, scale: number): Held {
  const body = bodyOf(place, layout.sheet);
  const room: Insets = place.type === 'pic' ? NO_INSETS : scaledInset(body.inset, scale);
  const { x, y, w, h } = place.shape.box;
  const levels = levelsOf(place, layout.sheet, scale);
  const { idx } = place.shape.placeholder ?? {};
  return {
    box: inset({ x: x * scale, y: y * scale, w: w * scale, h: h * scale }, room),
    anchor: body.anchor,
    levels,
    native: {
      type: place.type,
      ...(idx !== undefined && { idx }),
      inset: room,
      listLevel: listLevelOf(levels),
      ...(isMisread(place, layout) && { misread: true }),
    },
  };
}

/**
 * Two of one idx cannot be told from each other. On a master without a body LibreOffice finds what a body inherits
 * from by its idx alone, which may be the slide number's.
 */
function isMisread({ type, shape }: Place, { sheet }: LayoutShape): boolean {
  const { idx } = shape.placeholder ?? {};
  if (idx !== undefined && sheet.placeholders.filter(({ ref }) => ref.idx === idx).length > 1) return true;
  const above = sheet.parent?.placeholders ?? [];
  if (idx === undefined || familyOf(type) !== 'body' || above.some(({ ref }) => ref.type === 'body')) return false;
  return above.some(({ ref }) => ref.idx === idx && familyOf(ref.type) !== 'body');
}

const LABELS: Readonly<Record<PlaceholderName, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  body: 'Text',
  body2: 'Text 2',
  heading1: 'Heading',
  heading2: 'Heading 2',
  picture: 'Picture',
  picture2: 'Picture 2',
  picture3: 'Picture 3',
  picture4: 'Picture 4',
  caption: 'Caption',
  source: 'Source',
  footer: 'Footer',
  number: 'Slide number',
  date: 'Date',
};

export const placeholder = (name: PlaceholderName, held: Held): Placeholder => ({
  name,
  label: LABELS[name],
  prompt: '',
  box: held.box,
  anchor: held.anchor,
  styles: held.levels,
  native: held.native,
});

export const slotOf = (held: Held, style: TextStyleName): Slot => ({
  box: held.box,
  style,
  anchor: held.anchor,
  align: (held.levels[0] as LevelStyle).align,
});

/** Half of a title lies on the body, where the words of both would: its maker writes one or the other. */
export function lieOver(title: Box, body: Box): boolean {
  const w = Math.min(title.x + title.w, body.x + body.w) - Math.max(title.x, body.x);
  const h = Math.min(title.y + title.h, body.y + body.h) - Math.max(title.y, body.y);
  return w > 0 && h > 0 && w * h > (title.w * title.h) / 2;
}

/** Boxes that hold several others. */
export function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const [right, bottom] = [
    Math.max(...boxes.map((box) => box.x + box.w)),
    Math.max(...boxes.map((box) => box.y + box.h)),
  ];
  return { x, y, w: right - x, h: bottom - y };
}

/** A title that the layout has no place for: read aloud, or placed by the slide itself. */
export function unplaced(frame: Frame, layout: LayoutShape, scale: number): Held {
  const master = layout.sheet.parent;
  const style = master?.styles.title[0];
  const size = (style?.run.size ?? 28) * scale;
  const level: LevelStyle = {
    font: 'heading',
    size,
    lineHeight: size * 1.2,
    bold: style?.run.bold ?? false,
    color: style?.run.color?.color ?? { slot: 'tx1' },
    align: 'start',
    spaceBefore: 0,
    indent: 0,
    markIndent: 0,
  };
  return {
    box: frame.unseen,
    anchor: 'bottom',
    levels: [level],
    native: { type: 'title', inset: NO_INSETS, listLevel: 0, unplaced: true },
  };
}
