// What lies in a plot already: words, lines and filled shapes, so that a mark's words keep clear of them and are told
// from what they stand on.
import { resolveHex, seenOn } from '../../base/color.ts';
import { type Box, overlaps } from '../../base/geometry.ts';
import type { Point } from '../../base/path.ts';
import { boundsOf, holds, strokesOf } from '../../base/path.ts';
import type { Pt } from '../../base/units.ts';
import type { PathMark } from '../../scene/chart-model.ts';
import type { Pen } from '../pen.ts';

interface Line {
  readonly points: readonly Point[];
  /** Half of its width. */
  readonly half: Pt;
  /** A thin line of the grid: words may stand on it, if they must. */
  readonly faint: boolean;
}

export interface Obstacles {
  readonly words: readonly Box[];
  readonly lines: readonly Line[];
  /** Small shapes: markers, heads of arrows. */
  readonly solids: readonly Box[];
  /** Bars and areas, whose edges words do not cross. */
  readonly fills: readonly (readonly Point[])[];
}

/** A filled shape below this size is a marker. */
const SMALL: Pt = 26;
/** A line below this width is of the grid. */
const FAINT: Pt = 1;

const isSmall = ({ w, h }: Box): boolean => w <= SMALL && h <= SMALL;

export function obstaclesOf(pen: Pen): Obstacles {
  const paths = pen.marks.filter((mark): mark is PathMark => mark.kind === 'path');
  const filled = paths.filter(({ fill }) => fill);
  return {
    words: pen.words(),
    lines: paths.flatMap(({ d, stroke }) =>
      stroke ? strokesOf(d).map((points) => ({ points, half: stroke.width / 2, faint: stroke.width < FAINT })) : [],
    ),
    solids: filled.map(({ d }) => boundsOf(d)).filter(isSmall),
    fills: filled.flatMap(({ d }) => (isSmall(boundsOf(d)) ? [] : strokesOf(d))),
  };
}

/** Whether a stretch from a to b runs through a box (Liang and Barsky's clipping). */
function runsThrough([x1, y1]: Point, [x2, y2]: Point, { x, y, w, h }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, start, low, high] of [
    [x2 - x1, x1, x, x + w],
    [y2 - y1, y1, y, y + h],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step].sort((one, other) => one - other) as [number, number];
    from = Math.max(from, a);
    to = Math.min(to, b);
    if (from > to) return false;
  }
  return true;
}

const crosses = (points: readonly Point[], box: Box): boolean =>
  points.length === 1
    ? runsThrough(points[0] as Point, points[0] as Point, box)
    : points.some((point, i) => i > 0 && runsThrough(points[i - 1] as Point, point, box));

const wider = ({ x, y, w, h }: Box, by: Pt): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

/** How much is in the way of a box; what is above `IN_THE_WAY` cannot be read there. */
export const IN_THE_WAY = 60;
const WORD = 200;
const HARD = 100;
const ON_FILL = 8;
const ON_GRID = 1.5;
const CLEAR: Pt = 2;
const BLANK: Pt = 5;

export function crowding(box: Box, { words, lines, solids, fills }: Obstacles): number {
  const near = wider(box, CLEAR);
  // words on one line need a blank between them
  const aside = { ...near, x: near.x - BLANK, w: near.w + 2 * BLANK };
  const count = (hits: number, each: number) => hits * each;
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const crossed = lines.filter(({ points, half }) => crosses(points, wider(box, half + CLEAR / 2)));
  return (
    count(words.filter((one) => overlaps(one, aside)).length, WORD) +
    count(solids.filter((one) => overlaps(one, near)).length, HARD) +
    count(crossed.filter(({ faint }) => !faint).length, HARD) +
    count(crossed.filter(({ faint }) => faint).length, ON_GRID) +
    count(fills.filter((one) => crosses(one, near)).length, HARD) +
    (fills.some((one) => holds(one, x, y)) ? ON_FILL : 0)
  );
}

/** The colour that is seen at a place, fills of the chart over each other. */
export function groundAt(x: Pt, y: Pt, pen: Pen): string {
  const { palette, background } = pen.context.theme.scene();
  let ground = resolveHex(background, palette);
  for (const mark of pen.marks)
    if (mark.kind === 'path' && mark.fill && strokesOf(mark.d).some((points) => holds(points, x, y)))
      ground = seenOn(ground, mark.fill, palette);
  return ground;
}
