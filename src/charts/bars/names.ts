// The series' names beside the bars of one group, the first that has room, in place of a legend.
import { type Box, overlaps } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Frame } from '../frame/model.ts';
import { type Pen, type Word, wordBox } from '../pen.ts';
import { referencesOf } from '../reference-lines.ts';
import { spread } from '../spread.ts';
import { NEAR } from './looks.ts';
import type { Bars } from './model.ts';
import { barOf } from './place.ts';
import { baseOf, type Plan } from './plan.ts';

/** So many series are named at their bars; more are told apart by a legend. */
const MOST = 3;
/** Names right of stacked bars take at most this share of the width. */
const SIDE = 0.3;
/** Between a name and what is below it. */
const CLEAR: Pt = 2;
/** Between a name and a reference line, which gives way to words nearer than that. */
const BY_LINE: Pt = 4;

export const mayName = ({ series }: Bars, { settings }: Pen): boolean =>
  series.length > 1 && series.length <= MOST && !settings.patterns;

const widestOf = ({ series }: Bars, pen: Pen): Pt => Math.max(...series.map(({ name }) => pen.width(name, true)));

/** Room right of the plot for the names of bars that stand on each other. */
export const rightOf = (content: Bars, plan: Plan, lies: boolean, pen: Pen): Pt =>
  plan.stacked && !lies ? widestOf(content, pen) + NEAR : 0;

interface Piece {
  readonly series: number;
  readonly category: number;
  readonly box: Box;
}

function piecesOf(content: Bars, plan: Plan, frame: Frame, lies: boolean, pen: Pen): Piece[] {
  const scale = lies ? frame.acrossScale : frame.upScale;
  if (!scale) return [];
  const { plot } = frame;
  const slot = (lies ? plot.h : plot.w) / content.categories.length;
  return content.series.flatMap((_, series) =>
    content.categories.flatMap((_, category): Piece[] => {
      const bar = barOf(content, plan, pen.settings.stack, baseOf(scale), series, category);
      if (!bar) return [];
      const [start, thick] = [(category + bar.start) * slot, bar.width * slot];
      const ends = lies ? [frame.x(bar.from), frame.x(bar.to)] : [frame.y(bar.from), frame.y(bar.to)];
      const [low, long] = [Math.min(...ends), Math.abs((ends[1] as Pt) - (ends[0] as Pt))];
      const box = lies
        ? { x: low, y: plot.y + start, w: long, h: thick }
        : { x: plot.x + start, y: low, w: thick, h: long };
      return [{ series, category, box }];
    }),
  );
}

/** Names in the first of so many groups; undefined where none has room. */
export function namesAt(
  content: Bars,
  plan: Plan,
  frame: Frame,
  { lies, box, groups }: { readonly lies: boolean; readonly box: Box; readonly groups: number },
  pen: Pen,
): Word[] | undefined {
  const pieces = piecesOf(content, plan, frame, lies, pen);
  if (plan.stacked && !lies) return besideLast(content, plan, frame, pieces, pen);
  const at = lies ? frame.x : frame.y;
  const lines = referencesOf(pen.settings, content.style, pen.lang).map(({ at: value }): Box => {
    const place = at(value);
    return lies
      ? { ...frame.plot, x: place - BY_LINE, w: 2 * BY_LINE }
      : { ...frame.plot, y: place - BY_LINE, h: 2 * BY_LINE };
  });
  const taken = [...pieces.map((piece) => piece.box), ...pen.words(), ...lines];
  for (const category of [...content.categories.keys()].slice(0, groups)) {
    const group = pieces.filter((piece) => piece.category === category);
    if (group.length < content.series.length) continue;
    const found: Word[] = [];
    for (const piece of group) {
      const choices = choicesOf(content, plan, piece, lies, pen);
      const there = [...taken, ...found.map((word) => wordBox(word, pen))];
      const good = choices.find((word) => {
        const own = wordBox(word, pen);
        return inside(own, box) && !there.some((other) => overlaps(own, other));
      });
      if (good) found.push(good);
    }
    if (found.length === group.length) return found;
  }
  return undefined;
}

const inside = (one: Box, whole: Box): boolean =>
  one.x >= whole.x - 1 && one.x + one.w <= whole.x + whole.w + 1 && one.y >= whole.y - 1;

/** Where a name may stand, best first: over a bar that stands, behind one that lies. */
function choicesOf(content: Bars, plan: Plan, { series, category, box }: Piece, lies: boolean, pen: Pen): Word[] {
  const name = content.series[series]?.name ?? '';
  const word = { text: name, bold: true, color: pen.ink(plan.colors[series] as Word['color']) };
  const middle = box.x + box.w / 2;
  // what is written at the bar's end
  const value = pen
    .words()
    .filter(({ x, y, w, h }) =>
      lies
        ? y + h / 2 > box.y && y + h / 2 < box.y + box.h && Math.abs(x - box.x - box.w) < 2 * NEAR
        : x < middle && x + w > middle && Math.abs(y + h - box.y) < 2 * NEAR,
    );
  if (lies && plan.stacked)
    return category ? [] : [{ ...word, x: middle, y: box.y - CLEAR - pen.line / 2, anchor: 'middle' }];
  if (lies) {
    const end = Math.max(box.x + box.w, ...value.map(({ x, w }) => x + w));
    return [{ ...word, x: end + pen.size * 0.5, y: box.y + box.h / 2, anchor: 'start' }];
  }
  const y = Math.min(box.y, ...value.map((one) => one.y)) - CLEAR - pen.line / 2;
  const choices: Word[] = [{ ...word, x: middle, y, anchor: 'middle' }];
  // wider than its bar, a name reaches out of its group
  if (series === 0) choices.push({ ...word, x: box.x + box.w, y, anchor: 'end' });
  if (series === content.series.length - 1) choices.push({ ...word, x: box.x, y, anchor: 'start' });
  return choices;
}

/** Right of the last of bars that stand, each at its part. */
function besideLast(
  content: Bars,
  plan: Plan,
  { plot }: Frame,
  pieces: readonly Piece[],
  pen: Pen,
): Word[] | undefined {
  const last = pieces.filter(({ category }) => category === content.categories.length - 1);
  if (last.length < content.series.length || widestOf(content, pen) > plot.w * SIDE) return undefined;
  const middles = last.map(({ box }) => box.y + box.h / 2);
  const places = spread(middles, pen.line, plot.y, plot.y + plot.h);
  return last.map(({ series, box }, i) => ({
    text: content.series[series]?.name ?? '',
    bold: true,
    color: pen.ink(plan.colors[series] as Word['color']),
    x: box.x + box.w + NEAR,
    y: places[i] as Pt,
    anchor: 'start',
  }));
}
