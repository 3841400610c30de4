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

export function wordsBeside(
  { label, of, sentence }: Pick<IconArray, 'label' | 'of' | 'sentence'>,
  spared: string | undefined,
  box: Box,
  { narrow, least, below, colors }: How,
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
  const make = (text: string, style: 'heading' | 'small', color: Color, bold: boolean): Paragraph =>
    makeParagraph([{ type: 'text', text }], width, { style, bold, color }, pen.context);
  const words = [
    { name: 'How many', paragraph: make(sentence, 'heading', colors.counted, true) },
    ...(label ? [{ name: 'Who', paragraph: make(label, 'small', pen.text, false) }] : []),
    ...(spared ? [{ name: 'Difference', paragraph: make(spared, 'small', colors.spared, true) }] : []),
  ];
  const between = pen.size * 0.25;
  const height = words.reduce((sum, { paragraph }) => sum + heightOf([paragraph]) + between, -between);
  const wide = words.some(({ paragraph }) => paragraph.lines.some((line) => line.width > width));
  if (wide || (words[0]?.paragraph.lines.length ?? 0) > 1 || height > box.h) return undefined;
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
