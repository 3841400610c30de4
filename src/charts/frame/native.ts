// An axis as the native chart has it.
import type { ChartAxis } from '../../scene/chart-model.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import type { AxisSpec } from './model.ts';

export function axisOf(
  axis: AxisSpec,
  scale: Scale | undefined,
  pen: Pen,
  every: number | undefined,
  title: ChartAxis['title'] | undefined,
): ChartAxis {
  const common = { ...(title && { title }) };
  if (axis.kind === 'category')
    return { kind: 'category', labels: true, line: pen.rule, ...(every && every > 1 && { every }), ...common };
  const { min, max, step, kind, unit } = scale as Scale;
  return {
    kind: kind === 'date' ? 'date' : 'value',
    min,
    max,
    step,
    ...(unit && { unit }),
    ...(kind === 'log' && { log: step }),
    format: axis.code(scale as Scale),
    labels: axis.labels,
    ...(axis.line && { line: pen.rule }),
    ...(axis.grid && { grid: pen.grid }),
    ...common,
  };
}
