// Drawing the axes with ticks, labels and grid.
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import type { AxisSpec, Frame } from './model.ts';
import { GAP, wrap } from './room.ts';

/** Room between the plot's foot and the labels below it, about what PowerPoint and LibreOffice leave. */
const BELOW = 3;

export function drawAcross(
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
      if (!axis.labels) continue;
      const [text, y] = [axis.label(tick, scale as Scale), bottom + BELOW + pen.line / 2];
      // what would reach under the labels of the axis that stands begins beside them
      if (tick === frame.across.unsaid) pen.label(plot.x - GAP / 2, y, text, { color: pen.muted, own: true });
      else pen.label(frame.x(tick), y, text, { anchor: 'middle', color: pen.muted });
    }
    if (axis.line) pen.segment(plot.x, bottom, plot.x + plot.w, bottom, pen.rule);
    return;
  }
  pen.segment(plot.x, axisAt, plot.x + plot.w, axisAt, pen.rule);
  for (const [i, lines] of (texts ?? []).entries()) {
    // a label that would reach under those of the axis that stands begins beside them
    const inward = frame.x(i) - Math.max(0, ...lines.map((line) => pen.width(line))) / 2 < plot.x - GAP;
    for (const [j, line] of lines.entries()) {
      const y = bottom + BELOW + (j + 0.5) * pen.line;
      if (inward) pen.label(plot.x - GAP / 2, y, line);
      else pen.label(frame.x(i), y, line, { anchor: 'middle' });
    }
  }
}

export function drawUp(axis: AxisSpec, scale: Scale | undefined, frame: Frame, left: Pt, axisAt: Pt, pen: Pen): void {
  const { plot } = frame;
  if (axis.kind === 'value') {
    for (const tick of (scale as Scale).ticks) {
      if (axis.grid) pen.segment(plot.x, frame.y(tick), plot.x + plot.w, frame.y(tick), pen.grid);
      if (axis.labels)
        pen.label(plot.x - GAP, frame.y(tick), axis.label(tick, scale as Scale), { anchor: 'end', color: pen.muted });
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
