// Drawing what a chart marks, over what it shows. No native chart has such marks, so PowerPoint gets them as shapes
// inside the chart.

import type { Point } from '../../base/path.ts';
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import { drawArrow } from './arrow.ts';
import type { Mark } from './model.ts';
import { asMarked, levelOf, type MarkPlot, put } from './plot.ts';
import { drawRing } from './ring.ts';
import { drawStretch, nameStretch } from './stretch.ts';
import { drawWords, type Side } from './words.ts';

/** Rounding. */
const EDGE: Pt = 1;

/** Where words are tried first: beside what stands, over what lies or is round. */
const SIDEWAYS: readonly Side[] = ['right', 'left', 'above', 'below'];
const UPRIGHT: readonly Side[] = ['above', 'below', 'right', 'left'];

export const drawMarks = (marks: readonly Mark[] = [], plot: MarkPlot, pen: Pen): void =>
  asMarked(pen, () => draw(marks, plot, pen));

/** Whether all of a mark lies on the axes as they are; the writer may have cut them. */
function isInside(mark: Mark, plot: MarkPlot): boolean {
  const area = plot.frame.plot;
  const has = ([x, y]: Point): boolean =>
    x >= area.x - EDGE && x <= area.x + area.w + EDGE && y >= area.y - EDGE && y <= area.y + area.h + EDGE;
  const foot = plot.lies ? area.x : area.y;
  if (mark.kind === 'span') return [mark.from, mark.to].every((at) => has(put(plot, plot.along(at), foot)));
  const spots = mark.kind === 'point' ? [mark.spot] : [mark.from, mark.to];
  return spots.every((spot) => has(put(plot, plot.along(spot.place, spot.series), levelOf(plot, spot.value))));
}

function draw(all: readonly Mark[], plot: MarkPlot, pen: Pen): void {
  const marks = all.filter((mark) => isInside(mark, plot));
  for (const mark of all)
    if (!marks.includes(mark)) pen.note(`The mark "${mark.label}" lies outside the axes and is left out`);
  const spans = marks.filter((mark) => mark.kind === 'span');
  for (const mark of spans) drawStretch(mark, plot, pen);
  const drawn = marks.flatMap((mark) => {
    if (mark.kind === 'span') return [];
    return [{ mark, ...(mark.kind === 'point' ? drawRing(mark, plot, pen) : drawArrow(mark, plot, pen)) }];
  });
  // words last: they keep clear of every mark
  for (const { mark, box, color } of drawn) {
    const sides = mark.kind === 'difference' && !plot.lies ? SIDEWAYS : UPRIGHT;
    drawWords(mark.label, box, { color, within: plot.box, sides, led: mark.kind === 'point' }, pen);
  }
  for (const mark of spans) nameStretch(mark, plot, pen);
}
