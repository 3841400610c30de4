// The words of an icon array beside its people, where tens in rows leave room for them: how many, large, then who.
import type { Color } from '../../base/color.ts';
import { type Box, NO_INSETS } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import type { Pen } from '../pen.ts';
import type { IconArray } from './model.ts';

/** People in a row. */
const ROW = 10;
/** Rows of ten from which on they stand as high as words beside them. */
const LEAST_ROWS = 5;
/** People may be so much smaller than above their words. */
const SMALLER = 0.72;
/** Between people and words, in text sizes. */
const GAP = 0.9;

export interface Beside {
  /** Where the people stand. */
  readonly room: Box;
  readonly narrow: number;
  words(id: string): SceneNode[];
}

interface How {
  /** Width of a person's cell as a share of its height. */
  readonly narrow: number;
  /** How much of what they may grow the words do. */
  readonly larger: number;
  /** Least width of the words. */
  readonly least: Pt;
  /** Size of people above their words. */
  readonly below: Pt;
  readonly colors: { readonly counted: Color; readonly spared: Color };
}

/** Width at which how many stays on its line. */
export function widthOf(sentence: string, pen: Pen): Pt {
  const options = { style: 'heading', bold: true } as const;
  const [line] = makeParagraph([{ type: 'text', text: sentence }], 10_000, options, pen.context).lines;
  return Math.ceil((line?.width ?? 0) * 1.02 + 1);
}

/** Shares of what words beside people may grow, the largest first; those of all arrays take one. */
export const GROWN = [1, 0.5, 0];
/** How many, at most, in the theme's size of headings. */
const MOST = 1.5;
/** Lines that say who they are. */
const LINES = 3;

interface Said {
  readonly name: string;
  readonly paragraph: Paragraph;
}

/** How many on one line, then who, then what the difference is. */
function wordsIn(
  {
    label,
    sentence,
    spared,
  }: { readonly label: string; readonly sentence: string; readonly spared?: string | undefined },
  width: Pt,
  share: number,
  colors: How['colors'],
  pen: Pen,
): Said[] {
  const { theme } = pen.context;
  const [heading, small, body] = [theme.style('heading').size, pen.size, Math.max(pen.size, theme.style('body').size)];
  const larger = theme
    .sized('heading', Math.round(heading * (1 + (MOST - 1) * share)))
    .sized('small', Math.round(small + (body - small) * share));
  const make = (text: string, style: 'heading' | 'small', color: Color, bold: boolean): Paragraph =>
    makeParagraph([{ type: 'text', text }], width, { style, bold, color }, { ...pen.context, theme: larger });
  return [
    { name: 'How many', paragraph: make(sentence, 'heading', colors.counted, true) },
    ...(label ? [{ name: 'Who', paragraph: make(label, 'small', pen.text, false) }] : []),
    ...(spared ? [{ name: 'Difference', paragraph: make(spared, 'heading', colors.spared, true) }] : []),
  ];
}

/** On one line how many, on a few who they are, and no word cut. */
const isWhole = (words: readonly Said[], width: Pt): boolean =>
  words.every(
    ({ paragraph }, i) =>
      paragraph.lines.length <= (i ? LINES : 1) && paragraph.lines.every((line) => line.width <= width + 0.01),
  );

export function wordsBeside(
  { label, of, sentence }: Pick<IconArray, 'label' | 'of' | 'sentence'>,
  spared: string | undefined,
  box: Box,
  { narrow, larger, least, below, colors }: How,
  pen: Pen,
): Beside | undefined {
  const rows = Math.ceil(of / ROW);
  if (of > 200 || rows < LEAST_ROWS) return undefined;
  const gap = GAP * pen.size;
  const size = Math.min(box.h / rows, (box.w - gap - least) / (ROW * narrow));
  const w = size * ROW * narrow;
  const left = w + gap;
  const width = box.w - left;
  if (size < below * SMALLER || width <= 0) return undefined;
  const between = pen.size * 0.25;
  const words = wordsIn({ label, sentence, spared }, width, larger, colors, pen);
  const height = words.reduce((sum, { paragraph }) => sum + heightOf([paragraph]) + between, -between);
  if (!isWhole(words, width) || height > box.h) return undefined;
  return {
    room: { ...box, w, h: size * rows },
    narrow,
    words(id) {
      let y = box.y;
      return words.map(({ name, paragraph }, i): SceneNode => {
        const h = heightOf([paragraph]);
        const at = { x: round2(box.x + left), y: round2(y), w: round2(width), h: round2(h) };
        y += h + between;
        const body = { paragraphs: [paragraph], inset: NO_INSETS, anchor: 'top' } as const;
        return { kind: 'text', role: 'label', id: `${id}-${i + 1}`, name, dir: 'ltr', box: at, body };
      });
    },
  };
}
