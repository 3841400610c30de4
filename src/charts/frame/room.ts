// Room for the labels of axes: words in lines, widths, how many ticks fit.
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import type { AxisSpec, CategoryAxis, ValueAxis } from './model.ts';

export const GAP = 6;

const MAX_LINES = 4;

/** Most of the width that labels left of the plot may take. */
export const SIDE = 0.42;

/** Most ticks of an axis: one that stands has a line across at each, and few of them. */
const ACROSS = 8;
const UP = 5;

export const ticksFor = (room: Pt, each: Pt, most = ACROSS): number =>
  Math.max(2, Math.min(most, Math.floor(room / each) + 1));

export const ticksUp = (room: Pt, pen: Pen): number => ticksFor(room, pen.line * 1.9, UP);

export const widestOf = (axis: ValueAxis, scale: Scale, pen: Pen): Pt =>
  axis.labels ? Math.max(...scale.ticks.map((tick) => pen.width(axis.label(tick, scale)))) : 0;

export function leftRoom(up: AxisSpec, scale: Scale | undefined, pen: Pen, most: Pt): Pt {
  if (up.kind === 'value') return up.labels && scale ? widestOf(up, scale, pen) + GAP : 0;
  const widest = Math.max(0, ...up.labels.map((label) => pen.width(label)));
  if (widest + GAP <= most) return widest + GAP;
  return Math.max(...up.labels.flatMap((label) => wrap(label, most - GAP, pen).map((line) => pen.width(line)))) + GAP;
}

/** So few labels that none can be spared. */
const FEW = 3;

/** The first tick of the axis that lies, where its label would reach under the lowest of the one that stands. */
export function cornerOf(
  across: AxisSpec,
  acrossScale: Scale | undefined,
  up: AxisSpec,
  upScale: Scale | undefined,
  pen: Pen,
): number | undefined {
  if (across.kind !== 'value' || up.kind !== 'value' || !across.labels || !up.labels) return undefined;
  const [first] = acrossScale?.ticks ?? [];
  if (!acrossScale || first === undefined || acrossScale.ticks.length <= FEW) return undefined;
  if (first !== acrossScale.min || upScale?.ticks[0] !== upScale?.min) return undefined;
  return pen.width(across.label(first, acrossScale)) / 2 > GAP + 1 ? first : undefined;
}

export const slotOf = (axis: CategoryAxis, w: Pt): Pt =>
  axis.edges ? w / Math.max(1, axis.labels.length - 1) : w / Math.max(1, axis.labels.length);

/** A word in pieces of at most `width`, as PowerPoint and LibreOffice break words that are too long. */
function piecesOf(word: string, width: Pt, pen: Pen): string[] {
  const pieces = [''];
  for (const char of word) {
    const last = pieces[pieces.length - 1] as string;
    if (last && pen.width(last + char) > width) pieces.push(char);
    else pieces[pieces.length - 1] = last + char;
  }
  return pieces;
}

/** Words to lines of at most `width`. */
export function wrap(text: string, width: Pt, pen: Pen): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => piecesOf(one, Math.max(width, pen.size), pen))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && pen.width(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, MAX_LINES);
  if (lines.length > MAX_LINES) kept[MAX_LINES - 1] = `${kept[MAX_LINES - 1]} ${lines.slice(MAX_LINES).join(' ')}`;
  return kept.map((line) => pen.cut(line, Math.max(width, pen.size)));
}

/** Labels below the plot: wrapped in their slots, or where a word is too long every second, third ... label alone. */
export function wrapAll(
  labels: readonly string[],
  width: Pt,
  pen: Pen,
): { texts: string[][]; lines: number; every: number; crowded: boolean } {
  const fits = (text: string, room: Pt) => text.split(/\s+/).every((word) => pen.width(word) <= room);
  const roomOf = (slots: number): Pt => width * slots + GAP * (slots - 1);
  let every = 1;
  while (every < labels.length && !labels.every((label, i) => i % every !== 0 || fits(label, roomOf(every)))) every++;
  const short = labels.every((label) => !/\s/.test(label) && label.length <= 12);
  if (every > 1 && !short) every = 1;
  const texts = labels.map((label, i) => (i % every ? [] : wrap(label, roomOf(every), pen)));
  const cut = texts.some((lines) => lines.some((line) => line.endsWith('\u2026')));
  return { texts, lines: Math.max(1, ...texts.map((lines) => lines.length)), every, crowded: cut };
}

/** Height of the title of the axis that lies: with less room below its title LibreOffice makes the plot smaller. */
export const titleRoom = (pen: Pen): Pt => pen.line * 1.35 + 4;
