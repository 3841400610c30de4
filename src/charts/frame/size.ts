// How large the words of a chart with two axes are set: with its plot, so that one over the whole slide is read from
// afar, as long as its categories keep the labels that they have.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';
import { wrapAll } from './room.ts';

/** Up to a size: lines of text in the height of a chart, and sizes of text in its width, that leave its plot room. */
const TIERS: readonly { readonly most: Pt; readonly lines: number; readonly across: number }[] = [
  { most: 18, lines: 11, across: 22 },
  { most: 26, lines: 13, across: 32 },
  { most: Number.POSITIVE_INFINITY, lines: 17, across: 40 },
];
/** Room left of the plot that a size is tried with, as a share of the width. */
const PLOT = 0.9;

export function sizeInFrame({ w, h }: Box, pen: Pen, most: Pt, categories: readonly string[] = []): Pt {
  const cap = Math.max(...TIERS.map((tier) => Math.min(tier.most, h / tier.lines, w / tier.across)));
  const labelsAt = (own: Pen) => wrapAll(categories, (w * PLOT) / Math.max(1, categories.length), own);
  const now = labelsAt(pen);
  return pen.largest(Math.min(most, cap), (size) => {
    const { every, lines, crowded } = labelsAt(pen.sized(size));
    return every <= now.every && lines <= now.lines && crowded === now.crowded;
  });
}
