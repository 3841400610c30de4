// Where marks of a bar chart stand: at the middle of their bar in its slot.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Frame } from '../frame/model.ts';
import type { MarkPlot } from '../marks/plot.ts';
import type { Pen } from '../pen.ts';
import type { Bars } from './model.ts';
import { barOf } from './place.ts';
import { baseOf, type Plan } from './plan.ts';

export function markPlotOf(content: Bars, plan: Plan, frame: Frame, box: Box, lies: boolean, pen: Pen): MarkPlot {
  const scale = lies ? frame.acrossScale : frame.upScale;
  const base = scale ? baseOf(scale) : 0;
  const { plot } = frame;
  const slot = (lies ? plot.h : plot.w) / content.categories.length;
  const [start, middle] = lies ? [plot.y, frame.y] : [plot.x, frame.x];
  const at = (place: number, series = 0) => barOf(content, plan, pen.settings.stack, base, series, place);
  const [first] = content.categories.flatMap((_, c) => content.series.flatMap((_, s) => at(c, s) ?? []));
  return {
    frame,
    box,
    lies,
    along: (place, series) => {
      const bar = series === undefined && content.series.length > 1 ? undefined : at(place, series);
      return bar ? start + (place + bar.start + bar.width / 2) * slot : middle(place);
    },
    thick: (first?.width ?? 0) * slot,
    slot: slot / 2,
    point: 0,
    base,
    color: (s) => plan.colors[s ?? 0] as Color,
  };
}
