// A sheet at a width and a size of text: where boxes, lines and stages stand, from a corner at 0, 0.
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Sheet, SheetBox, SheetLink } from './sheet.ts';

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface PlacedSheet {
  readonly height: Pt;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly links: readonly (readonly Point[])[];
  readonly stages: readonly Box[];
}

export interface Room {
  readonly width: Pt;
  /** Width of the column of stages; 0: none. */
  readonly margin: Pt;
  /** Between columns, and between rows. */
  readonly beside: Pt;
  readonly between: Pt;
  /** Least distance between rows where lines part or meet, and the part of it that an arrow's head needs. */
  readonly parting: Pt;
  readonly arrow: Pt;
  /** Least height of rows and of the boxes in them. */
  readonly rowLeast: Pt;
  /** Height that a box needs at a width. */
  heightOf(box: SheetBox, width: Pt): Pt;
}

/** Where a box begins, and its width, in a room: equal shares are equally wide. */
export function spanOf({ from, to }: SheetBox, { width, margin, beside }: Room): { x: Pt; w: Pt } {
  const area = width - margin + beside;
  return { x: round2(margin + from * area), w: round2((to - from) * area - beside) };
}

export function placeSheet(sheet: Sheet, room: Room): PlacedSheet {
  const measured = sheet.boxes.map((box) => {
    const { x, w } = spanOf(box, room);
    const words = room.heightOf(box, w);
    return { box, x, w, h: box.alone ? words : Math.max(room.rowLeast, words) };
  });
  const rows = Math.max(...sheet.boxes.map(({ row }) => row)) + 1;
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...measured.flatMap(({ box, h }) => (box.row === row && !box.alone ? [h] : []))),
  );
  const gaps = gapsOf(sheet, room, rows);
  const tops: Pt[] = [];
  let y = 0;
  for (const [row, height] of heights.entries()) {
    tops.push(y);
    y += height + (gaps[row] ?? 0);
  }
  // what goes on in one row is equally high, and fills it where that costs little, so that arrows are equally long; who
  // leaves is as high as the words
  const even = heights.map((height, row) => {
    const own = Math.max(
      0,
      ...measured.flatMap(({ box, h }) => (box.row === row && !box.aside && !box.alone ? [h] : [])),
    );
    return height <= own * FILLED ? height : own;
  });
  const boxes = new Map(
    measured.map(({ box, x, w, h }) => {
      const [top, height] = [tops[box.row] ?? 0, heights[box.row] ?? 0];
      const own = box.aside || box.alone ? h : (even[box.row] ?? h);
      return [box.id, { x, y: round2(box.alone ? top : top + (height - own) / 2), w, h: round2(own) }] as const;
    }),
  );
  const stages = sheet.stages.map(({ first, last }): Box => {
    const [top, end] = [tops[first] ?? 0, (tops[last] ?? 0) + (heights[last] ?? 0)];
    return { x: 0, y: round2(top), w: room.margin, h: round2(end - top) };
  });
  return {
    height: round2(y),
    boxes,
    links: sheet.links.map((link) => routeOf(link, boxes, room)),
    stages,
  };
}

/** What goes on grows at most so much to be as high as who leaves beside it. */
const FILLED = 3;

/** Below each row the distance to the next: more where a line goes across. */
function gapsOf({ boxes, links }: Sheet, { between, parting }: Room, rows: number): Pt[] {
  const boxAt = (id: string) => boxes.find((box) => box.id === id) as SheetBox;
  const middle = ({ from, to }: SheetBox) => (from + to) / 2;
  const parted = new Set(
    links.flatMap((link) => {
      const [a, b] = [boxAt(link.from), boxAt(link.to)];
      const across = link.leaves === 'bottom' && link.enters === 'top' && Math.abs(middle(a) - middle(b)) > 1e-3;
      return across ? [b.row - 1] : [];
    }),
  );
  return Array.from({ length: rows }, (_, row) => {
    if (row === rows - 1) return 0;
    return parted.has(row) ? Math.max(between, parting) : between;
  });
}

/** Level and upright stretches from one box to another, as the templates draw them. */
function routeOf({ from, to, leaves, enters }: SheetLink, boxes: ReadonlyMap<string, Box>, room: Room): Point[] {
  const [a, b] = [boxes.get(from) as Box, boxes.get(to) as Box];
  const start = leaves === 'bottom' ? { x: a.x + a.w / 2, y: a.y + a.h } : { x: a.x + a.w, y: a.y + a.h / 2 };
  const end = endOf(b, enters);
  const points = [start, ...bendsOf(start, end, leaves, enters, room), end];
  return points.map(({ x, y }) => ({ x: round2(x), y: round2(y) }));
}

function endOf(box: Box, enters: SheetLink['enters']): Point {
  if (enters === 'top') return { x: box.x + box.w / 2, y: box.y };
  return { x: enters === 'left' ? box.x : box.x + box.w, y: box.y + box.h / 2 };
}

const LEVEL = 0.5;

function bendsOf(start: Point, end: Point, leaves: string, enters: string, room: Room): Point[] {
  if (leaves === 'bottom' && enters === 'top') {
    if (Math.abs(start.x - end.x) < LEVEL) return [];
    // the arrow's own stretch is the longer one: its head has a shaft
    const y = end.y - Math.max(room.arrow, Math.max(room.between, room.parting) * 0.65);
    return [
      { x: start.x, y },
      { x: end.x, y },
    ];
  }
  if (leaves === 'bottom') return [{ x: start.x, y: end.y }];
  if (Math.abs(start.y - end.y) < LEVEL) return [];
  const x = (start.x + end.x) / 2;
  return [
    { x, y: start.y },
    { x, y: end.y },
  ];
}
