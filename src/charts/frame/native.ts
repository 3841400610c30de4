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
  unsaid?: number,
): ChartAxis {
  if (axis.kind === 'category')
    return { kind: 'category', labels: true, line: pen.rule, every: every && every > 1 ? every : undefined, title };
  const { min, max, step, kind, unit } = scale as Scale;
  return {
    kind: kind === 'date' ? 'date' : 'value',
    min,
    max,
    step,
    unit,
    log: kind === 'log' ? step : undefined,
    format:
      unsaid === undefined ? axis.code(scale as Scale) : `[<=${unsaid}]"";${axis.code(scale as Scale).split(';')[0]}`,
    unsaid,
    labels: axis.labels,
    color: pen.muted,
    line: axis.line ? pen.rule : undefined,
    grid: axis.grid ? pen.grid : undefined,
    title,
  };
}
