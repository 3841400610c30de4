// A template's layouts as plans: where title, body and the rest go, in the scene's points, and how PowerPoint finds
// them. A role that no layout plays is planned as ours is, between the lines of the template's own (the ladder).
import type { Box } from '../base/geometry.ts';
import type { Frame, LayoutPlan, Slot } from '../layouts/layout.ts';
import type { LayoutName, LevelStyle, Placeholder, PlaceholderName } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import { type Held, heldBy, lieOver, placeholder, slotOf, union, unplaced } from './held.ts';
import { furniturePlaceholders, marksOf } from './marks.ts';
import type { LayoutShape, Place } from './shape-of-layout.ts';

/** The names of text styles that a layout's title and body have. */
export const STYLES: Readonly<Partial<Record<LayoutName, { title: TextStyleName; body: TextStyleName }>>> = {
  title: { title: 'cover', body: 'coverText' },
  section: { title: 'opener', body: 'openerLead' },
  statement: { title: 'statement', body: 'body' },
};
const ORDINARY = { title: 'title', body: 'body' } as const;

export interface NativePlan {
  readonly plan: LayoutPlan;
  readonly placeholders: readonly Placeholder[];
  /** Looks of text styles that the layout sets itself. */
  readonly styles: ReadonlyMap<TextStyleName, LevelStyle>;
  /** Levels of its body text. */
  readonly levels: readonly LevelStyle[];
  readonly gutter?: number;
}

/** A layout in its own role; undefined where it lacks a place that the role needs. */
export function nativePlan(
  name: LayoutName,
  layout: LayoutShape,
  frame: Frame,
  scale: number,
  room: (box: Box) => number,
): NativePlan | undefined {
  const title = layout.title && heldBy(layout.title, layout, scale);
  const texts = [...layout.texts].map((place) => ({ place, held: heldBy(place, layout, scale) }));
  const names = STYLES[name] ?? ORDINARY;
  const largest = [...texts].sort((a, b) => area(b.held.box) - area(a.held.box))[0]?.held;
  const base = { label: layout.name, fixed: true, furniture: true, marks: marksOf(layout, scale) } as const;
  const done = (plan: LayoutPlan, places: readonly [PlaceholderName, Held][], gutter?: number): NativePlan => {
    const body = places.find(([one]) => one === 'body')?.[1];
    const styles = new Map<TextStyleName, LevelStyle>();
    if (title) styles.set(names.title, title.levels[0] as LevelStyle);
    if (body) styles.set(names.body, body.levels[0] as LevelStyle);
    for (const [one, held] of places) {
      if (one === 'subtitle') styles.set('subtitle', held.levels[0] as LevelStyle);
      if (one === 'heading1') styles.set('heading', held.levels[0] as LevelStyle);
    }
    return {
      plan,
      placeholders: [...places.map(([one, held]) => placeholder(one, held)), ...furniturePlaceholders(layout, scale)],
      styles,
      levels: body?.levels ?? [],
      ...(gutter !== undefined && { gutter }),
    };
  };
  if (name === 'blank') {
    const body = { box: frame.inner, style: 'body' as const, anchor: 'top' as const };
    return done({ ...base, body, bare: true }, [['title', unplaced(frame, layout, scale)]]);
  }
  if (!title || layout.vertical) return undefined;
  const head = slotOf(title, names.title);
  if (name === 'title') return done(...titlePlan(base, head, title, texts, layout, frame, scale, room));
  if (name === 'two-column' || name === 'comparison') {
    const pair = texts.filter(({ held }) => held.box.h > 0.18 * frame.size.h).map(({ held }) => held);
    const [left, right] = name === 'two-column' ? largestTwo(pair) : pair;
    // columns stand side by side, whatever the template does
    if (!left || !right || right.box.x < left.box.x + left.box.w / 2) return undefined;
    const gutter = Math.max(8, right.box.x - left.box.x - left.box.w);
    const heads = [...texts.map(({ held }) => held), ...layout.small.map((one) => heldBy(one, layout, scale))].filter(
      (held) => held.box.y < left.box.y && !pair.includes(held) && held.box.y > title.box.y,
    );
    const places: [PlaceholderName, Held][] = [
      ['title', title],
      ['body', left],
      ['body2', right],
    ];
    if (name === 'comparison') {
      const [first, second] = heads.slice(-2).sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
      if (!first || !second) return undefined;
      places.push(['heading1', first], ['heading2', second]);
    }
    const box = union(places.slice(1).map(([, held]) => held.box));
    const extra = places.slice(1).map(([one, held]) => placeholder(one, held));
    const body = { box, style: names.body, anchor: left.anchor };
    return done({ ...base, title: head, body, bare: true, extra }, places, gutter);
  }
  if (name === 'figure') {
    const [picture] = layout.pictures;
    // a title beside the picture has no room for a sentence, one below it is a caption
    if (!picture || title.box.w < 0.45 * frame.size.w || picture.box.y < (layout.title?.box.y ?? 0)) return undefined;
    const held = heldBy(picture, layout, scale);
    const places: [PlaceholderName, Held][] = [
      ['title', title],
      ['picture', held],
    ];
    const caption = texts[0]?.held;
    const below = caption && caption.box.y > held.box.y + held.box.h / 2 ? caption : undefined;
    const box = below ? union([held.box, below.box]) : held.box;
    const body = { box, style: names.body, anchor: 'top' as const };
    return done({ ...base, title: head, body, bare: true, extra: [placeholder('picture', held)] }, places);
  }
  if (name === 'section') {
    const body = largest
      ? roomier(slotOf(largest, names.body), room)
      : { ...slotOf(title, names.body), box: below(title.box, frame) };
    const places: [PlaceholderName, Held][] = [
      ['title', title],
      ...(largest ? [['body', largest] as [PlaceholderName, Held]] : []),
    ];
    return done({ ...base, title: head, body, plainBody: true, ...(!largest && { bare: true }) }, places);
  }
  if (!largest || lieOver(title.box, largest.box)) return undefined;
  return done({ ...base, title: head, body: slotOf(largest, names.body) }, [
    ['title', title],
    ['body', largest],
  ]);
}

const area = ({ w, h }: Box): number => w * h;

const largestTwo = (held: readonly Held[]): readonly Held[] =>
  [...held]
    .sort((a, b) => area(b.box) - area(a.box))
    .slice(0, 2)
    .sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);

const below = (title: Box, frame: Frame): Box => {
  const y = title.y + title.h + 12;
  return { ...title, y, h: Math.max(40, frame.inner.y + frame.inner.h - y) };
};

/** A line or two of room is too little for names and a date: what is free below counts, too. */
const roomier = (slot: Slot, room: (box: Box) => number): Slot =>
  slot.anchor === 'top' ? { ...slot, box: { ...slot.box, h: Math.max(slot.box.h, room(slot.box)) } } : slot;

/** Points that names and a date take. */
const NAMES = 100;

/**
 * Title, subtitle and what else a title slide says: one place for all of it, or the first for the subtitle and the next
 * for the rest.
 */
function titlePlan(
  base: Pick<LayoutPlan, 'label' | 'fixed' | 'furniture' | 'marks'>,
  head: Slot,
  title: Held,
  texts: readonly { readonly place: Place; readonly held: Held }[],
  layout: LayoutShape,
  frame: Frame,
  scale: number,
  room: (box: Box) => number,
): readonly [LayoutPlan, [PlaceholderName, Held][]] {
  const picture = layout.pictures[0];
  const pictured: [PlaceholderName, Held][] = picture ? [['picture', heldBy(picture, layout, scale)]] : [];
  const under = texts.filter(({ held }) => held.box.y + held.box.h / 2 > title.box.y).map(({ held }) => held);
  const rest = under.slice(1).sort((a, b) => area(b.box) - area(a.box))[0];
  const roomy = rest && rest.box.h > 3 * (rest.levels[0] as LevelStyle).lineHeight ? rest : undefined;
  const [first] = under;
  // some say it above the title, at whose foot nothing has room
  const over = below(title.box, frame).h < NAMES ? texts[0]?.held : undefined;
  const body = roomy ?? first ?? over;
  const slot = body
    ? roomier(slotOf(body, 'coverText'), room)
    : { box: below(title.box, frame), style: 'coverText' as const, anchor: 'top' as const };
  const places: [PlaceholderName, Held][] = [['title', title], ...pictured];
  if (roomy && first) places.push(['subtitle', first]);
  if (body) places.push(['body', body]);
  const extra = places
    .filter(([name]) => name === 'subtitle' || name === 'picture')
    .map(([name, held]) => placeholder(name, held));
  return [{ ...base, title: head, body: slot, plainBody: true, extra, ...(!body && { bare: true }) }, places];
}
