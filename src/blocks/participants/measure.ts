// The words of a participants' flow at a size of text, and the largest size at which a sheet fits.
import type { Color } from '../../base/color.ts';
import { insetsOf } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { round2 } from '../../base/units.ts';
import { formatNumber } from '../../charts/numbers.ts';
import type { Inline } from '../../parse/inline.ts';
import { type PlacedSheet, placeSheet, type Room } from '../../participants/place.ts';
import { isResult, type Line, type Sheet, type SheetBox } from '../../participants/sheet.ts';
import type { Paragraph } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import type { LayContext } from '../block.ts';
import { HEAD, tabLooks } from '../diagram-looks.ts';
import { below } from '../small-diagram.ts';

export const STYLE = 'table';

export interface Text {
  /** Numbers as the deck's language writes them. */
  number(n: number): string;
  /** `should be 46`, beside a number that does not add up. */
  should(n: number): string;
}

export const numbersIn = (lang: string) => (n: number) => formatNumber(n, { decimals: 0 }, lang);

/** Room around the words of a box, in sizes of the text. */
export const insetAt = (size: Pt) => insetsOf(round2(size * 0.18), round2(size * 0.5));

const at = (size: Pt, context: LayContext): LayContext =>
  size < context.theme.smallest(STYLE)
    ? below(context, STYLE, size)
    : { ...context, scale: size / context.theme.style(STYLE).size + 1e-6 };

/** The number is brought out: it is what a reader looks for. */
function inlinesOf({ text, n, should, strong }: Line, words: Text): Inline[] {
  const bold = strong === true;
  // the number stays with the last word
  const number: Inline[] =
    n === undefined ? [] : [{ type: 'text', text: `\u00A0(n\u00A0=\u00A0${words.number(n)})`, bold: true }];
  const wrong: Inline[] =
    should === undefined ? [] : [{ type: 'text', text: `\n${words.should(should)}`, bold: true, accent: true }];
  return [{ type: 'text', text, ...(bold && { bold }) }, ...number, ...wrong];
}

interface Asked {
  readonly size: Pt;
  readonly words: Text;
  readonly ink?: Color;
  /** The flow comes to it: what it counts is set larger. */
  readonly result: boolean;
}

/** Text of what the flow comes to, in sizes of the other text, where it takes no more lines. */
const RESULT = 1.3;

/** A box's lines, which all begin at its left. */
export function paragraphsOf(
  box: SheetBox,
  width: Pt,
  { size, words, ink, result }: Asked,
  context: LayContext,
): Paragraph[] {
  const { left, right } = insetAt(size);
  return box.lines.map((line, i) => {
    const set = (points: Pt) =>
      makeParagraph(
        inlinesOf(line, words),
        width - left - right,
        { style: STYLE, spaceBefore: i ? round2(size * 0.06) : 0, ...(ink && { color: ink }) },
        at(points, context),
      );
    const plain = set(size);
    if (!result || i) return plain;
    const large = set(size * RESULT);
    return large.lines.length > plain.lines.length ? plain : large;
  });
}

/** The name of a stage, on its tab. */
export function stageParagraph(text: string, width: Pt, size: Pt, context: LayContext): Paragraph {
  const options = { style: STYLE, color: tabLooks(context.theme).ink } as const;
  return makeParagraph([{ type: 'text', text }], width, options, at(size, context));
}

/** Room beside the name on its tab, and between the tabs and the boxes, in sizes of the text. */
export const TAB_INSET = 0.5;
export const TAB_GAP = 0.9;
/** Distance between rows as it is opened first, and at most, and how high rows grow, in sizes of the text. */
const BETWEEN = 1.3;
const MOST_BETWEEN = 2.2;
const MOST_HIGH = 3.2;
/** Length of an arrow from row to row that small text need not keep. */
const ARROW: Pt = 18;

/** Least distance of rows between which lines part: a stem, the line across, a shaft of the arrow and its head. */
const PARTING: Pt = 25;
const SHAFT: Pt = 5;

export interface Fit {
  readonly sheet: Sheet;
  readonly size: Pt;
  readonly margin: Pt;
  readonly placed: PlacedSheet;
  /** No word is wider than its box. */
  readonly wordsFit: boolean;
}

export function fitAt(
  sheet: Sheet,
  size: Pt,
  asked: { width: Pt; height: Pt; staged: boolean; words: Text },
  context: LayContext,
): Fit {
  const { width, words, staged } = asked;
  const widest = Math.max(
    0,
    ...sheet.stages.flatMap(({ text }) =>
      stageParagraph(text, 1e4, size, context).lines.map((line) => line.width * 1.02 + 2),
    ),
  );
  const margin = staged && sheet.stages.length ? round2(widest + size * (2 * TAB_INSET + TAB_GAP)) : 0;
  // a box is as wide in each try, so that it is measured once
  const measured = new Map<SheetBox, { h: Pt; fits: boolean }>();
  const measure = (box: SheetBox, w: Pt) => {
    const { top, right, bottom, left } = insetAt(size);
    const paragraphs = paragraphsOf(box, w, { size, words, result: isResult(box, sheet) }, context);
    const fits = paragraphs.every(({ lines }) => lines.every((line) => line.width <= w - left - right + 0.5));
    const made = { h: heightOf(paragraphs) + top + bottom, fits };
    measured.set(box, made);
    return made;
  };
  const room = (between: Pt, rowLeast = 0): Room => ({
    width,
    margin,
    beside: round2(size * 1.6),
    between: round2(between),
    parting: PARTING,
    arrow: HEAD + SHAFT,
    rowLeast: round2(rowLeast),
    heightOf: (box, w) => (measured.get(box) ?? measure(box, w)).h,
  });
  const least = Math.max(12, size * 0.75, Math.min(ARROW, size * 0.9));
  const first = placeSheet(sheet, room(least));
  const wordsFit = [...measured.values()].every(({ fits }) => fits);
  // what height is left makes arrows longer, then rows equally high, then opens the distances
  let best = { between: least, rowLeast: 0, placed: first };
  for (const [wantedBetween, wantedHigh] of OPENINGS) {
    const between = Math.max(least, size * wantedBetween);
    const rowLeast = size * wantedHigh;
    const placed = placeSheet(sheet, room(between, rowLeast));
    if (placed.height > asked.height + 0.01) {
      best = partly(best, { between, rowLeast }, asked.height, (b, r) => placeSheet(sheet, room(b, r)));
      break;
    }
    best = { between, rowLeast, placed };
  }
  return { sheet, size, margin, placed: best.placed, wordsFit };
}

/** Distances and least heights of rows, in sizes of the text, in the order in which room is given. */
const OPENINGS = [
  [BETWEEN, 0],
  [BETWEEN, MOST_HIGH],
  [MOST_BETWEEN, MOST_HIGH],
] as const;

interface Opened {
  readonly between: Pt;
  readonly rowLeast: Pt;
  readonly placed: PlacedSheet;
}

/** As far from one opening to the next as there is room for. */
function partly(
  from: Opened,
  to: Omit<Opened, 'placed'>,
  height: Pt,
  place: (between: Pt, rowLeast: Pt) => PlacedSheet,
): Opened {
  let best = from;
  for (let [low, high, i] = [0, 1, 0]; i < 7; i++) {
    const share = (low + high) / 2;
    const between = from.between + (to.between - from.between) * share;
    const rowLeast = from.rowLeast + (to.rowLeast - from.rowLeast) * share;
    const placed = place(between, rowLeast);
    if (placed.height <= height + 0.01) [best, low] = [{ between, rowLeast, placed }, share];
    else high = share;
  }
  return best;
}
