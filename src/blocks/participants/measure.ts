// The words of a participants' flow at a size of text, and the largest size at which a sheet fits.
import { insetsOf } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { round2 } from '../../base/units.ts';
import { formatNumber } from '../../charts/numbers.ts';
import type { Inline } from '../../parse/inline.ts';
import { type PlacedSheet, placeSheet, type Room } from '../../participants/place.ts';
import type { Line, Sheet, SheetBox } from '../../participants/sheet.ts';
import type { Paragraph } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import type { LayContext } from '../block.ts';
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
export const insetAt = (size: Pt) => insetsOf(round2(size * 0.15), round2(size * 0.45));

const at = (size: Pt, context: LayContext): LayContext =>
  size < context.theme.smallest(STYLE)
    ? below(context, STYLE, size)
    : { ...context, scale: size / context.theme.style(STYLE).size + 1e-6 };

function inlinesOf({ text, n, should, strong }: Line, words: Text): Inline[] {
  const bold = strong === true;
  // the number stays with the last word
  const number = n === undefined ? '' : `\u00A0(n\u00A0=\u00A0${words.number(n)})`;
  const wrong: Inline[] =
    should === undefined ? [] : [{ type: 'text', text: `\n${words.should(should)}`, bold: true, accent: true }];
  return [{ type: 'text', text: `${text}${number}`, ...(bold && { bold }) }, ...wrong];
}

/** A box's lines, which all begin at its left. */
export function paragraphsOf(box: SheetBox, width: Pt, size: Pt, words: Text, context: LayContext): Paragraph[] {
  const { left, right } = insetAt(size);
  return box.lines.map((line, i) =>
    makeParagraph(
      inlinesOf(line, words),
      width - left - right,
      { style: STYLE, spaceBefore: i ? round2(size * 0.06) : 0 },
      at(size, context),
    ),
  );
}

export function stageParagraph(text: string, width: Pt, size: Pt, context: LayContext): Paragraph {
  const options = { style: STYLE, bold: true, color: context.theme.role('accent') } as const;
  return makeParagraph([{ type: 'text', text }], width, options, at(size, context));
}

/** Room left of a stage's name: the bar along the stage. */
export const BAR = 3;
const MOST_BETWEEN = 2.6;
/** Length of an arrow from row to row that small text need not keep. */
const ARROW: Pt = 18;

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
  const margin = staged && sheet.stages.length ? round2(widest + BAR + size * 1.3) : 0;
  // a box is as wide in each try, so that it is measured once
  const measured = new Map<SheetBox, { h: Pt; fits: boolean }>();
  const measure = (box: SheetBox, w: Pt) => {
    const { top, right, bottom, left } = insetAt(size);
    const paragraphs = paragraphsOf(box, w, size, words, context);
    const fits = paragraphs.every(({ lines }) => lines.every((line) => line.width <= w - left - right + 0.5));
    const made = { h: heightOf(paragraphs) + top + bottom, fits };
    measured.set(box, made);
    return made;
  };
  const room = (between: Pt): Room => ({
    width,
    margin,
    beside: round2(size * 1.6),
    between: round2(between),
    heightOf: (box, w) => (measured.get(box) ?? measure(box, w)).h,
  });
  const least = Math.max(12, size * 0.75, Math.min(ARROW, size * 0.9));
  const placed = placeSheet(sheet, room(least));
  const wordsFit = [...measured.values()].every(({ fits }) => fits);
  // what height is left opens the distances between rows
  const rows = Math.max(...sheet.boxes.map(({ row }) => row));
  const spare = Math.max(0, asked.height - placed.height);
  const more = rows ? Math.min(spare / rows, size * MOST_BETWEEN - least) : 0;
  if (more < 0.5) return { sheet, size, margin, placed, wordsFit };
  const moved = placeSheet(sheet, room(least + more));
  return { sheet, size, margin, placed: moved.height <= asked.height + 0.01 ? moved : placed, wordsFit };
}
