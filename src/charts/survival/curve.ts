// Curves from a table: from people by Kaplan-Meier, or from the steps as they stand there.

import type { Value } from '../../scene/chart-model.ts';
import { type Curve, kaplanMeier } from '../kaplan-meier.ts';
import type { ChartSource } from '../kind.ts';

/** Columns of a curve whose steps are given. */
export interface StepColumns {
  readonly survival: string;
  readonly censored: string | undefined;
  readonly risk: string | undefined;
}

const YES = /^(1|yes|y|true|x|\+)$/i;

export function curveOfPeople(
  { table, report }: ChartSource,
  rows: readonly number[],
  times: readonly Value[],
  column: string,
): Curve {
  const texts = table.texts(column);
  const people = rows.flatMap((i) => {
    const text = texts[i] ?? '';
    if (!/^(0|1|yes|no|true|false|event|censored)$/i.test(text)) {
      report(
        'chart/not-a-number',
        `"${text}" in the column ${column} is neither 1 (event) nor 0 (censored)`,
        table.spanOf(i, column),
        'Write 1 or 0',
      );
      return [];
    }
    return [{ time: times[i] as number, event: /^(1|yes|true|event)$/i.test(text) }];
  });
  return kaplanMeier(people);
}

export function curveOfSteps(
  source: ChartSource,
  rows: readonly number[],
  times: readonly Value[],
  { survival: column, censored, risk }: StepColumns,
): Curve {
  const { table, report } = source;
  const all = table.numbers(column);
  const unit = Math.max(...all.map((value) => value ?? 0)) > 1.5 ? 100 : 1;
  const marks = censored ? table.texts(censored) : [];
  const risks = risk ? table.numbers(risk) : [];
  const points = rows
    .flatMap((i) => {
      const value = all[i];
      if (value !== undefined && (value < 0 || value > unit)) {
        report(
          'chart/interval',
          `A share of ${value} is not between 0 and ${unit}`,
          table.spanOf(i, column),
          'Write shares from 0 to 1, or percents from 0 to 100',
        );
        return [];
      }
      return [
        {
          time: times[i] as number,
          share: value === undefined ? undefined : value / unit,
          mark: YES.test(marks[i] ?? ''),
          risk: risks[i],
        },
      ];
    })
    .sort((a, b) => a.time - b.time);
  const steps: { time: number; share: number }[] = [{ time: 0, share: 1 }];
  const marked: { time: number; share: number }[] = [];
  for (const point of points) {
    const before = steps[steps.length - 1] as { time: number; share: number };
    const share = point.share ?? before.share;
    if (point.time > before.time) steps.push({ time: point.time, share });
    else if (point.time === before.time) steps[steps.length - 1] = { time: point.time, share };
    if (point.mark) marked.push({ time: point.time, share });
  }
  const known = points.filter((point) => point.risk !== undefined);
  return {
    steps,
    censored: marked,
    atRisk: (time) =>
      time > (steps[steps.length - 1]?.time ?? 0)
        ? undefined
        : known.findLast((point) => point.time <= time + 1e-9)?.risk,
  };
}
