// Curves from a table: from people by Kaplan-Meier, or from the steps as they stand there.

import { readTruth } from '../../data/truth.ts';
import type { Value } from '../../scene/chart-model.ts';
import { type Curve, kaplanMeier } from '../kaplan-meier.ts';
import type { ChartSource } from '../kind.ts';

/** Columns of a curve whose steps are given. */
export interface StepColumns {
  readonly survival: string;
  readonly censored: string | undefined;
  readonly risk: string | undefined;
}

export function curveOfPeople(
  { table, report }: ChartSource,
  rows: readonly number[],
  times: readonly Value[],
  column: string,
): Curve {
  const texts = table.texts(column);
  const truth = truthOf(table, column, texts);
  const wrong = rows.filter((i) => truth(texts[i] ?? '') === undefined);
  const [first] = wrong;
  const others = wrong.length > 1 ? `, as are ${wrong.length - 1} more` : '';
  if (first !== undefined)
    report(
      'chart/not-a-number',
      `"${texts[first]}" in the column ${column} is neither an event nor none${others}`,
      table.spanOf(first, column),
      'Write 1 for an event and 0 for censored, or yes and no',
    );
  const people = rows.flatMap((i) => {
    const event = truth(texts[i] ?? '');
    return event === undefined ? [] : [{ time: times[i] as number, event }];
  });
  return kaplanMeier(people);
}

/** How the column says whether there was an event; anything but 1 and 0 is told once. */
function truthOf(table: ChartSource['table'], column: string, texts: readonly string[]) {
  const words = [...new Set(texts.filter(Boolean))];
  // as R's package survival writes it
  const twos = words.length === 2 && words.includes('1') && words.includes('2');
  const truth = (text: string) => (twos ? text === '2' : readTruth(text));
  if (words.every((word) => word === '0' || word === '1')) return truth;
  const list = (wanted: boolean) =>
    words
      .filter((word) => truth(word) === wanted)
      .map((word) => `"${word}"`)
      .join(', ');
  if (list(true))
    table.report(
      'chart/assumed',
      `In the column ${column} ${list(true)} counts as an event${list(false) && `, ${list(false)} as none`}`,
      table.span,
      'Write 1 for an event and 0 for censored to say so',
    );
  return truth;
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
          mark: readTruth(marks[i] ?? '') ?? false,
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
