// What slides show of the sources, and how large: all that is told of each where all have room on one slide at a size
// that is read from afar; else a line each, in as many columns as make few slides, in the largest size that keeps them.
import type { Pt } from '../base/units.ts';
import type { FlowBlock, FlowParagraph } from '../blocks/flow.ts';
import type { Paragraph } from '../scene/scene.ts';
import { columnWidth, filled } from './columns.ts';

/** Sizes in points on a slide 540 high, the largest first. */
const WHOLE = [24, 22.5, 21, 19.5, 18];
const BRIEF = [24, 22.5, 21, 19.5, 18, 17.25, 16.5, 15.75, 15];

/** More sources than these are never told in full on one slide. */
const FEW = 12;

/** The size in points that is read from the last row, and the slides that a list may take to keep it. */
const READ = 18;
const MOST = 4;

/** Share of the entries that may go on on a second line before fewer columns are taken. */
const LONG = 0.15;

/** What a list is measured with. */
export interface Measure {
  /** Its entries in a column of this width at this size. */
  lay(list: FlowBlock, width: Pt, size: Pt): readonly Paragraph[];
  readonly room: { readonly w: Pt; readonly h: Pt };
  readonly gutter: Pt;
  /** Points of the slide's height to those of a slide 540 high. */
  readonly unit: number;
}

/** A list as its slides show it. */
export interface Formed {
  readonly list: FlowBlock;
  readonly size: Pt;
  readonly counts: readonly number[];
}

/** All on one slide in full; undefined where that would be small. */
export function inFull(list: FlowBlock, measure: Measure): Formed | undefined {
  if (list.paragraphs.length > FEW) return undefined;
  for (const size of WHOLE)
    for (const columns of [1, 2]) {
      const formed = formedOf({ ...list, columns }, size * measure.unit, measure);
      if (formed.counts.length === 1) return formed;
    }
  return undefined;
}

/** A line for each source; undefined where a source has none. */
export function inBrief(list: FlowBlock, measure: Measure): Formed | undefined {
  const paragraphs = list.paragraphs.map((p): FlowParagraph | undefined => {
    const [inlines, ...shorter] = p.brief ?? [];
    return inlines && { ...p, inlines, shorter };
  });
  if (!paragraphs.every((p) => p !== undefined)) return undefined;
  const brief: FlowBlock = { ...list, paragraphs, form: 'short' };
  const all = (size: Pt) =>
    [1, 2, 3].map((columns) => formedOf({ ...brief, columns }, size * measure.unit, measure)).filter(isEven);
  const pages = (size: Pt) => Math.min(...all(size).map(({ counts }) => counts.length));
  const most = Math.min(pages(READ), Math.max(MOST, pages(BRIEF.at(-1) as number)));
  // what takes several slides is set no larger than needed, its lines further apart
  const at = (size: Pt) => all(size).find(({ counts }) => counts.length <= most);
  const sizes = BRIEF.filter((one) => most === 1 || one <= READ);
  const large = sizes.findIndex((size) => at(size) !== undefined);
  const [formed, smaller] = [large, large + 1].map((i) => (large >= 0 && sizes[i] ? at(sizes[i]) : undefined));
  // rows of one height are worth a step of size
  return formed && smaller && longOf(formed) > 0 && longOf(smaller) === 0 ? smaller : formed;
}

type Measured = Formed & { readonly paragraphs: readonly Paragraph[] };

function formedOf(list: FlowBlock, size: Pt, measure: Measure): Measured {
  const columns = list.columns ?? 2;
  const paragraphs = measure.lay(list, columnWidth(measure.room.w, columns, measure.gutter), size);
  return { list, size, paragraphs, counts: evenly(paragraphs, measure.room.h, columns) };
}

/** How many entries go on on a second line. */
const longOf = ({ paragraphs }: Measured): number => paragraphs.filter(({ lines }) => lines.length > 1).length;

/** One column always serves; of several, one that leaves most entries on their line. */
const isEven = (one: Measured): boolean => one.list.columns === 1 || longOf(one) <= one.paragraphs.length * LONG;

/** How many paragraphs each page takes: no more pages than needed, and none much emptier than the others. */
export function evenly(paragraphs: readonly Paragraph[], height: Pt, columns: number): number[] {
  let best = fillPages(paragraphs, height, columns);
  let low = 0;
  let high = height;
  while (high - low > 4) {
    const mid = (low + high) / 2;
    const pages = fillPages(paragraphs, mid, columns);
    if (pages.length > best.length) low = mid;
    else {
      best = pages;
      high = mid;
    }
  }
  return best;
}

function fillPages(paragraphs: readonly Paragraph[], height: Pt, columns: number): number[] {
  const counts: number[] = [];
  for (let from = 0; from < paragraphs.length; ) {
    const count = filled(paragraphs.slice(from), height, columns).reduce((sum, part) => sum + part.length, 0);
    counts.push(count);
    from += count;
  }
  return counts;
}
