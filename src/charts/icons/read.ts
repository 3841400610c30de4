// Reading icon arrays: from rows of data, or from n and of alone.
import type { Span } from '../../base/diagnostic.ts';
import { word } from '../chart-words.ts';
import type { ChartSource } from '../kind.ts';
import { formatNumber } from '../numbers.ts';
import type { IconArray, Icons } from './model.ts';

const MAX_ARRAYS = 4;
const MAX_PEOPLE = 1000;
/** People of an array that does not say how many. */
const DEFAULT_OF = 100;

interface Count {
  readonly n: number;
  readonly of: number;
  readonly label: string;
  readonly span: Span;
}

export function readIcons(source: ChartSource): Icons | undefined {
  const { settings, table, report } = source;
  const counts = table.rows.length ? countsOfRows(source) : [countOfSettings(source)];
  const arrays = counts.flatMap((count): IconArray[] => {
    if (!isSound(count, source)) return [];
    const { label, n, of } = count;
    const words = wordsOf(n, of, source.lang);
    return [{ label, n, of, sentence: counts.length === 1 ? (settings.sentence ?? words) : words }];
  });
  if (!arrays.length) return undefined;
  if (arrays.length > MAX_ARRAYS)
    report(
      'chart/too-many',
      `There are ${arrays.length} icon arrays; the first ${MAX_ARRAYS} are shown`,
      table.span,
      'Make two charts of them',
    );
  if (new Set(arrays.map(({ of }) => of)).size > 1)
    report(
      'chart/interval',
      'The icon arrays have different numbers of people; they cannot be compared at a glance',
      table.span,
      'Use the same number in of: for all',
    );
  const shown = arrays.slice(0, MAX_ARRAYS);
  return {
    type: 'icons',
    arrays: shown,
    sentence: shown.map(({ label, sentence }) => [label, sentence].filter(Boolean).join(': ')).join('; '),
    table: { head: ['', 'n', 'N'], rows: shown.map(({ label, n, of }) => [label, String(n), String(of)]) },
  };
}

const countOfSettings = ({ settings, where }: ChartSource): Count => ({
  n: settings.n as number,
  of: settings.of ?? DEFAULT_OF,
  label: typeof settings.label === 'string' ? settings.label : '',
  span: where(['n']),
});

function countsOfRows({ settings, table, where }: ChartSource): Count[] {
  if (table.find('n', where(['data'])) === undefined) return [];
  const label = settings.label ?? namesOf(table) ?? 'label';
  const ofs = table.has('of') ? table.numbers('of') : [];
  const labels = table.has(label) ? table.texts(label) : [];
  return table.numbers('n').flatMap((n, i) => {
    if (n === undefined) return [];
    return [{ n, of: ofs[i] ?? settings.of ?? DEFAULT_OF, label: labels[i] ?? '', span: table.spanOf(i, 'n') }];
  });
}

/** The column of names: `label`, or the first that holds words. */
function namesOf(table: ChartSource['table']): string | undefined {
  if (table.has('label')) return 'label';
  return table.columns.find((name) => !COUNTS.includes(name) && table.texts(name).some((text) => !isNumber(text)));
}
const COUNTS = ['n', 'of'];
const isNumber = (text: string): boolean => text.trim() === '' || Number.isFinite(Number(text));

function isSound({ n, of, span }: Count, { report }: ChartSource): boolean {
  const whole = Number.isInteger(n) && Number.isInteger(of);
  if (whole && n >= 0 && of >= 1 && n <= of && of <= MAX_PEOPLE) return true;
  report(
    'chart/interval',
    `${n} of ${of} people cannot be drawn`,
    span,
    `Write whole numbers, n no greater than of, and of no greater than ${MAX_PEOPLE}`,
  );
  return false;
}

function wordsOf(n: number, of: number, lang: string): string {
  const format = (value: number) => formatNumber(value, { decimals: 0 }, lang);
  return `${format(n)} ${word('of', lang)} ${format(of)}`;
}
