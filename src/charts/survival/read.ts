// Reading a survival chart: groups of people, or of steps worked out elsewhere, become curves.
import type { Value } from '../../scene/chart-model.ts';
import { word } from '../chart-words.ts';
import { ColumnNames, capital } from '../columns.ts';
import type { ChartSource } from '../kind.ts';
import { readMarks } from '../marks/read.ts';
import { formatNumber } from '../numbers.ts';
import { curveOfPeople, curveOfSteps } from './curve.ts';
import { survivalField } from './field.ts';
import { readMedians } from './median.ts';
import type { Group, Survival } from './model.ts';

const MAX_GROUPS = 6;

interface SurvivalColumns {
  readonly time: string;
  /** 1 or 0 for each person; without it the steps are given by `survival`. */
  readonly event: string | undefined;
  readonly survival: string | undefined;
  readonly group: string | undefined;
  readonly censored: string | undefined;
  readonly risk: string | undefined;
}

export function readSurvival(source: ChartSource): Survival | undefined {
  const { settings, table, where, report, lang } = source;
  const columns = columnsOf(source);
  if (!columns) return undefined;
  const groupNames = columns.group ? table.texts(columns.group) : table.rows.map(() => '');
  const found = [...new Set(groupNames)];
  if (found.length > MAX_GROUPS) {
    report(
      'chart/too-many',
      `There are ${found.length} groups; at most ${MAX_GROUPS} curves can be told apart`,
      where(['group']),
      'Show the groups that matter',
    );
    return undefined;
  }
  const times = timesOf(source, columns.time);
  const groups = found.map((name): Group => {
    const rows = groupNames.flatMap((other, i) => (other === name && times[i] !== undefined ? [i] : []));
    return { name: name || (columns.survival ?? 'All'), curve: curveOf(source, rows, times, columns) };
  });
  const end = Math.max(0, ...groups.map(({ curve }) => curve.steps[curve.steps.length - 1]?.time ?? 0));
  if (!groups.some((group) => group.curve.steps.length > 1)) {
    report(
      'chart/no-data',
      'There is no curve to draw',
      table.span,
      'Write rows with time and survival, or time and event',
    );
    return undefined;
  }
  const share = (value: number) => formatNumber(value, { decimals: 1, percent: true }, lang);
  const told = groups.map(({ name, curve }) => {
    const last = curve.steps[curve.steps.length - 1];
    return `${name}: ${share(last?.share ?? 0)} at ${columns.time} ${last?.time}`;
  });
  const shareName = settings['y-axis']?.title ?? capital(columns.survival ?? word('survival', lang));
  const { medians, told: halves } = readMedians(source, groups, columns.time);
  const { marks, marked } = readMarks(source, survivalField(groups, columns.time, end));
  return {
    type: 'survival',
    groups: groups.map(({ name, curve }) => ({
      name,
      curve: { ...curve, atRisk: (time) => (time > end ? undefined : curve.atRisk(time)) },
    })),
    medians,
    marks,
    marked: [...halves, ...marked],
    timeName: capital(columns.time),
    shareName,
    atRisk: columns.event !== undefined || columns.risk !== undefined,
    sentence: told.join('; '),
    table: {
      head: [columns.group ?? '', columns.time, shareName, word('atRisk', lang)],
      rows: groups.flatMap(({ name, curve }) =>
        curve.steps.map((step) => [name, String(step.time), share(step.share), String(curve.atRisk(step.time) ?? '')]),
      ),
    },
  };
}

function columnsOf(source: ChartSource): SurvivalColumns | undefined {
  const names = new ColumnNames(source);
  const event = names.optional('event');
  const columns = {
    time: names.needed('time'),
    event,
    survival: event === undefined ? names.needed('survival') : names.optional('survival'),
    group: names.optional('group'),
    censored: names.optional('censored'),
    risk: names.optional('at-risk'),
  };
  return names.complete ? columns : undefined;
}

function timesOf({ table, report }: ChartSource, column: string): Value[] {
  return table.numbers(column).map((time, i) => {
    if (time === undefined || time >= 0) return time;
    report(
      'chart/interval',
      `A time of ${time} lies before the start`,
      table.spanOf(i, column),
      'Times are counted from 0',
    );
    return undefined;
  });
}

function curveOf(source: ChartSource, rows: readonly number[], times: readonly Value[], columns: SurvivalColumns) {
  const { event, survival = '', censored, risk } = columns;
  return event
    ? curveOfPeople(source, rows, times, event)
    : curveOfSteps(source, rows, times, { survival, censored, risk });
}
