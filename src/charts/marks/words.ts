// The words of a mark, where there is room for them: beside it, or further off with a thin line to it.
import { type Color, contrast, resolveHex } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import { crowding, groundAt, IN_THE_WAY, type Obstacles, obstaclesOf } from './obstacles.ts';

/** So much larger than the names of the axis. */
const LARGER = 1.15;
/** Distances at which a place is tried. */
const GAPS: readonly Pt[] = [5, 12, 20, 30, 42, 56, 72, 90];
/** From here on a thin line leads to the mark. */
const LED: Pt = 16;
/** What a point of distance, and a place further down the list, weigh against what is in the way. */
const FAR = 0.3;
const LATER = 0.6;

const READABLE = 4.5;

export const sizeOfWords = (pen: Pen): Pt => Math.floor(pen.size * LARGER);

/** The wanted colour if it stands out from all these grounds; else whichever of the theme's text and ground does. */
export function seenAmong(wanted: Color, grounds: readonly string[], least: number, pen: Pen): Color {
  const { palette, text, background } = pen.context.theme.scene();
  const worst = (color: Color): number => {
    const hex = resolveHex(color, palette);
    return Math.min(...grounds.map((ground) => contrast(hex, ground)));
  };
  if (worst(wanted) >= least) return wanted;
  return worst(text) >= worst(background) ? text : background;
}

export type Side = 'right' | 'left' | 'above' | 'below';

export interface WordsOptions {
  readonly color: Color;
  /** Within which they stay. */
  readonly within: Box;
  /** Sides in the order in which they are tried. */
  readonly sides?: readonly Side[];
  /** A line leads from words further off to the mark. */
  readonly led?: boolean;
}

interface Place {
  readonly box: Box;
  readonly gap: Pt;
  readonly cost: number;
}

const ALL: readonly Side[] = ['right', 'above', 'left', 'below'];
/** Where beside it: its middle first. */
const ALONG: readonly number[] = [0.5, 0.25, 0.75, 0, 1];

function boxBeside(anchor: Box, side: Side, share: number, gap: Pt, { w, h }: { w: Pt; h: Pt }): Box {
  const x = anchor.x + anchor.w * share - w * (anchor.w < w ? share : 0.5);
  const y = anchor.y + anchor.h * share - h / 2;
  switch (side) {
    case 'right':
      return { x: anchor.x + anchor.w + gap, y, w, h };
    case 'left':
      return { x: anchor.x - gap - w, y, w, h };
    case 'above':
      return { x, y: anchor.y - gap - h, w, h };
    case 'below':
      return { x, y: anchor.y + anchor.h + gap, w, h };
  }
}

const within = (box: Box, room: Box): boolean =>
  box.x >= room.x && box.y >= room.y && box.x + box.w <= room.x + room.w && box.y + box.h <= room.y + room.h;

function bestPlace(anchor: Box, size: { w: Pt; h: Pt }, options: WordsOptions, obstacles: Obstacles) {
  const sides = options.sides ?? ALL;
  let best: Place | undefined;
  for (const gap of GAPS)
    for (const [i, side] of sides.entries())
      for (const [k, share] of ALONG.entries()) {
        const box = boxBeside(anchor, side, share, gap, size);
        if (!within(box, options.within)) continue;
        const cost = crowding(box, obstacles) + gap * FAR + (i + k) * LATER;
        if (!best || cost < best.cost) best = { box, gap, cost };
      }
  return best;
}

/** Writes the words beside the mark, whose box is `anchor`; tells where they have no room. */
export function drawWords(text: string, anchor: Box, options: WordsOptions, pen: Pen): void {
  if (!text) return;
  const most = sizeOfWords(pen);
  const obstacles = obstaclesOf(pen);
  const tried = [...new Set([most, pen.size])].map((size) => {
    const room = { w: pen.width(text, true, size), h: size };
    return { size, place: bestPlace(anchor, room, options, obstacles) };
  });
  const free = tried.find(({ place }) => place && place.cost < IN_THE_WAY);
  const { size, place } = free ?? tried[tried.length - 1] ?? {};
  if (!size || !place) {
    pen.note(`There is no room for "${text}" beside its mark`);
    return;
  }
  if (!free) pen.note(`"${text}" has no room of its own beside its mark`);
  const { box, gap } = place;
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  if (options.led && gap > LED) leader(box, anchor, options.color, pen);
  const grounds = [box.x, middle.x, box.x + box.w].map((x) => groundAt(x, middle.y, pen));
  pen.label(round2(middle.x), round2(middle.y), text, {
    anchor: 'middle',
    bold: true,
    size,
    own: true,
    color: seenAmong(options.color, grounds, READABLE, pen),
  });
}

/** A thin line from the words to the mark. */
function leader(box: Box, anchor: Box, color: Color, pen: Pen): void {
  const [cx, cy] = [anchor.x + anchor.w / 2, anchor.y + anchor.h / 2];
  const x = Math.min(Math.max(cx, box.x), box.x + box.w);
  const y = Math.min(Math.max(cy, box.y), box.y + box.h);
  const length = Math.hypot(x - cx, y - cy);
  const edge = Math.max(anchor.w, anchor.h) / 2 / length;
  if (edge >= 1) return;
  pen.segment(cx + (x - cx) * edge, cy + (y - cy) * edge, x, y, { color, width: 1.5 }, true);
}
