// A forest plot of our own slides, a table with a chart over its empty column, back into its rows and settings.
import { stringify } from 'yaml';
import { formatNumber } from '../../charts/numbers.ts';
import type { ChartShape, OfficeShape, TableShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { pictureLine } from '../picture-line.ts';
import { chartWords } from './chart-words.ts';

/** `0.53 (0.41–0.68)`, with a comma or a point. */
const INTERVAL = /^(-?[\d.,]+)(?: \((-?[\d.,]+)[\u2013-](-?[\d.,]+)\))?$/;
const FAVOURS = [/^\u2190 (.+)$/, /^(.+) \u2192$/] as const;

const textsOf = ({ table }: TableShape): string[][] =>
  table.rows.map(({ cells }) =>
    cells.map(({ text }) => text.paragraphs.map((one) => one.text.replace(/\s+/g, ' ').trim()).join(' ')),
  );

/** A table whose last column holds intervals, and a chart that lies on it; the two in any order. */
export function forestOf(
  one: OfficeShape,
  other: OfficeShape | undefined,
): { table: TableShape; chart: ChartShape } | undefined {
  const [table, chart] = one.kind === 'chart' ? [other, one] : [one, other];
  if (table?.kind !== 'table' || chart?.kind !== 'chart') return undefined;
  const rows = textsOf(table);
  const { box } = chart;
  const over = box.y >= table.box.y && box.x >= table.box.x && box.x + box.w <= table.box.x + table.box.w + 1;
  const told = rows[0]?.at(-2) === '' && rows.slice(1).some((row) => INTERVAL.test(minus(row.at(-1) ?? '')));
  return over && told ? { table, chart } : undefined;
}

const minus = (text: string): string => text.replace(/\u2212/g, '-');
/** The number as data has it; what is no digit and no decimal sign of the language parts thousands. */
const numberOf = (text: string | undefined, decimal: string): string =>
  [...(text ?? '')].map((sign) => (sign === decimal ? '.' : /[-\d]/.test(sign) && sign) || '').join('');
const decimalSign = (lang: string): string => formatNumber(0.5, { decimals: 1 }, lang).replace(/\d/g, '');

export function forestMarkdown(
  { table, chart }: { table: TableShape; chart: ChartShape },
  making: SlideMaking,
  { step, caption, source }: { step: number | undefined; caption?: string; source?: string },
): string {
  const { files, number } = making;
  const [head = [], ...body] = textsOf(table);
  const columns = head.slice(1, -2);
  const decimal = decimalSign(making.deck.properties.custom.Language ?? 'en');
  let group = '';
  const rows = body.flatMap((row): string[][] => {
    const [label = '', ...rest] = row;
    // a heading of a group has its words alone
    if (rest.every((text) => text === '')) {
      group = label;
      return [];
    }
    const [, estimate, low, high] = INTERVAL.exec(minus(row.at(-1) ?? '')) ?? [];
    return [
      [group, label, ...rest.slice(0, columns.length), ...[estimate, low, high].map((one) => numberOf(one, decimal))],
    ];
  });
  const names = ['group', head[0] || 'label', ...columns, 'estimate', 'low', 'high'];
  const grouped = rows.some(([name]) => name);
  const lines = [names, ...rows].map((row) => (grouped ? row : row.slice(1)).map(quoted).join(','));
  const csv = files.add('data', `slide-${number}`, 'csv', new TextEncoder().encode(`${lines.join('\n')}\n`));
  const words = chartWords(chart.chart, making.deck.pkg);
  const favours = FAVOURS.map((form) => words.flatMap((text) => form.exec(text)?.[1] ?? [])[0]);
  const measure = (head.at(-1) ?? '').replace(/\s*\(95.*$/, '');
  const log = chart.chart.axes.some(({ logBase }) => logBase);
  const settings = {
    type: 'forest',
    data: csv.slice(csv.lastIndexOf('/') + 1),
    label: head[0] || 'label',
    estimate: 'estimate',
    low: 'low',
    high: 'high',
    ...(grouped && { group: 'group' }),
    ...(columns.length && { columns }),
    ...(measure && { measure }),
    ...(!log && { 'x-axis': { log: false } }),
    ...(favours.every(Boolean) && { favours }),
    ...(source && { source }),
  };
  const yaml = new TextEncoder().encode(stringify(settings, { lineWidth: 0 }));
  const file = files.add('data', `slide-${number}`, 'chart.yaml', yaml);
  return pictureLine({ alt: chart.alt || table.alt || 'Forest plot', file, step, ...(caption && { caption }) });
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
