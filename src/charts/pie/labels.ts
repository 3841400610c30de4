// The names of a pie's parts: on one line with their shares, or, of few, under them.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { listOf } from '../kind.ts';
import { formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { NEAR, type Pie } from './model.ts';

export interface PartLabel {
  readonly lines: readonly { readonly text: string; readonly bold: boolean; readonly size: Pt }[];
  readonly width: Pt;
}

export interface PieRoom {
  /** The pie's diameter. */
  readonly d: Pt;
  readonly labels: readonly PartLabel[];
}

/** So few parts have their share over their name; of more it stands behind the name. */
const FEW = 5;
/** A share over its name is so much larger. */
const SHARE = 1.2;
/** Larger words may cost the pie so much. */
const COST = 0.86;
/** Rooms for names come in steps of this share of the width, so that two pies beside each other are alike. */
const STEP = 0.1;

const shareSize = (pen: Pen): Pt => Math.floor(pen.size * SHARE);
/** Height of a line of a part's words. */
export const leadOf = (pen: Pen): Pt => pen.line * 1.08;

/** Share of a part as a percent of the whole. */
export const shareOf = (value: number, values: readonly number[], lang: string): string =>
  formatNumber(value / values.reduce((sum, one) => sum + one, 0), { decimals: 0, percent: true }, lang);

export const valuesOf = (content: Pie): number[] => (content.series[0]?.values ?? []).map((value) => value ?? 0);

/** The part that a ring has in its middle: the only one that is brought out. */
export function inMiddle(content: Pie, pen: Pen): number {
  const asked = listOf(pen.settings.highlight);
  return content.type === 'doughnut' && asked.length === 1 ? content.categories.indexOf(asked[0] as string) : -1;
}

export function roomOf(content: Pie, box: Pick<Box, 'w' | 'h'>, pen: Pen): PieRoom {
  const values = valuesOf(content);
  const middle = inMiddle(content, pen);
  const made = (over: boolean): PieRoom => {
    const labels = content.categories.map((name, i): PartLabel => {
      const share = shareOf(values[i] as number, values, pen.lang);
      const whole = i === middle ? name : `${name} ${share}`;
      const lines =
        over && i !== middle
          ? [
              { text: share, bold: true, size: shareSize(pen) },
              { text: name, bold: false, size: pen.size },
            ]
          : [{ text: whole, bold: i === middle, size: pen.size }];
      return { lines, width: Math.max(...lines.map(({ text, bold, size }) => pen.width(text, bold, size))) };
    });
    const needed = Math.min(box.w * 0.35, Math.max(...labels.map(({ width }) => width))) + NEAR * 2;
    const room = Math.ceil(needed / (box.w * STEP)) * box.w * STEP;
    return { d: Math.max(20, Math.min(box.h - pen.line * 0.6, box.w - 2 * room)), labels };
  };
  return made(content.categories.length <= FEW);
}

export function sizeOfPie(content: Pie, box: Box, pen: Pen, most: Pt): Pt {
  const now = roomOf(content, box, pen).d;
  return pen.largest(Math.min(most, box.h / 12), (size) => roomOf(content, box, pen.sized(size)).d >= now * COST);
}
