// A mark of a stretch of the axis: a tinted band behind the data, with dashed edges that are seen on any ground.
import type { Box } from '../../base/geometry.ts';
import type { Stroke } from '../../scene/scene.ts';
import type { Pen } from '../pen.ts';
import type { SpanMark } from './model.ts';
import { accent, type MarkPlot } from './plot.ts';
import { drawWords } from './words.ts';

const TINT = 0.14;

/** The band of a stretch: over the whole height of the plot. */
function bandOf({ from, to }: SpanMark, plot: MarkPlot): Box {
  const { plot: area } = plot.frame;
  const half = plot.slot ?? 0;
  const [start, end] = [plot.along(from) - half, plot.along(to) + half];
  return plot.lies
    ? { x: area.x, y: start, w: area.w, h: end - start }
    : { x: start, y: area.y, w: end - start, h: area.h };
}

/** Behind the data: the drawing's first marks. */
export function drawStretch(mark: SpanMark, plot: MarkPlot, pen: Pen): void {
  const own = pen.fresh();
  const { x, y, w, h } = bandOf(mark, plot);
  own.rect(x, y, w, h, { fill: { ...accent(pen), alpha: TINT }, own: true });
  const edge: Stroke = { color: accent(pen), width: 1.5, dash: true };
  for (const at of plot.lies ? [y, y + h] : [x, x + w]) {
    if (plot.lies) own.segment(x, at, x + w, at, edge, true);
    else own.segment(at, y, at, y + h, edge, true);
  }
  pen.marks.unshift(...own.marks);
}

/** Its words stand at the top of the band, else where there is room. */
export function nameStretch(mark: SpanMark, plot: MarkPlot, pen: Pen): void {
  const { x, y, w, h } = bandOf(mark, plot);
  const top: Box = plot.lies ? { x: x + w - 1, y, w: 1, h } : { x, y, w, h: 1 };
  const sides = plot.lies ? (['left', 'right'] as const) : (['below', 'above'] as const);
  drawWords(mark.label, top, { color: accent(pen), within: plot.box, sides }, pen);
}
