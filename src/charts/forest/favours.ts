// The words on both sides of no effect: in the head of the plot's column, where they end and begin at the line, else
// below the axis.
import { type Pt, round2 } from '../../base/units.ts';
import { capital } from '../columns.ts';
import type { Pen } from '../pen.ts';
import { linearScale, roundLogScale, type Scale } from '../scale.ts';
import { type Forest, isStudy } from './model.ts';
import { headOf, PAD } from './names.ts';

/** Where the plot stands, from the table's left edge, and its scale. */
export interface Across {
  readonly x: Pt;
  readonly w: Pt;
  readonly scale: Scale;
  at(value: number): Pt;
}

export function acrossOf(content: Forest, widths: readonly Pt[], pen: Pen): Across {
  const index = widths.length - 2;
  const left = widths.slice(0, index).reduce((sum, w) => sum + w, 0);
  const [x, w] = [round2(left + 2 * PAD), round2((widths[index] as Pt) - 4 * PAD)];
  const scale = scaleOf(content, w, pen);
  return { x, w, scale, at: (value) => x + scale.at(Math.min(Math.max(value, scale.min), scale.max)) * w };
}

function scaleOf(content: Forest, width: Pt, pen: Pen): Scale {
  const values = content.rows
    .filter(isStudy)
    .flatMap(({ estimate, low, high }) => [estimate, low, high].filter((value) => value !== undefined));
  const { min, max, step } = pen.settings['x-axis'] ?? {};
  const most = Math.max(3, Math.floor(width / (pen.size * 2.6)));
  // what lies beyond no effect is to be seen on both sides
  const near = content.log ? [content.null / 1.5, content.null * 1.5] : [content.null];
  return content.log
    ? roundLogScale([...values, ...near], { min, max, most })
    : linearScale([...values, ...near], { min, max, step, most });
}

export interface Favours {
  readonly left: string;
  readonly right: string;
  /** End of the left words and start of the right ones, from the table's left edge. */
  readonly end: Pt;
  readonly start: Pt;
  readonly inHead: boolean;
}

export function favoursOf(content: Forest, widths: readonly Pt[], pen: Pen): Favours | undefined {
  const { favours } = pen.settings;
  if (!favours) return undefined;
  const [left, right] = [`\u2190 ${favours[0]}`, `${favours[1]} \u2192`];
  const across = acrossOf(content, widths, pen);
  const line = across.at(content.null);
  const [end, start] = [line - PAD, line + PAD];
  const [before, after] = [end - pen.width(left), start + pen.width(right)];
  const whole = widths.reduce((sum, w) => sum + w, 0);
  const index = widths.length - 2;
  const last = [content.labelHead, ...content.columns.map(capital)][index - 1] ?? '';
  const from = across.x - 2 * PAD - (widths[index - 1] as Pt) + pen.width(last, true) + 3 * PAD;
  const to = whole - pen.width(headOf(content), true) - 3 * PAD;
  if (before >= from && after <= to) return { left, right, end, start, inHead: true };
  // below the axis they may reach as far as the table does, and give way to each other at its ends
  const begin = Math.min(start, whole - pen.width(right));
  const till = Math.max(Math.min(end, begin - 2 * PAD), pen.width(left));
  return { left, right, end: till, start: Math.max(begin, till + 2 * PAD), inHead: false };
}
