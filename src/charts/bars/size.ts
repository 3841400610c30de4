// How large the words of a bar chart are set: with the room that each bar has, so that few bars are read from afar.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { SIDE, wrap } from '../frame/room.ts';
import type { Pen } from '../pen.ts';
import { GAP_PERCENT, isStacked, NEAR } from './looks.ts';
import type { Bars } from './model.ts';

/** Text may be this share of its bar's thickness, and of the width of the slot that it stands below. */
const NAME = 0.42;
/** A value may be so much larger than the names, and this share of its bar. */
const VALUE = 1.3;
const OF_BAR = 0.62;
/** Share of its bar's thickness that a name takes where it goes into the gap beside the bar. */
const ROOM = 1.1;
/** Up to this size names may be broken into two lines and stand close, so that they are read from afar, in points. */
const READ: Pt = 24;
/** Names on the left take at most this share of the width where they are set larger. */
const LEFT = 0.33;

/** A bar's thickness in a box, before axes and titles take their room. */
export function thicknessOf(content: Bars, { w, h }: Pick<Box, 'w' | 'h'>, pen: Pen): Pt {
  const length = content.type === 'bar' ? h - 2 * pen.line : w * 0.9;
  const count = isStacked(pen.settings) ? 1 : content.series.length;
  return Math.max(0, length) / content.categories.length / (count + GAP_PERCENT / 100);
}

/** The largest size up to `most` at which no name is broken into more lines than it has now. */
export function sizeOfBars(content: Bars, box: Box, pen: Pen, most: Pt): Pt {
  const lies = content.type === 'bar';
  const slot = (lies ? box.w : box.w * 0.9) / (lies ? 1 : content.categories.length);
  const series = isStacked(pen.settings) ? 1 : content.series.length;
  const thickness = thicknessOf(content, box, pen) * series;
  const near = Math.min(READ, lies ? (thickness * ROOM) / series : box.h / 11);
  const cap = Math.min(most, Math.max(near, lies ? thickness * NAME : box.h / 14));
  const names = content.series.length > 1 ? content.series.map((one) => one.name) : [];
  const legend = names.reduce((sum, name) => sum + pen.width(name) + 2.3 * pen.size, 0);
  const titles = [pen.settings['x-axis']?.title, pen.settings['y-axis']?.title].map((title) => pen.width(title ?? ''));
  const linesIn = (room: Pt) => content.categories.map((name) => wrap(name, room, pen).length);
  const now = linesIn(lies ? box.w * SIDE : slot - 6);
  const words = content.categories.flatMap((name) => name.split(/\s+/)).map((word) => pen.width(word));
  const widest = Math.max(0, ...words);
  return pen.largest(cap, (size) => {
    const k = size / pen.size;
    const room = (lies ? box.w * LEFT : slot - 6) / k;
    const two = size <= READ && widest <= room && size * 2.4 <= (lies ? thickness * 1.5 : box.h / 4) ? 2 : 1;
    return (
      legend * k <= Math.max(box.w, legend) &&
      titles.every((width) => width * k <= Math.max(box.w * 0.8, width)) &&
      linesIn(room).every((count, i) => count <= Math.max(two, now[i] as number))
    );
  });
}

/** Values are bold, and larger than names where their bars are thick and their slots wide enough. */
export function sizeOfValues(content: Bars, texts: readonly string[], box: Box, pen: Pen): Pt {
  const stacked = isStacked(pen.settings);
  if (stacked) return pen.size;
  const thickness = thicknessOf(content, box, pen);
  const widest = Math.max(1, ...texts.map((text) => pen.width(text, true) / pen.size));
  const most = content.type === 'bar' ? thickness * OF_BAR : (thickness * 1.15 - NEAR) / widest;
  return Math.max(pen.size, Math.floor(Math.min(pen.size * VALUE, most)));
}
