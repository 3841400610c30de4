// Boxes on a slide -> the order in which they are read: recursive cuts along the gaps between them (XY-cut, by Nagy and
// Seth, 1984). Boxes that stand beside each other with a gap from top to bottom are columns.
import type { Box } from '../base/geometry.ts';

export interface Placed {
  readonly box: Box;
}

export type Region<T extends Placed> =
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'rows' | 'columns'; readonly parts: readonly Region<T>[]; readonly box: Box };

/** What two boxes may overlap by and still be told apart: points, and a share of the smaller one. */
const OVERLAP = 6;
const OVERLAP_SHARE = 0.12;

export function readingOrder<T extends Placed>(items: readonly T[], rightToLeft = false): Region<T> | undefined {
  if (items.length === 0) return undefined;
  const [only] = items;
  if (items.length === 1 && only) return { kind: 'one', item: only };
  const columns = groups(items, 'x', 'w');
  const rows = groups(items, 'y', 'h');
  if (columns.length > 1 && !(rows.length > 1 && readByRows(columns, rows)))
    return region('columns', rightToLeft ? columns.toReversed() : columns, rightToLeft);
  if (rows.length > 1) return region('rows', rows, rightToLeft);
  const parts = inLines(items, rightToLeft).map((item) => ({ kind: 'one', item }) as const);
  return { kind: 'rows', parts, box: around(items) };
}

/** Boxes that lie over each other: lines from the top, each from the side that lines begin at. */
function inLines<T extends Placed>(items: readonly T[], rightToLeft: boolean): T[] {
  const middle = ({ box }: T) => (rightToLeft ? -1 : 1) * (box.x + box.w / 2);
  const lines: T[][] = [];
  for (const item of [...items].sort((a, b) => a.box.y + a.box.h / 2 - b.box.y - b.box.h / 2)) {
    const line = lines.find((one) => one.every(({ box }) => overlap(box, item.box) >= SAME_LINE));
    if (line) line.push(item);
    else lines.push([item]);
  }
  return lines.flatMap((line) => line.sort((a, b) => middle(a) - middle(b)));
}

/** Share of the lower box's height in which both stand beside each other. */
const SAME_LINE = 0.5;
const overlap = (a: Box, b: Box): number =>
  (Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)) / Math.max(1, Math.min(a.h, b.h));

function region<T extends Placed>(
  kind: 'rows' | 'columns',
  parts: readonly (readonly T[])[],
  rightToLeft: boolean,
): Region<T> {
  return {
    kind,
    parts: parts.flatMap((part) => readingOrder(part, rightToLeft) ?? []),
    box: around(parts.flat()),
  };
}

/** A narrow column of short labels beside what they name is read line by line. */
function readByRows<T extends Placed>(columns: readonly (readonly T[])[], rows: readonly (readonly T[])[]): boolean {
  const [first = []] = columns;
  const all = around(columns.flat());
  const grid = rows.length >= 3 && rows.every((row) => row.length === columns.length);
  return grid && around(first).w < all.w * 0.25;
}

/** Items in groups that a straight line parts. */
function groups<T extends Placed>(items: readonly T[], from: 'x' | 'y', length: 'w' | 'h'): T[][] {
  const spans = items
    .map((item) => {
      const slack = Math.min(OVERLAP, item.box[length] * OVERLAP_SHARE);
      return { item, start: item.box[from] + slack, end: item.box[from] + item.box[length] - slack };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const out: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.start >= end) out.push([]);
    out[out.length - 1]?.push(span.item);
    end = Math.max(end, span.end);
  }
  return out;
}

export function around(items: readonly Placed[]): Box {
  const x = Math.min(...items.map(({ box }) => box.x));
  const y = Math.min(...items.map(({ box }) => box.y));
  const right = Math.max(...items.map(({ box }) => box.x + box.w));
  const bottom = Math.max(...items.map(({ box }) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
