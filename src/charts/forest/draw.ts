// Drawing a forest plot: axis, line of no effect, squares with intervals, diamonds, and the words below.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { ChartModel } from '../../scene/chart-model.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { decimalsOf, formatNumber } from '../numbers.ts';
import { polygon } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import { acrossOf, favoursOf } from './favours.ts';
import { lineOf, type Stretch, standRight } from './line.ts';
import { colorOf, HALF_DIAMOND, NULL_LINE, sideOf, WHISKER } from './looks.ts';
import { axisFoot, footOf, measuresOf } from './measures.ts';
import { type Forest, isStudy } from './model.ts';
import { PAD } from './names.ts';
import { nativeForest } from './native.ts';
import { CLOSE_ROW } from './size.ts';
import { tableNode } from './table.ts';

export function drawForest(content: Forest, box: Box, pen: Pen): { model: ChartModel; box: Box; under: SceneNode[] } {
  const { widths, head } = measuresOf(content, box.w, pen);
  const foot = footOf(content, widths, pen);
  const row = round2(Math.max(pen.line * CLOSE_ROW, (box.h - head - foot) / content.rows.length));
  const across = acrossOf(content, widths, pen);
  const { scale } = across;
  const plot: Box = {
    x: round2(box.x + across.x),
    y: round2(box.y + head),
    w: across.w,
    h: round2(row * content.rows.length),
  };
  const x = (value: number) => box.x + across.at(value);
  drawAxis(scale, plot, x, pen);
  const line = lineOf(content, across, pen);
  drawStudies(content, { plot, row, line }, x, pen);
  const favours = drawWords(content, { box, plot, head }, widths, pen);
  const left = Math.min(plot.x - 2 * PAD, favours?.x ?? plot.x);
  const right = Math.max(plot.x + plot.w + 2 * PAD, favours ? favours.x + favours.w : plot.x);
  const top = Math.min(plot.y, favours?.y ?? plot.y);
  const area: Box = {
    x: round2(left),
    y: round2(top),
    w: round2(right - left),
    h: round2(plot.y + plot.h + axisFoot(content, widths, pen) - top),
  };
  return {
    model: nativeForest(content, { plot, scale, line }, pen),
    box: area,
    under: [tableNode(content, box, { widths, head, row, right: standRight(content, across) }, pen)],
  };
}

function drawAxis(scale: Scale, plot: Box, x: (value: number) => Pt, pen: Pen): void {
  const bottom = plot.y + plot.h;
  pen.segment(plot.x, bottom, plot.x + plot.w, bottom, pen.rule);
  for (const tick of scale.ticks) {
    pen.segment(x(tick), bottom, x(tick), bottom + 4, pen.rule, true);
    // as many decimals as each tick needs: 0.2, 0.5, 1
    pen.label(x(tick), bottom + 6 + pen.line / 2, formatNumber(tick, { decimals: decimalsOf([tick]) }, pen.lang), {
      anchor: 'middle',
      own: true,
    });
  }
}

function drawStudies(
  content: Forest,
  { plot, row, line }: { readonly plot: Box; readonly row: Pt; readonly line: readonly Stretch[] },
  x: (value: number) => Pt,
  pen: Pen,
): void {
  const one = x(content.null);
  for (const { from, to } of line)
    pen.segment(one, plot.y + from * row, one, plot.y + to * row, { color: pen.text, width: NULL_LINE });
  for (const [i, study] of content.rows.entries()) {
    if (!isStudy(study) || study.estimate === undefined) continue;
    const y = round2(plot.y + (i + 0.5) * row);
    const { estimate, low = estimate, high = estimate } = study;
    const color = colorOf(study, content, pen);
    if (study.pooled) {
      const half = Math.min(row, pen.line) * HALF_DIAMOND;
      pen.path(
        polygon([
          [x(low), y],
          [x(estimate), y - half],
          [x(high), y],
          [x(estimate), y + half],
        ]),
        { stroke: { color, width: WHISKER } },
      );
      continue;
    }
    const [a, b] = [round2(x(low)), round2(x(high))];
    if (study.low !== undefined) pen.path(`M${a} ${y} L${b} ${y}`, { stroke: { color, width: WHISKER } });
    pen.marker('square', x(estimate), y, sideOf(study, content, pen), color);
  }
}

/** The words on both sides of no effect, and what the axis measures; the place of the former. */
function drawWords(
  content: Forest,
  { box, plot, head }: { readonly box: Box; readonly plot: Box; readonly head: Pt },
  widths: readonly Pt[],
  pen: Pen,
): Box | undefined {
  const favours = favoursOf(content, widths, pen);
  const title = pen.settings['x-axis']?.title;
  const below = plot.y + plot.h + 6 + pen.line * 1.6;
  const y = favours?.inHead ? box.y + head / 2 - 1 : below;
  if (favours) {
    pen.label(box.x + favours.end, y, favours.left, { anchor: 'end', color: pen.muted, own: true });
    pen.label(box.x + favours.start, y, favours.right, { color: pen.muted, own: true });
  }
  const under = favours && !favours.inHead ? below + pen.line * 1.1 : below;
  if (title) pen.label(plot.x + plot.w / 2, under, title, { anchor: 'middle', color: pen.muted, own: true });
  if (!favours) return undefined;
  const from = box.x + favours.end - pen.width(favours.left);
  const to = box.x + favours.start + pen.width(favours.right);
  return { x: from, y: y - pen.line / 2, w: to - from, h: pen.line };
}
