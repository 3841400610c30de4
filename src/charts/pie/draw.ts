// Drawing a pie: slices, and the names of parts on both sides.

import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import type { Drawn } from '../kind.ts';
import { formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { colorsOf } from '../series/looks.ts';
import { spread } from '../spread.ts';
import { HOLE, NEAR, type Pie } from './model.ts';
import { nativePie } from './native.ts';

export function drawPie(content: Pie, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const values = (content.series[0]?.values ?? []).map((value) => value ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const colors = colorsOf(content.categories, settings, pen);
  const labels = content.categories.map(
    (name, i) => `${name} ${formatNumber((values[i] as number) / sum, { decimals: 0, percent: true }, pen.lang)}`,
  );
  const room = Math.min(box.w * 0.35, Math.max(...labels.map((label) => pen.width(label)))) + NEAR * 2;
  const d = round2(Math.max(20, Math.min(box.h - pen.line * 1.2, box.w - 2 * room)));
  const plot = { x: round2(box.x + (box.w - d) / 2), y: round2(box.y + (box.h - d) / 2), w: d, h: d };
  const [cx, cy, r] = [plot.x + d / 2, plot.y + d / 2, d / 2];
  const hole = content.type === 'doughnut' ? HOLE : 0;
  const ends: { x: Pt; y: Pt; left: boolean; label: string }[] = [];
  let angle = -Math.PI / 2;
  for (const [i, value] of values.entries()) {
    const turn = (value / sum) * 2 * Math.PI;
    pen.path(slice(cx, cy, r, r * hole, angle, angle + turn), {
      fill: colors[i] as Color,
      stroke: { color: pen.context.theme.role('background'), width: 1.5 },
    });
    const middle = angle + turn / 2;
    if (value)
      ends.push({
        x: cx + Math.cos(middle) * (r + NEAR),
        y: cy + Math.sin(middle) * (r + NEAR),
        left: Math.cos(middle) < -1e-6,
        label: labels[i] as string,
      });
    angle += turn;
  }
  drawLabels(ends, box, pen);
  return { model: nativePie(content, { plot, colors, values }, pen) };
}

/** Labels to both sides; those of one side are moved apart. */
export function drawLabels(
  ends: readonly { x: Pt; y: Pt; left: boolean; label: string }[],
  box: { x: Pt; y: Pt; w: Pt; h: Pt },
  pen: Pen,
): void {
  for (const side of [true, false]) {
    const mine = ends.filter((end) => end.left === side);
    const places = spread(
      mine.map((end) => end.y),
      pen.line,
      box.y,
      box.y + box.h,
    );
    for (const [i, end] of mine.entries()) {
      const most = side ? end.x - box.x : box.x + box.w - end.x;
      const text = pen.cut(end.label, most);
      if (text !== end.label) pen.note('Names of parts were cut to fit');
      pen.label(end.x, places[i] as Pt, text, { anchor: side ? 'end' : 'start', own: true });
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
