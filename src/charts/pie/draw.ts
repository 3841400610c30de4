// Drawing a pie: slices, and the names of parts on both sides.

import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import { SLICE_GAP } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import type { Drawn } from '../kind.ts';
import type { Pen } from '../pen.ts';
import { colorsOf } from '../series/looks.ts';
import { spread } from '../spread.ts';
import { inMiddle, leadOf, type PartLabel, roomOf, shareOf, valuesOf } from './labels.ts';
import { HOLE, NEAR, type Pie } from './model.ts';
import { nativePie } from './native.ts';

/** A ring's share in its middle takes so much of the hole's width. */
const MIDDLE = 0.62;

export function drawPie(content: Pie, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const values = valuesOf(content);
  const sum = values.reduce((total, value) => total + value, 0);
  const colors = colorsOf(content.categories, settings, pen);
  const room = roomOf(content, box, pen);
  const d = round2(room.d);
  const plot = { x: round2(box.x + (box.w - d) / 2), y: round2(box.y + (box.h - d) / 2), w: d, h: d };
  const [cx, cy, r] = [plot.x + d / 2, plot.y + d / 2, d / 2];
  const hole = content.type === 'doughnut' ? HOLE : 0;
  const ends: LabelEnd[] = [];
  let angle = -Math.PI / 2;
  for (const [i, value] of values.entries()) {
    const turn = (value / sum) * 2 * Math.PI;
    pen.path(slice(cx, cy, r, r * hole, angle, angle + turn), {
      fill: colors[i] as Color,
      stroke: { color: pen.context.theme.role('background'), width: SLICE_GAP },
    });
    const middle = angle + turn / 2;
    if (value)
      ends.push({
        x: cx + Math.cos(middle) * (r + NEAR),
        y: cy + Math.sin(middle) * (r + NEAR + ((room.labels[i]?.lines.length ?? 1) - 1) * leadOf(pen) * 0.5),
        left: Math.cos(middle) < -1e-6,
        label: room.labels[i] as PartLabel,
        ink: pen.ink(colors[i] as Color),
      });
    angle += turn;
  }
  drawLabels(ends, { cx, cy, r: r + NEAR }, box, pen);
  const middle = inMiddle(content, pen);
  if (middle >= 0) {
    const text = shareOf(values[middle] as number, values, pen.lang);
    const size = Math.floor((d * HOLE * MIDDLE) / (pen.width(text, true) / pen.size));
    pen.label(cx, cy, text, { anchor: 'middle', bold: true, size, color: pen.ink(colors[middle] as Color), own: true });
  }
  return { model: nativePie(content, { plot, colors, values }, pen) };
}

interface LabelEnd {
  readonly x: Pt;
  readonly y: Pt;
  readonly left: boolean;
  readonly label: PartLabel;
  /** Of its share. */
  readonly ink: Color;
}

/** Labels to both sides; those of one side are moved apart, and none lies on the circle. */
function drawLabels(
  ends: readonly LabelEnd[],
  { cx, cy, r }: { readonly cx: Pt; readonly cy: Pt; readonly r: Pt },
  box: { x: Pt; y: Pt; w: Pt; h: Pt },
  pen: Pen,
): void {
  for (const side of [true, false]) {
    const mine = ends.filter((end) => end.left === side);
    const places = spread(
      mine.map((end) => end.y),
      leadOf(pen) * Math.max(1, ...ends.map(({ label }) => label.lines.length)),
      box.y,
      box.y + box.h,
    );
    for (const [i, end] of mine.entries()) {
      const { lines } = end.label;
      const near = Math.max(0, Math.abs((places[i] as Pt) - cy) - (lines.length * leadOf(pen)) / 2);
      const clear = near < r ? Math.sqrt(r * r - near * near) : Math.abs(end.x - cx);
      const x = round2(cx + (side ? -clear : clear));
      const most = side ? x - box.x : box.x + box.w - x;
      for (const [j, { text: whole, bold, size }] of lines.entries()) {
        const text = pen.cut(whole, most, bold, size);
        if (text !== whole) pen.note('Names of parts were cut to fit');
        const y = (places[i] as Pt) + (j - (lines.length - 1) / 2) * leadOf(pen);
        pen.label(x, y, text, {
          anchor: side ? 'end' : 'start',
          bold,
          size,
          own: true,
          ...(bold && { color: end.ink }),
        });
      }
    }
  }
}

/** A sector from one angle to another, clockwise from the right; cubic arcs of at most a quarter turn. */
export function slice(cx: Pt, cy: Pt, outer: Pt, inner: Pt, from: number, to: number): string {
  const n = (value: Pt) => String(round2(value));
  const at = (radius: Pt, angle: number) => `${n(cx + radius * Math.cos(angle))} ${n(cy + radius * Math.sin(angle))}`;
  const arc = (radius: Pt, a: number, b: number): string => {
    const count = Math.max(1, Math.ceil(Math.abs(b - a) / (Math.PI / 2) - 1e-9));
    const step = (b - a) / count;
    const k = (4 / 3) * Math.tan(step / 4) * radius;
    return Array.from({ length: count }, (_, i) => {
      const [s, e] = [a + i * step, a + (i + 1) * step];
      const c1 = `${n(cx + radius * Math.cos(s) - k * Math.sin(s))} ${n(cy + radius * Math.sin(s) + k * Math.cos(s))}`;
      const c2 = `${n(cx + radius * Math.cos(e) + k * Math.sin(e))} ${n(cy + radius * Math.sin(e) - k * Math.cos(e))}`;
      return `C${c1} ${c2} ${at(radius, e)}`;
    }).join(' ');
  };
  const back = inner > 0 ? `L${at(inner, to)} ${arc(inner, to, from)}` : `L${n(cx)} ${n(cy)}`;
  return `M${at(outer, from)} ${arc(outer, from, to)} ${back} Z`;
}
