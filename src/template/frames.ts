// The lines of a template's layout as our layouts hang on them: its title, what is free below it, its furniture.
import { type Box, covers, inset, insetsOf, type Size } from '../base/geometry.ts';
import type { Around, Frame, LayoutPlan } from '../layouts/layout.ts';
import { readShapes } from '../office/read-shapes.ts';
import { flagOf } from '../office/xml.ts';
import type { Theme } from '../theme/theme.ts';
import { behind, freeBox, inkBox, inTemplate } from './ground.ts';
import { heldBy, lieOver, union } from './held.ts';
import type { LayoutShape } from './shape-of-layout.ts';
import { extents } from './statics.ts';
import type { Template } from './template.ts';
import { everyday } from './tokens.ts';

const MARGIN = 40;
const GAP = 10;

function obstaclesOn({ sheet }: LayoutShape, scale: number): Box[] {
  const shown = sheet.parent && flagOf(sheet.root, 'showMasterSp') !== false ? readShapes(sheet.parent) : [];
  return extents([...shown, ...readShapes(sheet)], scale);
}

/**
 * How high a box may be until something stands in its way: a shape of the layout, another placeholder, the slide's
 * foot, or that of a panel under it.
 */
export function roomBelow(box: Box, layout: LayoutShape, { scale, size }: Template): number {
  const others = [...layout.texts, ...layout.small, ...layout.pictures, layout.footer, layout.number, layout.date]
    .flatMap((place) => place ?? [])
    .map((place) => heldBy(place, layout, scale).box);
  const below = [...obstaclesOn(layout, scale), ...others].filter(
    (one) => one.y >= box.y + box.h - 1 && one.x < box.x + box.w && one.x + one.w > box.x,
  );
  const panel = panelUnder(box, layout, { scale, size });
  const foot = panel ? Math.max(box.y + box.h, panel.y + panel.h - RIM) : size.h - MARGIN / 2;
  return Math.min(foot, ...below.map(({ y }) => y - GAP)) - box.y;
}

/** Larger than this share of the slide, what stands there is a ground. */
const GROUND = 0.75;
const RIM = 8;

const panelsOn = (layout: LayoutShape, { scale, size }: Pick<Template, 'scale' | 'size'>): Box[] =>
  obstaclesOn(layout, scale).filter(({ w, h }) => w * h < GROUND * size.w * size.h);

/** The smallest shape that a box lies on whole. */
const panelUnder = (box: Box, layout: LayoutShape, at: Pick<Template, 'scale' | 'size'>): Box | undefined =>
  panelsOn(layout, at)
    .filter((one) => covers(one, box))
    .sort((a, b) => a.w * a.h - b.w * b.h)[0];

/**
 * How far text may leave its place: to the margins, on a panel to its edge, on a picture only up and down, since nobody
 * knows what it shows beside.
 */
export function aroundOf(body: Box, layout: LayoutShape, { scale, size }: Template): Around {
  const shapes = panelsOn(layout, { scale, size });
  const panel = panelUnder(body, layout, { scale, size });
  const edge = MARGIN / 2;
  const x = Math.min(body.x, MARGIN);
  const right = Math.max(body.x + body.w, size.w - MARGIN);
  const whole: Box = { x, y: edge, w: right - x, h: size.h - 2 * edge };
  const pictured = behind(layout.sheet, inTemplate(body, scale)) === undefined;
  const wide = panel ? inset(panel, insetsOf(RIM)) : whole;
  const marks = [layout.footer, layout.number, layout.date].flatMap((place) =>
    place ? [heldBy(place, layout, scale).box] : [],
  );
  return {
    within: pictured ? { ...wide, x: body.x, w: body.w } : wide,
    taken: [...shapes.filter((one) => !covers(one, body)), ...marks],
  };
}

/** Pictures smaller than this are no decoration of a title slide. */
const LEAST_PICTURE = 90;
/** More than this its names and its date do not take. */
const WORDS = 130;
const TITLE_LINES = 2;

/**
 * What is free on a title slide for a picture that its layout has no place for; undefined where too little is, or where
 * a picture fills the slide, of which nobody knows where it is empty.
 */
export function pictureRoom(
  { title, body, extra = [] }: LayoutPlan,
  layout: LayoutShape,
  { size, scale, presentation }: Template,
  theme: Theme,
): Box | undefined {
  if (!title || !behind(layout.sheet, { x: 0, y: 0, ...presentation.size })) return undefined;
  const { size: letters, line } = theme.style(title.style);
  const marks = [layout.footer, layout.number, layout.date].flatMap((one) => one ?? []);
  const taken = [
    inkBox(title.box, title.anchor, TITLE_LINES * letters * line),
    inkBox(body.box, body.anchor, WORDS),
    ...extra.map(({ box }) => box),
    ...marks.map((place) => heldBy(place, layout, scale).box),
    ...obstaclesOn(layout, scale),
  ];
  const whole: Box = { x: MARGIN, y: MARGIN, w: size.w - 2 * MARGIN, h: size.h - 2 * MARGIN };
  const free = freeBox(
    taken.map((box) => inset(box, { top: -PADDING, right: -PADDING, bottom: -PADDING, left: -PADDING })),
    whole,
    size,
  );
  return free.w >= LEAST_PICTURE && free.h >= LEAST_PICTURE ? free : undefined;
}
const PADDING = 16;

/** Of the slide's width between its margins. */
const LEAST_WIDTH = 0.5;

/** A title on a bar from edge to edge leads no text to the slide's edge. */
function within(box: Box, body: Box, { w }: Size): Box {
  const x = Math.max(box.x, Math.min(body.x, MARGIN));
  const right = Math.min(box.x + box.w, Math.max(body.x + body.w, w - MARGIN));
  return { ...box, x, w: right - x };
}

export function frameOn(layout: LayoutShape, template: Template, theme: Theme): Frame {
  const { size, scale } = template;
  const obstacles = obstaclesOn(layout, scale);
  const marks = [layout.footer, layout.number, layout.date].flatMap((place) =>
    place && place.box.y > 0.75 ? [heldBy(place, layout, scale).box] : [],
  );
  const foot = Math.min(size.h - MARGIN / 2, ...marks.map((box) => box.y)) - GAP;
  const whole: Box = { x: MARGIN, y: MARGIN, w: size.w - 2 * MARGIN, h: foot - MARGIN };
  const own = layout.title && !layout.vertical ? heldBy(layout.title, layout, scale).box : undefined;
  const usual = everyday(template);
  const usualBody = usual.body && heldBy(usual.body, usual.layout, scale).box;
  const usualTitle = usual.layout.title && heldBy(usual.layout.title, usual.layout, scale).box;
  const free = freeBox(obstacles, whole, size);
  // with the everyday title the everyday body is right, whatever stands beside it
  const title = own ?? {
    ...free,
    h: Math.min(free.h * 0.25, theme.style('title').size * theme.style('title').line * 2),
  };
  const alike = own && usualTitle && Math.abs(own.y - usualTitle.y) < 12 && Math.abs(own.x - usualTitle.x) < 12;
  const top = title.y + title.h + GAP;
  const left = title.x < MARGIN / 2 ? (usualBody?.x ?? MARGIN) : Math.min(title.x, 0.2 * size.w);
  const right = Math.max(title.x + title.w, whole.x + whole.w);
  const under: Box = { x: left, y: top, w: Math.min(right, size.w - left) - left, h: Math.max(60, foot - top) };
  // what is made has more in it than a narrow place beside a picture holds
  const clear = usualBody && !lieOver(title, usualBody) ? usualBody : undefined;
  const wide = clear && clear.w >= LEAST_WIDTH * under.w ? clear : undefined;
  const body = (alike && wide) || freeBox(obstacles, under, size);
  const small = theme.style('small');
  const source = Math.ceil(2 * small.size * small.line);
  const inner = own ? within(union([title, body]), body, size) : free;
  const mark = (place: LayoutShape['footer']): Box =>
    place ? heldBy(place, layout, scale).box : { x: inner.x, y: foot + GAP, w: 0, h: 0 };
  return {
    size,
    inner,
    title,
    body,
    footer: { ...mark(layout.footer), y: foot + GAP },
    date: mark(layout.date),
    number: mark(layout.number),
    foot: foot + GAP,
    source: { x: body.x, y: body.y + body.h - source, w: body.w, h: source },
    unseen: { x: inner.x, y: 0, w: inner.w, h: 30 },
  };
}
