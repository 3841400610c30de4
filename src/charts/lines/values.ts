// The first and the last value of a chart with one line, at their points.
import type { Color } from '../../base/color.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartLabels } from '../../scene/chart-model.ts';
import type { Frame } from '../frame/model.ts';
import { formatNumber, numberCode, valueStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { type Lines, MARKER } from './model.ts';

/** So much larger than the names of the axis. */
const LARGER = 1.15;
/** From a point's middle to the words beside it, and to the middle of those over or under it in their sizes. */
const BESIDE: Pt = MARKER / 2 + 3;
const OVER = 0.6;

interface PointValue {
  readonly index: number;
  readonly text: string;
  readonly format: string;
  readonly position: 'l' | 'r' | 't' | 'b';
}

export interface EndValues {
  readonly size: Pt;
  readonly color: Color;
  readonly values: readonly PointValue[];
}

const textOf = (value: number, content: Lines, pen: Pen): string =>
  formatNumber(value, valueStyle(value, content.style, pen.settings), pen.lang);

const sizeOf = (pen: Pen): Pt => Math.floor(pen.size * LARGER);

const asked = ({ type, series }: Lines, { settings }: Pen): boolean =>
  type === 'line' && series.length === 1 && settings.labels !== false;

/** Room right of a line's last point, whatever its axis leaves there. */
export function rightOfLast(content: Lines, pen: Pen): Pt {
  const last = content.series[0]?.values.findLast((value) => value !== undefined);
  return asked(content, pen) && last !== undefined
    ? BESIDE + pen.width(textOf(last, content, pen), true, sizeOf(pen))
    : 0;
}

export function endValues(
  content: Lines,
  color: Color,
  frame: Frame,
  x: (i: number) => Pt | undefined,
  pen: Pen,
): EndValues | undefined {
  const [one] = content.series;
  if (!one || !asked(content, pen)) return undefined;
  const shown = one.values.flatMap((value, index) => {
    const at = x(index);
    return value === undefined || at === undefined ? [] : [{ index, value, at }];
  });
  const [first, last] = [shown[0], shown[shown.length - 1]];
  if (!last || !first) return undefined;
  const size = sizeOf(pen);
  const made = ({ index, value }: typeof first, position: PointValue['position']): PointValue => ({
    index,
    text: textOf(value, content, pen),
    format: numberCode(valueStyle(value, content.style, pen.settings), pen.lang),
    position,
  });
  const values = [made(last, 'r')];
  const next = shown[1];
  if (next) {
    const width = pen.width(textOf(first.value, content, pen), true, size);
    const { plot } = frame;
    const spread = one.plus?.[first.index] ?? one.minus?.[first.index];
    const down = plot.y + plot.h - frame.y(first.value) > size * 2;
    if (first.at - plot.x >= width + BESIDE) values.push(made(first, 'l'));
    else if (!spread && next.value <= first.value && frame.y(first.value) - plot.y > size)
      values.push(made(first, 't'));
    else if (!spread && next.value > first.value && down) values.push(made(first, 'b'));
  }
  return { size, color: pen.ink(color), values };
}

export function drawEndValues(
  { size, color, values }: EndValues,
  content: Lines,
  frame: Frame,
  x: (i: number) => Pt | undefined,
  pen: Pen,
): void {
  for (const { index, text, position } of values) {
    const [at, y] = [x(index) as Pt, frame.y(content.series[0]?.values[index] as number)];
    const looks = { bold: true, color, size };
    if (position === 'l') pen.label(at - BESIDE, y, text, { ...looks, anchor: 'end' });
    else if (position === 'r') pen.label(at + BESIDE, y, text, looks);
    else {
      const far = (MARKER / 2 + size * OVER) * (position === 't' ? -1 : 1);
      pen.label(at, y + far, text, { ...looks, anchor: 'middle' });
    }
  }
}

/** The same as labels of the native chart. */
export const nativeValues = ({ size, color, values }: EndValues): ChartLabels => ({
  show: 'value',
  position: 'r',
  color,
  bold: true,
  size,
  only: [...values]
    .sort((a, b) => a.index - b.index)
    .map(({ index, format, position }) => ({ index, format, position })),
});
