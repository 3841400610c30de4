// Reading a forest plot: columns of the table become studies whose intervals have been checked.
import { readTruth } from '../../data/truth.ts';
import type { Value } from '../../scene/chart-model.ts';
import { word } from '../chart-words.ts';
import { ColumnNames, capital } from '../columns.ts';
import type { ChartSource } from '../kind.ts';
import { decimalsOf, formatNumber } from '../numbers.ts';
import { heterogeneityOf } from './heterogeneity.ts';
import { intervalText, soundInterval } from './interval.ts';
import { measureName } from './measure-name.ts';
import type { Forest, Row, Study } from './model.ts';

const MAX_ROWS = 40;
/** What a row of all studies together is called. */
const TOTAL =
  'pooled|overall|total|summary|combined|subtotal|all (?:studies|trials)|gesamt|insgesamt|zusammen|alle studien|' +
  'ensemble|en conjunto';
const POOLED = new RegExp(`^(?:(?:${TOTAL})\\b|.*\\b(?:pooled|random effects|fixed effects?)\\b)`, 'i');

interface ForestColumns {
  readonly label: string;
  readonly estimate: string;
  readonly low: string;
  readonly high: string;
  readonly weight: string | undefined;
  readonly group: string | undefined;
  readonly pooled: string | undefined;
  /** Columns of text between the labels and the plot. */
  readonly extra: readonly string[];
}

/** A study and the group it is in. */
interface Grouped {
  readonly study: Study;
  readonly group: string;
}

export function readForest(source: ChartSource): Forest | undefined {
  const { settings, table, report, lang } = source;
  const columns = columnsOf(source);
  if (!columns) return undefined;
  if (table.rows.length > MAX_ROWS) {
    report(
      'chart/too-many',
      `The forest plot has ${table.rows.length} rows; at most ${MAX_ROWS} can be read`,
      table.span,
      'Show the studies that matter, or one row a group',
    );
    return undefined;
  }
  // no ratio is 0: a line of no effect there is one of differences
  const log = settings['x-axis']?.log ?? settings.null !== 0;
  const numbers = {
    estimate: table.numbers(columns.estimate),
    low: table.numbers(columns.low),
    high: table.numbers(columns.high),
    weight: columns.weight ? table.numbers(columns.weight) : [],
  };
  const grouped = studiesOf(source, columns, numbers, log);
  const studies = grouped.map(({ study }) => study);
  const shown = studies.filter((study) => study.estimate !== undefined);
  if (!shown.length) {
    report(
      'chart/no-data',
      'No row of the forest plot has an estimate',
      table.span,
      'Fill in the columns estimate, low and high',
    );
    return undefined;
  }
  const heterogeneity = heterogeneityOf(settings, studies, log, lang);
  if (settings.heterogeneity && !heterogeneity) {
    report(
      'chart/no-data',
      'Heterogeneity is worked out from two rows or more that have an interval',
      source.where(['heterogeneity']),
      'Write what the source says, e.g. heterogeneity: I² 40 %',
    );
    return undefined;
  }
  const decimals = settings.decimals ?? decimalsNeeded([numbers.estimate, numbers.low, numbers.high]);
  const named = settings.measure ?? measureName(columns.estimate);
  const measure = named ?? 'Estimate';
  const format = (value: Value) => (value === undefined ? '' : formatNumber(value, { decimals }, lang));
  const told = shown.slice(0, 5).map((study) => `${study.label}: ${measure} ${intervalText(study, decimals, lang)}`);
  return {
    type: 'forest',
    rows: rowsOf(grouped),
    // the name of a key says nothing about the rows
    labelHead: columns.label === 'label' ? '' : capital(columns.label),
    ...(named && { measure: named }),
    columns: columns.extra,
    log,
    null: settings.null ?? (log ? 1 : 0),
    decimals,
    ...(heterogeneity && { heterogeneity }),
    sentence: [...told, ...(heterogeneity ? [heterogeneity] : [])].join('; '),
    table: {
      head: [columns.label, ...columns.extra, measure, '95 % CI: low', 'high'],
      rows: studies.map((study) => [
        study.label,
        ...study.columns,
        format(study.estimate) || word('noTrial', lang),
        format(study.low),
        format(study.high),
      ]),
    },
  };
}

function columnsOf(source: ChartSource): ForestColumns | undefined {
  const { settings, table, where } = source;
  const names = new ColumnNames(source);
  const found = {
    label: names.needed('label'),
    estimate: names.needed('estimate'),
    low: names.needed('low'),
    high: names.needed('high'),
    weight: names.optional('weight'),
    group: names.optional('group'),
    pooled: names.optional('pooled'),
  };
  const extra = (settings.columns ?? []).filter((name, i) => table.find(name, where(['columns', i])) !== undefined);
  return names.complete ? { ...found, extra } : undefined;
}

function studiesOf(
  { table, report }: ChartSource,
  columns: ForestColumns,
  numbers: { readonly [K in 'estimate' | 'low' | 'high' | 'weight']: readonly Value[] },
  log: boolean,
): Grouped[] {
  const groups = columns.group ? table.texts(columns.group) : [];
  const pooled = columns.pooled ? table.texts(columns.pooled) : [];
  const extra = columns.extra.map((name) => table.texts(name));
  return table.texts(columns.label).map((label, i) => {
    const ends = { estimate: numbers.estimate[i], low: numbers.low[i], high: numbers.high[i] };
    const interval = soundInterval(ends, log, (problem, hint, code) => {
      const place = table.spanOf(i, code === 'chart/log-zero' ? columns.estimate : columns.low);
      report(code, `In "${label}" ${problem}`, place, hint);
    });
    const study: Study = {
      label,
      columns: extra.map((column) => column[i] ?? ''),
      ...interval,
      weight: numbers.weight[i],
      pooled: columns.pooled ? (readTruth(pooled[i] ?? '') ?? false) : POOLED.test(label.trim()),
    };
    return { study, group: groups[i] ?? '' };
  });
}

/** The fewest decimals that tell the figures apart, at most three. */
function decimalsNeeded(lists: readonly (readonly Value[])[]): number {
  const each = lists.map((list) => decimalsOf(list.filter((value) => value !== undefined)));
  return Math.min(3, Math.max(...each));
}

/** Studies under the headings of their groups. */
function rowsOf(grouped: readonly Grouped[]): Row[] {
  return grouped.flatMap(({ study, group }, i): Row[] =>
    group && group !== grouped[i - 1]?.group ? [{ heading: group }, study] : [study],
  );
}
