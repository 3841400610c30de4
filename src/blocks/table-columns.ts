// How wide a table's columns are, and where the numbers in them stand: widths from the words in the cells, numbers
// under each other at the decimal sign.
import type { Pt } from '../base/units.ts';
import { round2 } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Run } from '../scene/scene.ts';
import { prepare } from '../text/break.ts';
import { makeRuns, sizeOf } from '../typeset/paragraph.ts';
import type { BlockTypes, LayContext } from './block.ts';
import { leastWidth } from './cell-pictures.ts';
import { type CellLooks, cellLooks, isNumeric, tableLooksOf } from './table-looks.ts';
import { type CellSpan, placeIn, widened } from './table-spans.ts';

type TableBlock = BlockTypes['table'];

export interface Columns {
  readonly widths: readonly Pt[];
  /** Points by which the longest words need more than there is. */
  readonly over: Pt;
  /** Numbers would be cut as well. */
  readonly cutsNumbers?: boolean;
}

/** Room for another program's rounding of a cell that is as wide as its text. */
const SLACK = 1.012;
/** What stands before the decimal sign: digits, also grouped by threes. */
const WHOLE = /^\D*\d+(?:[,\u00A0\u202F .\u2019']\d{3}(?!\d))*/;

const runsOf = (cell: readonly Inline[], { bold, context }: CellLooks) =>
  makeRuns(cell, { style: 'table', ...(bold && { bold }), footnotes: context.footnotes }, context);

/** For each row of a numeric column that ends flush: what its end is moved in by, so that decimal signs line up. */
export function decimalShifts(block: TableBlock, column: number, context: LayContext): Pt[] {
  // right to left, numbers end flush with their units: there is no common sign to line up at
  const head = block.headRows ?? 0;
  if (context.dir === 'rtl' || block.align[column] !== 'end' || !isNumeric(block.rows.slice(head), column))
    return block.rows.map(() => 0);
  const looks = tableLooksOf(block, context);
  const tails = block.rows.map((row, i) =>
    i < head ? undefined : tailOf(row[column] ?? [], cellLooks(looks, i + 1, column)),
  );
  const longest = Math.max(0, ...tails.map((tail) => tail ?? 0));
  return tails.map((tail) => (tail === undefined ? 0 : round2(longest - tail)));
}

/** Width from a number's decimal sign on; undefined where there is no number. */
function tailOf(cell: readonly Inline[], looks: CellLooks): Pt | undefined {
  const { context } = looks;
  const runs = runsOf(cell, looks);
  const whole = WHOLE.exec(runs.map((run) => run.text).join(''))?.[0];
  return whole === undefined
    ? undefined
    : widthOf(runs, Number.POSITIVE_INFINITY, context) - widthOf(runs, whole.length, context);
}

/** Width of the first `length` characters on one line. */
function widthOf(runs: readonly Run[], length: number, context: LayContext): Pt {
  let left = length;
  const part = runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text ? [{ ...run, text }] : [];
  });
  return prepare(part, context.fontOf).segments.reduce((sum, segment) => sum + segment.width + segment.blank, 0);
}

/**
 * Each column gets at least its longest word and at most its longest cell on one line; the room between is shared by
 * need. Where even the words have no room, all columns give way alike.
 */
export function columnWidths(
  block: TableBlock,
  width: Pt,
  padding: Pt,
  shifts: readonly (readonly Pt[])[],
  context: LayContext,
): Columns {
  const looks = tableLooksOf(block, context);
  const measures = block.head.map((head, i) => {
    let [least, most, number] = [0, 0, 0];
    for (const [r, cell] of [head, ...block.rows.map((row) => row[i] ?? [])].entries()) {
      if ((placeIn(block.spans, r, i).span?.columns ?? 1) > 1) continue;
      const shift = r ? (shifts[i]?.[r - 1] ?? 0) : 0;
      const own = extentOf(runsOf(cell, cellLooks(looks, r, i)), context);
      least = Math.max(least, own.least + shift);
      most = Math.max(most, own.most + shift);
      number = Math.max(number, own.number && own.number + shift);
    }
    const pictures = leastWidth(block.pictures ?? [], i, sizeOf('table', context), context);
    least = Math.max(least, pictures);
    most = Math.max(most, pictures);
    return {
      least: least * SLACK + padding + 0.5,
      most: most * SLACK + padding + 0.5,
      number: number && number * SLACK + padding + 0.5,
    };
  });
  // names of rows stay on their line
  const [names] = measures;
  if (block.leads && names) names.least = Math.max(names.least, Math.min(names.most, width * NAMES));
  for (const span of block.spans ?? []) makeRoom(span, measures, block, padding, context);
  const least = measures.reduce((sum, m) => sum + m.least, 0);
  const most = measures.reduce((sum, m) => sum + m.most, 0);
  if (most <= width) return { widths: measures.map((m) => round2(m.most + (width - most) * (m.most / most))), over: 0 };
  if (least >= width) return tooNarrow(measures, width, least, padding + sizeOf('table', context) * STUB);
  const need = measures.map((m) => m.most - m.least);
  const total = need.reduce((sum, n) => sum + n, 0);
  return { widths: measures.map((m, i) => round2(m.least + ((width - least) * (need[i] as number)) / total)), over: 0 };
}

/** Share of the width that names of rows take at most. */
const NAMES = 0.4;
/** What a column of words keeps at least, in text sizes, before numbers are cut. */
const STUB = 2;

/** Words are cut and numbers are not, as long as there is room for those. */
function tooNarrow(
  measures: readonly { readonly least: Pt; readonly number: Pt }[],
  width: Pt,
  least: Pt,
  stub: Pt,
): Columns {
  const kept = measures.map((m) => Math.min(m.least, Math.max(m.number, stub)));
  const rest = width - kept.reduce((sum, w) => sum + w, 0);
  const over = least - width;
  if (rest < 0) return { widths: measures.map((m) => round2((m.least * width) / least)), over, cutsNumbers: true };
  const need = measures.map((m, i) => m.least - (kept[i] as Pt));
  const total = Math.max(
    0.001,
    need.reduce((sum, n) => sum + n, 0),
  );
  return { widths: kept.map((w, i) => round2(w + (rest * (need[i] as Pt)) / total)), over };
}

/** Columns under a cell that goes over several of them grow alike until it has room. */
function makeRoom(
  { row, column, columns }: CellSpan,
  measures: { least: Pt; most: Pt }[],
  block: TableBlock,
  padding: Pt,
  context: LayContext,
): void {
  if (columns < 2) return;
  const cell = (row ? block.rows[row - 1] : block.head)?.[column] ?? [];
  const need = extentOf(runsOf(cell, cellLooks(tableLooksOf(block, context), row, column)), context);
  for (const kind of ['least', 'most'] as const) {
    const sizes = measures.map((one) => one[kind]);
    const wider = widened(sizes, column, columns, need[kind] * SLACK + padding + 0.5, 'all');
    for (const [i, one] of measures.entries()) one[kind] = wider[i] as Pt;
  }
}

/** A number with its signs and its unit's, without a word. */
const IS_NUMBER = /^\P{L}*\d\P{L}*$/u;

/** The longest word, the longest number, and the longest line where none is broken that need not be. */
function extentOf(runs: readonly Run[], context: LayContext): { least: Pt; most: Pt; number: Pt } {
  let [least, most, line, number] = [0, 0, 0, 0];
  const { segments, text } = prepare(runs, context.fontOf);
  for (const segment of segments) {
    least = Math.max(least, segment.width);
    if (IS_NUMBER.test(text.slice(segment.start, segment.visible))) number = Math.max(number, segment.width);
    line += segment.width + segment.blank;
    most = Math.max(most, line - segment.blank);
    if (segment.forced) line = 0;
  }
  return { least, most, number };
}
