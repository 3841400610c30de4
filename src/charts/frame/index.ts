// The frame of charts with two axes: room for labels, titles and legend is measured, the rest is the plot; ticks are
// chosen for the room there is. Draws axes and grid, and gives the native axes to match.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import { drawAcross, drawUp } from './axes.ts';
import { drawLegend, legendRows } from './legend.ts';
import type { AxisSpec, Frame, FrameOptions } from './model.ts';
import { axisOf } from './native.ts';
import { cornerOf, GAP, leftRoom, SIDE, slotOf, ticksFor, ticksUp, titleRoom, widestOf, wrapAll } from './room.ts';

export function makeFrame(
  { box, across, up, legend = [], right = 0, top = 0, left: least = 0, base }: FrameOptions,
  pen: Pen,
): Frame {
  const rows = legendRows(legend, box.w, pen);
  const legendHeight = rows.length ? rows.length * pen.line + GAP * 1.5 : 0;
  const upTitle = up.title ? pen.line + GAP + (up.kind === 'value' && up.labels ? pen.size * 0.5 : 0) : 0;
  const head = legendHeight + upTitle + Math.max(top, up.kind === 'value' && up.labels && !upTitle ? pen.size / 2 : 0);
  const acrossTitle = across.title ? titleRoom(pen) : 0;
  const guess = box.h - head - pen.line - GAP - acrossTitle;
  const upScale = up.kind === 'value' ? up.scale(ticksUp(guess, pen)) : undefined;
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
    acrossScale,
    upScale,
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
      cornerOf(across, acrossScale, up, upScale, pen),
    ),
    // its title is a label of its own: programs break a native one into lines
    up: axisOf(up, upScale, pen, undefined, undefined),
    crowded: bottom?.crowded ?? false,
    legend: rows.length ? { x: box.x, y: box.y, w: box.w, h: rows.length * pen.line } : undefined,
  };
  const stand = (scale: Scale | undefined, at: (value: number) => Pt, edge: Pt): Pt =>
    scale && base ? at(base(scale)) : edge;
  drawAcross(across, acrossScale, bottom?.texts, frame, stand(upScale, frame.y, plot.y + plot.h), pen);
  drawUp(up, upScale, frame, left, stand(acrossScale, frame.x, plot.x), pen);
  if (across.title)
    pen.label(plot.x + plot.w / 2, plot.y + plot.h + below + pen.line / 2, across.title, {
      anchor: 'middle',
      color: pen.text,
    });
  if (up.title)
    pen.label(box.x, box.y + legendHeight + pen.line / 2, up.title, {
      bold: pen.width(up.title, true) <= box.w,
      own: true,
    });
  drawLegend(rows, box, pen);
  return frame;
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
    if (!axis.edges) return (value + 0.5) / count;
    return count > 1 ? value / (count - 1) : 0.5;
  };
  const [sx, sy] = [share(across, acrossScale), share(up, upScale)];
  return {
    x: (value) => plot.x + sx(value) * plot.w,
    // categories run downwards, values upwards
    y: (value) => (up.kind === 'category' ? plot.y + sy(value) * plot.h : plot.y + plot.h - sy(value) * plot.h),
  };
}
