// Two columns of our own slides: what stands in them may be narrower than they are, so their widths are told by where
// the second begins.
import type { Box } from '../../base/geometry.ts';
import type { SlideMaking } from '../making.ts';

/** Widths of columns by the boxes that stand in them; undefined where they do not tell them. */
export type ColumnShares = (boxes: readonly Box[]) => number[] | undefined;

/** Between two columns, in points, by the theme's name. */
const GUTTERS: Readonly<Record<string, number>> = { clinic: 32, congress: 28 };

/** What a text box may stick out by, so that lines break alike in programs with other widths of letters. */
const BEYOND = 12;

export function ownColumns({ own, slide, deck }: SlideMaking): ColumnShares | undefined {
  const gutter = GUTTERS[deck.masters[0]?.sheet.theme.name.toLowerCase() ?? ''] ?? 30;
  const title = slide.shapes.find(({ placeholder }) => placeholder?.type === 'title');
  if (!own || !title) return undefined;
  // a title begins at the margin, and ends before it or a little beyond
  const rtl = title.kind === 'shape' && title.text?.paragraphs.some(({ look }) => look.rtl);
  const margin = rtl ? deck.size.w - title.box.x - title.box.w : title.box.x;
  const [from, end] = [margin, deck.size.w - margin];
  // titles of covers, statements and closings tell nothing of how wide the columns are
  const spans = title.box.x + title.box.w > end - BEYOND;
  return (boxes) => {
    const [left, right] = boxes;
    if (!left || !right || boxes.length !== 2) return undefined;
    // a column is told by what fills it from side to side
    if (right.x + right.w > end - 2 && right.x + right.w < end + BEYOND)
      return [right.x - gutter - from, end - right.x];
    if (spans && Math.abs(left.x - from) < 2) return [left.x + left.w - from, end - left.x - left.w - gutter];
    return undefined;
  };
}
