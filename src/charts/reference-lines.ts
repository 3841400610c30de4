// Lines across the plot at values that matter (a threshold, a mean), with their words. No native chart type has them,
// so PowerPoint gets them as shapes inside the chart.
import { type Box, overlaps } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import type { Frame } from './frame/model.ts';
import { listOf } from './kind.ts';
import { formatNumber, type NumberStyle } from './numbers.ts';
import type { Pen } from './pen.ts';

export interface Reference {
  readonly at: number;
  readonly label: string;
}

/** A line without words has its value. */
export const referencesOf = (settings: ChartSettings, style: NumberStyle, lang: string): Reference[] =>
  listOf(settings.reference).map((line) =>
    typeof line === 'number'
      ? { at: line, label: formatNumber(line, style, lang) }
      : { at: line.at, label: line.label ?? formatNumber(line.at, style, lang) },
  );

/** Values that the axis must hold although no datum has them: of reference lines, and of marks. */
export const valuesAsked = (settings: ChartSettings): number[] => [
  ...listOf(settings.reference).map((line) => (typeof line === 'number' ? line : line.at)),
  ...listOf(settings.marks).flatMap(({ between = [] }) =>
    between.flatMap((end: string | number) => (typeof end === 'number' ? [end] : [])),
  ),
];

/** Distance that a line keeps from words in its way. */
const CLEAR = 3;

export function drawReferences(
  settings: ChartSettings,
  style: NumberStyle,
  frame: Frame,
  along: 'x' | 'y',
  pen: Pen,
): void {
  const { plot } = frame;
  const stroke = { color: pen.text, width: 2, dash: true };
  const scale = along === 'x' ? frame.acrossScale : frame.upScale;
  // from the highest, which keeps its words above it
  const highestFirst = referencesOf(settings, style, pen.lang).sort((a, b) => b.at - a.at);
  for (const { at, label } of highestFirst) {
    const words = pen.words();
    if (!scale || at < scale.min || at > scale.max) continue;
    if (along === 'x') {
      const x = round2(frame.x(at));
      const half = pen.width(label) / 2;
      const crossed = words.filter((one) => x > one.x - CLEAR && x < one.x + one.w + CLEAR);
      for (const [from, to] of partsOf([plot.y, plot.y + plot.h], crossed.map(upright)))
        pen.segment(x, from, x, to, stroke, true);
      pen.label(Math.min(Math.max(x, plot.x + half), plot.x + plot.w - half), plot.y - pen.line / 2, label, {
        anchor: 'middle',
        own: true,
      });
    } else {
      const y = round2(frame.y(at));
      const crossed = words.filter((one) => y > one.y && y < one.y + one.h);
      for (const [from, to] of partsOf([plot.x, plot.x + plot.w], crossed.map(flat)))
        pen.segment(from, y, to, y, stroke, true);
      const place = { x: plot.x + plot.w - pen.width(label), w: pen.width(label), h: pen.line };
      const above = y - pen.line / 2 - 1;
      const below = y + pen.line / 2 + 1;
      const free = (middle: Pt) => !words.some((one) => overlaps(one, { ...place, y: middle - pen.line / 2 }));
      pen.label(plot.x + plot.w, !free(above) && free(below) ? below : above, label, { anchor: 'end', own: true });
    }
  }
}

type Stretch = readonly [from: Pt, to: Pt];
const flat = ({ x, w }: Box): Stretch => [x - CLEAR, x + w + CLEAR];
const upright = ({ y, h }: Box): Stretch => [y, y + h];

/** What is left of a line between the words that it would strike through. */
export function partsOf([from, to]: Stretch, gaps: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  for (const [start, end] of [...gaps].sort(([a], [b]) => a - b)) {
    if (start > at) parts.push([at, Math.min(start, to)]);
    at = Math.max(at, end);
  }
  if (at < to) parts.push([at, to]);
  return parts.map(([start, end]) => [round2(start), round2(end)]);
}
