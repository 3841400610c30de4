// Where the values of bars are written: at their ends; inside them where a reference line would run through the
// letters; at their foot where the end has a whisker.
import type { Color } from '../../base/color.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartLabels } from '../../scene/chart-model.ts';
import type { Frame } from '../frame/model.ts';
import { formatNumber, valueStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { referencesOf } from '../reference-lines.ts';
import { NEAR } from './looks.ts';
import type { Bars } from './model.ts';
import { barOf } from './place.ts';
import { baseOf, type Plan } from './plan.ts';

export type ValuePlace = ChartLabels['position'] | 'none';

/** Between a standing bar and the letters of its value. */
const UP = 3;
/** Between a reference line and letters beside it. */
const CLEAR = 3;

interface Bar {
  readonly from: Pt;
  readonly to: Pt;
  readonly middle: Pt;
  readonly lies: boolean;
  readonly color: Color;
  /** Of a value beside the bar. */
  readonly ink: Color;
}

/** Every value with its bar on the slide. */
function barsOf(content: Bars, plan: Plan, frame: Frame, lies: boolean, pen: Pen) {
  const scale = lies ? frame.acrossScale : frame.upScale;
  const at = lies ? frame.x : frame.y;
  return content.series.flatMap((one, s) =>
    content.categories.flatMap((_, c) => {
      const bar = scale && barOf(content, plan, pen.settings.stack, baseOf(scale), s, c);
      const value = one.values[c];
      if (!bar || value === undefined) return [];
      const text = formatNumber(value, valueStyle(value, content.style, pen.settings), pen.lang);
      const slot = (lies ? frame.plot.h : frame.plot.w) / content.categories.length;
      const low = value - (one.minus?.[c] ?? 0);
      return [
        {
          from: at(bar.from),
          to: at(bar.to),
          low: at(low),
          thick: bar.width * slot,
          w: pen.width(text, true, plan.labelSize),
        },
      ];
    }),
  );
}

export function placeOfValues(content: Bars, plan: Plan, frame: Frame, lies: boolean, pen: Pen): ValuePlace {
  if (plan.stacked) return plan.labels ? 'ctr' : 'none';
  if (!plan.labels && !plan.atFoot) return 'none';
  const bars = barsOf(content, plan, frame, lies, pen);
  const room = (one: (typeof bars)[number]): Pt => (lies ? one.w : plan.labelSize) + 2 * NEAR;
  const fits = (one: (typeof bars)[number], length: Pt) => length >= room(one) && (lies || one.w < one.thick);
  if (plan.atFoot) {
    const free = bars.every(
      (one) => fits(one, Math.abs(one.low - one.from)) && one.low > one.from === one.to > one.from,
    );
    if (free || !plan.labels) return free ? 'inBase' : 'none';
  }
  const lines = referencesOf(pen.settings, content.style, pen.lang).map(({ at }) => (lies ? frame.x(at) : frame.y(at)));
  const meets = (one: (typeof bars)[number], way: 1 | -1): boolean => {
    const away = (one.to < one.from ? -1 : 1) * way;
    const [near, far] = [one.to + away * UP, one.to + away * room(one)].sort((a, b) => a - b) as [Pt, Pt];
    return lines.some((line) => line > near - CLEAR && line < far + CLEAR - NEAR);
  };
  const inside = bars.every((one) => fits(one, Math.abs(one.to - one.from)) && !meets(one, -1));
  return inside && bars.some((one) => meets(one, 1)) ? 'inEnd' : 'outEnd';
}

export function drawValue(
  text: string,
  place: ValuePlace,
  size: Pt,
  { from, to, middle, lies, color, ink }: Bar,
  pen: Pen,
  own: boolean,
): void {
  const put = (along: Pt, anchor: 'start' | 'middle' | 'end', fill: Color) => {
    const [x, y] = lies ? [along, middle] : [middle, along];
    pen.label(x, y, text, { anchor: lies ? anchor : 'middle', color: fill, bold: true, size, own });
  };
  const away = to < from ? -1 : 1;
  const [before, after] = away < 0 ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const half = size * 0.6 + UP;
  if (place === 'ctr') put((from + to) / 2, 'middle', pen.on(color));
  else if (place === 'inEnd') put(to - away * (lies ? NEAR : half), after, pen.on(color));
  else if (place === 'inBase') put(from + away * (lies ? NEAR : half), before, pen.on(color));
  else put(to + away * (lies ? NEAR : half), before, ink);
}
