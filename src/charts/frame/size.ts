// How large the words of a chart with two axes are set: with its plot, so that one over the whole slide is read from
// afar.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Pen } from '../pen.ts';

/** Lines of text in the height of a chart, and sizes of text in its width, above which they may grow. */
const LINES = 17;
const ACROSS = 40;
/** Up to this size, which is read from afar, they grow sooner, in points. */
const READ: Pt = 18;
const FEW_LINES = 11;
const SHORT = 22;

export const sizeInFrame = ({ w, h }: Box, pen: Pen, most: Pt): Pt =>
  Math.max(
    pen.size,
    Math.floor(Math.min(most, Math.max(Math.min(h / LINES, w / ACROSS), Math.min(READ, h / FEW_LINES, w / SHORT)))),
  );
