// Drawing icon arrays: people in square cells, the label above, the sentence below.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { PathMark } from '../../scene/chart-model.ts';
import type { SceneNode } from '../../scene/scene.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { markOn, marksOf } from '../../theme/marks.ts';
import type { Drawn } from '../kind.ts';
import { markerPath, polygon } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import { pictureNodes, textNode } from '../picture.ts';
import { type Beside, GROWN, widthOf, wordsBeside } from './beside.ts';
import type { IconArray, Icons } from './model.ts';

/** Width of a person's cell as a share of its height. */
const NARROW = 0.7;
/** With words beside them there is width to spare. */
const WIDE = 0.85;
/** Share of its room's height that an array takes which need not be smaller. */
const FULL = 0.98;
/** Twenty in a row make people so much larger, or it stays ten. */
const LARGER = 1.2;

/** People in a row: tens, two of them where that makes people larger. */
function perRow(of: number, { w, h }: Box, narrow: number): number {
  if (of <= 10) return of;
  const sizeAt = (columns: number) => Math.min(w / (columns * narrow), h / Math.ceil(of / columns));
  if (of <= 200) return of % 20 === 0 && sizeAt(20) > sizeAt(10) * LARGER ? 20 : 10;
  return of <= 500 ? 25 : 40;
}

/** Places of people: cells of the array, counted row by row from the top left. */
export function cellsOf(of: number, box: Box, narrow = NARROW): { x: Pt; y: Pt; size: Pt }[] {
  const columns = perRow(of, box, narrow);
  const rows = Math.ceil(of / columns);
  const size = Math.min(box.w / (columns * narrow), box.h / rows);
  return Array.from({ length: of }, (_, i) => ({
    x: box.x + (i % columns) * size * narrow,
    y: box.y + Math.floor(i / columns) * size,
    size,
  }));
}

export function drawIcons({ arrays }: Icons, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const gap = pen.size * 1.5;
  const width = (box.w - gap * (arrays.length - 1)) / arrays.length;
  const plans = arrays.map((array, i): Plan => {
    const place = { ...box, x: box.x + i * (width + gap), w: width };
    const { theme } = pen.context;
    const asked = settings.colors?.[array.label];
    const color = asked ? markOn(theme, { slot: asked }) : (marksOf(theme)[1] as Color);
    const spared = sparedOf(arrays, i, settings);
    const top = array.label ? pen.line * 1.2 : 0;
    const foot = pen.line * (spared ? 2.5 : 1.4);
    return { array, place, color, spared, top, foot };
  });
  // all arrays of a chart are alike
  const least = Math.max(...arrays.map(({ sentence }) => widthOf(sentence, pen)));
  const wholly = (narrow: number) =>
    GROWN.map((larger) => plans.map((plan) => besideOf(plan, { narrow, larger, least }, pen))).find((all) =>
      all.every((one) => one && (narrow === NARROW || one.room.h > box.h * FULL)),
    );
  const beside = wholly(WIDE) ?? wholly(NARROW);
  const narrow = plans.length === 1 ? spread(plans[0] as Plan) : NARROW;
  return { nodes: plans.map((plan, i) => arrayNode(plan, beside?.[i], narrow, pen)) };
}

interface Plan {
  readonly array: IconArray;
  readonly place: Box;
  readonly color: Color;
  readonly spared: Spared | undefined;
  /** Room above and below the people for their words. */
  readonly top: Pt;
  readonly foot: Pt;
}

const betweenOf = ({ place, top, foot }: Plan): Box => ({
  ...place,
  y: place.y + top,
  h: Math.max(10, place.h - top - foot),
});

/** How far an array that is alone draws its people apart, so that rows end nearer to the edge of their room. */
function spread(plan: Plan): number {
  const [of, room] = [plan.array.of, betweenOf(plan)];
  const size = cellsOf(of, room)[0]?.size ?? 1;
  return Math.min(WIDE, Math.max(NARROW, room.w / (perRow(of, room, NARROW) * size)));
}

function besideOf(plan: Plan, how: { narrow: number; larger: number; least: Pt }, pen: Pen): Beside | undefined {
  const { array, place, color, spared } = plan;
  const below = cellsOf(array.of, betweenOf(plan))[0]?.size ?? 0;
  const colors = { counted: color, spared: pen.context.theme.role('accent') };
  return wordsBeside(array, spared?.words, place, { ...how, below, colors }, pen);
}

/** What the second array has less than the first, where the writer has a word for it; the first keeps the line free. */
interface Spared {
  readonly count: number;
  readonly words: string;
}

function sparedOf(arrays: readonly IconArray[], i: number, { difference }: ChartSettings): Spared | undefined {
  const [first, second] = arrays;
  if (!difference || arrays.length !== 2 || !first || !second || first.of !== second.of) return undefined;
  const count = first.n - second.n;
  if (count <= 0) return undefined;
  return i ? { count, words: `${count} ${difference}` } : { count: 0, words: '' };
}

function arrayNode(plan: Plan, beside: Beside | undefined, alone: number, pen: Pen): SceneNode {
  const { array, place: box, color, spared, foot } = plan;
  const { label, n, of, sentence } = array;
  const { context } = pen;
  const id = context.id('icons');
  const rest = pen.quiet;
  const saved = context.theme.role('accent');
  const room = beside?.room ?? betweenOf(plan);
  const fillOf = (i: number): Color => {
    if (i < n) return color;
    return i < n + (spared?.count ?? 0) ? saved : rest;
  };
  const narrow = beside?.narrow ?? alone;
  const cells = cellsOf(of, room, narrow);
  const marks = cells.map(
    ({ x, y, size }, i): PathMark => ({
      kind: 'path',
      d: person(x + (size * narrow) / 2, y, size),
      fill: fillOf(i),
    }),
  );
  const last = cells[cells.length - 1];
  const bottom = last ? last.y + last.size : room.y;
  const aboveAndBelow = (): SceneNode[] => {
    const before = pen.marks.length;
    if (label) pen.label(box.x, box.y + pen.line / 2, pen.cut(label, box.w), { color: pen.text });
    pen.label(box.x, bottom + pen.line * 0.7 + 2, pen.cut(sentence, box.w, true), { bold: true });
    if (spared?.words)
      pen.label(box.x, bottom + pen.line * 1.8 + 2, pen.cut(spared.words, box.w, true), { bold: true, color: saved });
    return pen.marks
      .splice(before)
      .flatMap((mark, i) => (mark.kind === 'text' ? [textNode(mark, `${id}-text-${i + 1}`, context)] : []));
  };
  const people = pictureNodes(marks, `${id}-person`, context).map((node, i) => ({
    ...node,
    name: i < n ? `Person ${i + 1}, counted` : `Person ${i + 1}`,
  }));
  const group: SceneNode = {
    kind: 'group',
    role: 'figure',
    id,
    name: `Icons: ${sentence}`,
    box: { ...room, h: bottom - room.y },
    alt: [label, [sentence, spared?.words].filter(Boolean).join('; ')].filter(Boolean).join(': '),
    children: people,
  };
  return {
    kind: 'group',
    role: 'group',
    id: `${id}-with-words`,
    name: `Icon array: ${sentence}`,
    box: { x: box.x, y: box.y, w: box.w, h: round2(beside ? box.h : bottom + foot - box.y) },
    children: [...(beside ? beside.words(`${id}-text`) : aboveAndBelow()), group],
  };
}

/** A person in a square cell: a head over shoulders that fall to a foot, without any likeness. */
function person(cx: Pt, y: Pt, size: Pt): string {
  const s = size * 0.86;
  const top = y + size * 0.05;
  const head = markerPath('circle', cx, top + s * 0.19, s * 0.34);
  const [w, shoulder, foot] = [s * 0.27, top + s * 0.42, top + s];
  const body = polygon([
    [cx - w, shoulder + s * 0.09],
    [cx - w * 0.7, shoulder],
    [cx + w * 0.7, shoulder],
    [cx + w, shoulder + s * 0.09],
    [cx + w, top + s * 0.72],
    [cx + w * 0.6, top + s * 0.72],
    [cx + w * 0.5, foot],
    [cx - w * 0.5, foot],
    [cx - w * 0.6, top + s * 0.72],
    [cx - w, top + s * 0.72],
  ]);
  return `${head} ${body}`;
}
