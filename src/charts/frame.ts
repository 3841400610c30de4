// The frame of charts with two axes: room for labels, titles and legend is measured, the rest is the plot; ticks are chosen for
// the room there is. Draws axes and grid, and gives the native axes to match.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { ChartAxis } from '../scene/chart-model.ts';
import type { PathLooks, Pen } from './pen.ts';
import type { Scale } from './scale.ts';

export interface CategoryAxis {
  readonly kind: 'category';
  readonly labels: readonly string[];
  readonly title?: string | undefined;
  /** Points stand on the plot's edges, and not in the middle of slots. */
  readonly edges?: boolean;
}

export interface ValueAxis {
  readonly kind: 'value';
  /** A scale with at most so many ticks. */
  scale(most: number): Scale;
  label(value: number, scale: Scale): string;
  /** Excel's number format of the labels. */
  code(scale: Scale): string;
  readonly title?: string | undefined;
  readonly grid?: boolean;
  /** Tick labels are shown. */
  readonly labels: boolean;
  readonly line?: boolean;
}

export type AxisSpec = CategoryAxis | ValueAxis;

export interface LegendEntry {
  readonly name: string;
  readonly color: Color;
  draw(pen: Pen, x: Pt, y: Pt, size: Pt, color: Color): void;
}

export interface FrameOptions {
  readonly box: Box;
  readonly across: AxisSpec;
  readonly up: AxisSpec;
  readonly legend?: readonly LegendEntry[];
  /** Room beyond the plot for labels of points. */
  readonly right?: Pt;
  readonly top?: Pt;
  /** The value that bars grow from: the axis of categories stands there. */
  base?(scale: Scale): number;
  /** Least room left of the plot. */
  readonly left?: Pt;
}

export interface Frame {
  readonly plot: Box;
  /** Place of a value, or of a category's middle by its index. */
  x(value: number): Pt;
  y(value: number): Pt;
  readonly acrossScale?: Scale;
  readonly upScale?: Scale;
  readonly across: ChartAxis;
  readonly up: ChartAxis;
  readonly legend?: Box;
  /** Labels were left out. */
  readonly crowded: boolean;
}

const GAP = 6;
/** Room between the plot's foot and the labels below it, about what PowerPoint and LibreOffice leave. */
const BELOW = 3;
const MAX_LINES = 4;
/** Most of the width that labels left of the plot may take. */
const SIDE = 0.42;

export function makeFrame(
  { box, across, up, legend = [], right = 0, top = 0, left: least = 0, base }: FrameOptions,
  pen: Pen,
): Frame {
  const rows = legendRows(legend, box.w, pen);
  const legendHeight = rows.length ? rows.length * pen.line + GAP * 1.5 : 0;
  const upTitle = up.title ? pen.line + GAP + (up.kind === 'value' && up.labels ? pen.size * 0.5 : 0) : 0;
  const head = legendHeight + upTitle + Math.max(top, up.kind === 'value' && up.labels && !upTitle ? pen.size / 2 : 0);
  // with less room below its title LibreOffice makes the plot smaller
  const acrossTitle = across.title ? pen.line * 1.35 + 4 : 0;
  const guess = box.h - head - pen.line - GAP - acrossTitle;
  const upScale = up.kind === 'value' ? up.scale(ticksFor(guess, pen.line * 1.9)) : undefined;
  const left = Math.min(box.w * SIDE, Math.max(least, leftRoom(up, upScale, pen, box.w * SIDE)));
  const overhang =
    across.kind === 'value' && across.labels ? pen.width(across.label(across.scale(8).max, across.scale(8))) / 2 : 0;
  const w = box.w - left - Math.max(right, overhang);
  const acrossScale =
    across.kind === 'value'
      ? across.scale(ticksFor(w, widestOf(across, across.scale(8), pen) + pen.size * 1.4))
      : undefined;
  const bottom = across.kind === 'category' ? wrapAll(across.labels, slotOf(across, w) - GAP, pen) : undefined;
  const below = across.kind === 'value' && !across.labels ? 0 : (bottom?.lines ?? 1) * pen.line + GAP;
  const plot: Box = {
    x: round2(box.x + left),
    y: round2(box.y + head),
    w: round2(w),
    h: round2(Math.max(pen.line, box.h - head - below - acrossTitle)),
  };
  const place = placer(plot, across, up, acrossScale, upScale);
  const frame: Frame = {
    plot,
    ...place,
    ...(acrossScale && { acrossScale }),
    ...(upScale && { upScale }),
    across: axisOf(
      across,
      acrossScale,
      pen,
      bottom?.every,
      across.title
        ? {
            text: across.title,
            x: round2(plot.x + plot.w / 2 - pen.width(across.title) / 2),
            y: plot.y + plot.h + below,
          }
        : undefined,
    ),
    // its title is a label of its own: programs break a native one into lines
    up: axisOf(up, upScale, pen, undefined, undefined),
    crowded: bottom?.crowded ?? false,
    ...(rows.length && { legend: { x: box.x, y: box.y, w: box.w, h: rows.length * pen.line } }),
  };
  const stand = (scale: Scale | undefined, at: (value: number) => Pt, edge: Pt): Pt =>
    scale && base ? at(base(scale)) : edge;
  drawAcross(across, acrossScale, bottom?.texts, frame, stand(upScale, frame.y, plot.y + plot.h), pen);
  drawUp(up, upScale, frame, left, stand(acrossScale, frame.x, plot.x), pen);
  if (across.title)
    pen.label(plot.x + plot.w / 2, plot.y + plot.h + below + pen.line / 2, across.title, {
      anchor: 'middle',
      color: pen.muted,
    });
  if (up.title) pen.label(box.x, box.y + legendHeight + pen.line / 2, up.title, { color: pen.muted, own: true });
  drawLegend(rows, box, pen);
  return frame;
}

const ticksFor = (room: Pt, each: Pt): number => Math.max(2, Math.min(8, Math.floor(room / each) + 1));
const widestOf = (axis: ValueAxis, scale: Scale, pen: Pen): Pt =>
  axis.labels ? Math.max(...scale.ticks.map((tick) => pen.width(axis.label(tick, scale)))) : 0;

function leftRoom(up: AxisSpec, scale: Scale | undefined, pen: Pen, most: Pt): Pt {
  if (up.kind === 'value') return up.labels && scale ? widestOf(up, scale, pen) + GAP : 0;
  const widest = Math.max(0, ...up.labels.map((label) => pen.width(label)));
  if (widest + GAP <= most) return widest + GAP;
  return Math.max(...up.labels.flatMap((label) => wrap(label, most - GAP, pen).map((line) => pen.width(line)))) + GAP;
}

const slotOf = (axis: CategoryAxis, w: Pt): Pt =>
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
function wrapAll(
  labels: readonly string[],
  width: Pt,
  pen: Pen,
): { texts: string[][]; lines: number; every: number; crowded: boolean } {
  const fits = (text: string, room: Pt) => text.split(/\s+/).every((word) => pen.width(word) <= room);
  let every = 1;
  while (
    every < labels.length &&
    !labels.every((label, i) => i % every !== 0 || fits(label, width * every + GAP * (every - 1)))
  )
    every++;
  const short = labels.every((label) => !/\s/.test(label) && label.length <= 12);
  if (every > 1 && !short) every = 1;
  const texts = labels.map((label, i) => (i % every ? [] : wrap(label, width * every, pen)));
  const cut = texts.some((lines) => lines.some((line) => line.endsWith('\u2026')));
  return { texts, lines: Math.max(1, ...texts.map((lines) => lines.length)), every, crowded: cut };
}

function placer(
  plot: Box,
  across: AxisSpec,
  up: AxisSpec,
  acrossScale: Scale | undefined,
  upScale: Scale | undefined,
): Pick<Frame, 'x' | 'y'> {
  const share = (axis: AxisSpec, scale: Scale | undefined) => (value: number) => {
    if (axis.kind === 'value') return (scale as Scale).at(value);
    const count = axis.labels.length;
    return axis.edges ? (count > 1 ? value / (count - 1) : 0.5) : (value + 0.5) / count;
  };
  const [sx, sy] = [share(across, acrossScale), share(up, upScale)];
  return {
    x: (value) => plot.x + sx(value) * plot.w,
    // categories run downwards, values upwards
    y: (value) => (up.kind === 'category' ? plot.y + sy(value) * plot.h : plot.y + plot.h - sy(value) * plot.h),
  };
}

function axisOf(
  axis: AxisSpec,
  scale: Scale | undefined,
  pen: Pen,
  every: number | undefined,
  title: ChartAxis['title'] | undefined,
): ChartAxis {
  const common = { ...(title && { title }) };
  if (axis.kind === 'category')
    return { kind: 'category', labels: true, line: pen.rule, ...(every && every > 1 && { every }), ...common };
  const { min, max, step, kind, unit } = scale as Scale;
  return {
    kind: kind === 'date' ? 'date' : 'value',
    min,
    max,
    step,
    ...(unit && { unit }),
    ...(kind === 'log' && { log: step }),
    format: axis.code(scale as Scale),
    labels: axis.labels,
    ...(axis.line && { line: pen.rule }),
    ...(axis.grid && { grid: pen.grid }),
    ...common,
  };
}

function drawAcross(
  axis: AxisSpec,
  scale: Scale | undefined,
  texts: readonly (readonly string[])[] | undefined,
  frame: Frame,
  axisAt: Pt,
  pen: Pen,
): void {
  const { plot } = frame;
  const bottom = plot.y + plot.h;
  if (axis.kind === 'value') {
    for (const tick of (scale as Scale).ticks) {
      if (axis.grid) pen.segment(frame.x(tick), plot.y, frame.x(tick), bottom, pen.grid);
      if (axis.labels)
        pen.label(frame.x(tick), bottom + BELOW + pen.line / 2, axis.label(tick, scale as Scale), { anchor: 'middle' });
    }
    if (axis.line) pen.segment(plot.x, bottom, plot.x + plot.w, bottom, pen.rule);
    return;
  }
  pen.segment(plot.x, axisAt, plot.x + plot.w, axisAt, pen.rule);
  for (const [i, lines] of (texts ?? []).entries())
    for (const [j, line] of lines.entries())
      pen.label(frame.x(i), bottom + BELOW + (j + 0.5) * pen.line, line, { anchor: 'middle' });
}

function drawUp(axis: AxisSpec, scale: Scale | undefined, frame: Frame, left: Pt, axisAt: Pt, pen: Pen): void {
  const { plot } = frame;
  if (axis.kind === 'value') {
    for (const tick of (scale as Scale).ticks) {
      if (axis.grid) pen.segment(plot.x, frame.y(tick), plot.x + plot.w, frame.y(tick), pen.grid);
      if (axis.labels) pen.label(plot.x - GAP, frame.y(tick), axis.label(tick, scale as Scale), { anchor: 'end' });
    }
    if (axis.line) pen.segment(plot.x, plot.y, plot.x, plot.y + plot.h, pen.rule);
    return;
  }
  pen.segment(axisAt, plot.y, axisAt, plot.y + plot.h, pen.rule);
  for (const [i, label] of axis.labels.entries()) {
    const lines = wrap(label, left - GAP + 0.5, pen);
    for (const [j, line] of lines.entries())
      pen.label(plot.x - GAP, frame.y(i) + (j - (lines.length - 1) / 2) * pen.line, line, { anchor: 'end' });
  }
}

// ---- Legend

const SWATCH = 0.7;

interface Placed {
  readonly entry: LegendEntry;
  readonly x: Pt;
}

const entryWidth = (entry: LegendEntry, pen: Pen): Pt => pen.size * (SWATCH + 0.4) + pen.width(entry.name);

function legendRows(legend: readonly LegendEntry[], width: Pt, pen: Pen): Placed[][] {
  const rows: Placed[][] = [];
  let x = 0;
  for (const entry of legend) {
    const w = entryWidth(entry, pen);
    if (!rows.length || (x > 0 && x + w > width)) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1]?.push({ entry, x });
    x += w + pen.size * 1.2;
  }
  return rows;
}

function drawLegend(rows: readonly (readonly Placed[])[], box: Box, pen: Pen): void {
  for (const [i, row] of rows.entries()) {
    for (const { entry, x } of row) {
      const y = box.y + (i + 0.5) * pen.line;
      entry.draw(pen, box.x + x, y, pen.size * SWATCH, entry.color);
      pen.label(box.x + x + pen.size * (SWATCH + 0.4), y, entry.name, { own: true });
    }
  }
}

/** A square of the series' fill. */
export const swatch =
  (looks: Omit<PathLooks, 'fill'> = {}): LegendEntry['draw'] =>
  (pen, x, y, size, color) =>
    pen.rect(x, y - size / 2, size, size, { ...looks, fill: color, own: true });
