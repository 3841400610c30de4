// Drawing what a chart marks, over what it shows. No native chart has such marks, so PowerPoint gets them as shapes
// inside the chart.
import type { Pen } from '../pen.ts';
import { drawArrow } from './arrow.ts';
import type { Mark } from './model.ts';
import { asMarked, type MarkPlot } from './plot.ts';
import { drawRing } from './ring.ts';
import { drawStretch, nameStretch } from './stretch.ts';
import { drawWords, type Side } from './words.ts';

/** Where words are tried first: beside what stands, over what lies or is round. */
const SIDEWAYS: readonly Side[] = ['right', 'left', 'above', 'below'];
const UPRIGHT: readonly Side[] = ['above', 'below', 'right', 'left'];

export const drawMarks = (marks: readonly Mark[] = [], plot: MarkPlot, pen: Pen): void =>
  asMarked(pen, () => draw(marks, plot, pen));

function draw(marks: readonly Mark[], plot: MarkPlot, pen: Pen): void {
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
