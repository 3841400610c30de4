// The native line or area chart.

import type { Color } from '../../base/color.ts';
import type { ChartModel, ChartSeries } from '../../scene/chart-model.ts';
import { nativeErrors } from '../error-bars.ts';
import type { Frame } from '../frame/model.ts';
import { groupingOf } from '../kind.ts';
import { numberCode } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { patternOf, shapeOf } from '../series/looks.ts';
import { fillOf } from './marks.ts';
import { FEW, type Lines, MARKER, STROKE } from './model.ts';
import { type EndValues, nativeValues } from './values.ts';

interface ModelParts {
  readonly colors: readonly Color[];
  readonly frame: Frame;
  readonly dates: boolean;
  readonly edges: boolean;
  readonly values?: EndValues | undefined;
}

export function nativeLines(content: Lines, { colors, frame, dates, edges, values }: ModelParts, pen: Pen): ChartModel {
  const { settings } = pen;
  const few = content.categories.length <= FEW;
  const area = content.type === 'area';
  const series = content.series.map((one, s): ChartSeries => {
    const color = colors[s] as Color;
    const pattern = area && settings.patterns ? patternOf(s) : undefined;
    return {
      name: one.name,
      color: area ? fillOf(color, settings) : color,
      values: one.values,
      format: numberCode(content.style, pen.lang),
      line: area ? undefined : { color, width: STROKE },
      marker: !area && few ? { shape: shapeOf(s), size: MARKER } : undefined,
      pattern,
      errors: nativeErrors(one, pen),
      labels: values && nativeValues(values),
    };
  });
  return {
    type: content.type,
    grouping: groupingOf(area ? settings.stack : undefined, 'standard'),
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    categories: {
      name: content.xName,
      values: dates ? content.xs.map((day) => day ?? 0) : content.categories,
      format: dates ? 'yyyy-mm-dd' : undefined,
    },
    series,
    x: frame.across,
    y: frame.up,
    edges: edges || dates || undefined,
  };
}
