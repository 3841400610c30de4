// Drawing a forest plot: axis, line of no effect, squares with intervals, diamonds, and the words below.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { ChartModel } from '../../scene/chart-model.ts';
import type { SceneNode } from '../../scene/scene.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { decimalsOf, formatNumber } from '../numbers.ts';
import { polygon } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import { linearScale, roundLogScale, type Scale } from '../scale.ts';
import { colorsOfRows, HALF_DIAMOND, sideOf } from './looks.ts';
import { footOf, measuresOf, PAD } from './measures.ts';
import { type Forest, isStudy } from './model.ts';
import { nativeForest } from './native.ts';
import { tableNode } from './table.ts';

export function drawForest(
  content: Forest,
  box: Box,
  pen: Pen,
  settings: ChartSettings,
): { model: ChartModel; box: Box; nodes: SceneNode[] } {
  const { widths, head } = measuresOf(content, box.w, pen);
  const foot = footOf(pen);
  const row = round2(Math.max(pen.line, (box.h - head - foot) / content.rows.length));
  const index = widths.length - 2;
  const left = box.x + widths.slice(0, index).reduce((sum, w) => sum + w, 0);
  const plot: Box = {
    x: round2(left + 2 * PAD),
    y: round2(box.y + head),
    w: round2((widths[index] as Pt) - 4 * PAD),
    h: round2(row * content.rows.length),
  };
  const scale = scaleOf(content, settings, plot.w, pen);
  const x = (value: number) => plot.x + scale.at(Math.min(Math.max(value, scale.min), scale.max)) * plot.w;
  drawAxis(scale, plot, x, pen);
  drawStudies(content, plot, row, x, pen);
  drawFavours(content, plot, x, pen);
  const area: Box = { x: round2(left), y: plot.y, w: widths[index] as Pt, h: round2(plot.h + foot) };
  return {
    model: nativeForest(content, plot, scale, pen),
    box: area,
    nodes: [tableNode(content, box, { widths, head, row, right: x(content.null) < plot.x + plot.w / 2 }, pen)],
  };
}

function scaleOf(content: Forest, settings: ChartSettings, width: Pt, pen: Pen): Scale {
  const values = content.rows
    .filter(isStudy)
    .flatMap(({ estimate, low, high }) => [estimate, low, high].filter((value) => value !== undefined));
  const { min, max, step } = settings['x-axis'] ?? {};
  const most = Math.max(3, Math.floor(width / (pen.size * 2.6)));
  // what lies beyond no effect is to be seen on both sides
  const near = content.log ? [content.null / 1.5, content.null * 1.5] : [content.null];
  return content.log
    ? roundLogScale([...values, ...near], { min, max, most })
    : linearScale([...values, ...near], { min, max, step, most });
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

function drawStudies(content: Forest, plot: Box, row: Pt, x: (value: number) => Pt, pen: Pen): void {
  const colors = colorsOfRows(pen);
  const one = x(content.null);
  pen.segment(one, plot.y, one, plot.y + plot.h, { color: pen.text, width: 1 });
  for (const [i, study] of content.rows.entries()) {
    if (!isStudy(study) || study.estimate === undefined) continue;
    const y = round2(plot.y + (i + 0.5) * row);
    const { estimate, low = estimate, high = estimate } = study;
    if (study.pooled) {
      const half = Math.min(row, pen.line) * HALF_DIAMOND;
      pen.path(
        polygon([
          [x(low), y],
          [x(estimate), y - half],
          [x(high), y],
          [x(estimate), y + half],
        ]),
        { stroke: { color: colors.pooled, width: 2 } },
      );
      continue;
    }
    const [a, b] = [round2(x(low)), round2(x(high))];
    if (study.low !== undefined) pen.path(`M${a} ${y} L${b} ${y}`, { stroke: { color: colors.study, width: 1.5 } });
    pen.marker('square', x(estimate), y, sideOf(study, content, pen), colors.study);
  }
}

/** Words on both sides of no effect; they give way to each other at the plot's ends. */
function drawFavours(content: Forest, plot: Box, x: (value: number) => Pt, pen: Pen): void {
  const { favours } = pen.settings;
  const title = pen.settings['x-axis']?.title;
  let y = plot.y + plot.h + 6 + pen.line * 1.6;
  if (favours) {
    const [left, right] = [`\u2190 ${favours[0]}`, `${favours[1]} \u2192`];
    const [from, to] = [plot.x - 2 * PAD, plot.x + plot.w + 2 * PAD];
    const start = Math.min(x(content.null) + PAD, to - pen.width(right));
    const end = Math.max(Math.min(x(content.null) - PAD, start - 2 * PAD), from + pen.width(left));
    pen.label(end, y, left, { anchor: 'end', color: pen.muted, own: true });
    pen.label(Math.max(start, end + PAD), y, right, { color: pen.muted, own: true });
    y += pen.line * 1.1;
  }
  if (title) pen.label(plot.x + plot.w / 2, y, title, { anchor: 'middle', color: pen.muted, own: true });
}
