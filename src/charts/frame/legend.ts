// The legend: entries in rows above the plot.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { PathLooks, Pen } from '../pen.ts';
import type { LegendEntry } from './model.ts';

const SWATCH = 0.7;

interface Placed {
  readonly entry: LegendEntry;
  readonly x: Pt;
}

const entryWidth = (entry: LegendEntry, pen: Pen): Pt => pen.size * (SWATCH + 0.4) + pen.width(entry.name);

export function legendRows(legend: readonly LegendEntry[], width: Pt, pen: Pen): Placed[][] {
  const rows: Placed[][] = [];
  let x = 0;
  for (const entry of legend) {
    const w = entryWidth(entry, pen);
    if (!rows.length || (x > 0 && x + w > width)) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1]?.push({ entry, x });
    x += w + pen.size * 1.2;
  }
  return rows;
}

export function drawLegend(rows: readonly (readonly Placed[])[], box: Box, pen: Pen): void {
  for (const [i, row] of rows.entries()) {
    for (const { entry, x } of row) {
      const y = box.y + (i + 0.5) * pen.line;
      entry.draw(pen, box.x + x, y, pen.size * SWATCH, entry.color);
      pen.label(box.x + x + pen.size * (SWATCH + 0.4), y, entry.name, { own: true });
    }
  }
}

/** A square of the series' fill. */
export const swatch =
  (looks: Omit<PathLooks, 'fill'> = {}): LegendEntry['draw'] =>
  (pen, x, y, size, color) =>
    pen.rect(x, y - size / 2, size, size, { ...looks, fill: color, own: true });
