// A native chart -> `.chart.yaml` with its numbers beside it as CSV; kinds that a deck has no chart for become tables.
import { stringify } from 'yaml';
import type { ChartPlot, ChartSeries, OfficeChart } from '../office/chart.ts';
import type { ChartShape } from '../office/shape.ts';
import { type Cell, csvLine, encode } from './chart-files.ts';
import { escaped } from './escape.ts';
import type { SlideMaking } from './making.ts';
import { type OwnChartWords, ownWords } from './own/chart-marks.ts';
import { pictureLine } from './picture-line.ts';

const KINDS: Readonly<Record<string, string>> = {
  bar: 'column',
  line: 'line',
  area: 'area',
  pie: 'pie',
  doughnut: 'doughnut',
  scatter: 'scatter',
};

/** `below` is what stands under a chart of ours, as plain words. */
export function chartMarkdown(
  shape: ChartShape,
  making: SlideMaking,
  step: number | undefined,
  below: { readonly caption?: string; readonly source?: string } = {},
): string {
  const { chart } = shape;
  const { report, number, files } = making;
  const plots = chart.plots.filter(({ series }) => series.some(({ values }) => values.some((one) => one !== null)));
  const [first] = plots;
  if (!first) {
    report.tell(number, `a chart without numbers is left out${chart.title ? `: ${chart.title}` : ''}`);
    return chart.title ? escaped(chart.title) : '';
  }
  const kind = first.kind === 'bar' && first.horizontal ? 'bar' : KINDS[first.kind];
  const points = first.kind === 'scatter' || first.kind === 'bubble';
  const bars = points || plots.length > 1 ? undefined : errorBars(first);
  const plain = points ? pointRows(plots, making.own) : categoryRows(plots, chart);
  const rows = bars ? plain.map((row, i) => [...row, ...(bars[i] ?? [])]) : plain;
  if (!kind) {
    report.tell(number, `a chart of the kind "${first.kind}" is written as a table`);
    return [chart.title && escaped(chart.title), rowsTable(rows)].filter(Boolean).join('\n\n');
  }
  const words: OwnChartWords = making.own ? ownWords(chart) : { references: [] };
  const drawn = making.own ? [] : chart.marks.flatMap(({ text }) => text || []);
  if (drawn.length) report.tell(number, `words on a chart stand in its description: ${drawn.join(', ')}`);
  if (plots.length > 1) report.tell(number, `a chart of several kinds is written as one: ${kind}`);
  const csv = files.add('data', `slide-${number}`, 'csv', encode(rows.map(csvLine).join('\n')));
  const settings = {
    type: kind,
    data: csv.slice(csv.lastIndexOf('/') + 1),
    ...(kind === 'scatter' && rows[0]?.length === 3 && { x: 'x', y: 'y', series: 'series' }),
    ...(bars && { x: 'category', y: rows[0]?.[1], low: 'low', high: 'high' }),
    ...(stackOf(first, kind) && { stack: stackOf(first, kind) }),
    ...(plots.some(({ series }) => series.some(({ labelled }) => labelled)) && { labels: true }),
    ...(kind === 'scatter' && hasTrend(chart) && { trend: true }),
    ...axesOf(chart, kind, words.title),
    ...(words.references.length && { reference: words.references }),
    ...(below.source && { source: below.source }),
  };
  const yaml = files.add('data', `slide-${number}`, 'chart.yaml', encode(stringify(settings, { lineWidth: 0 })));
  const names = plots.flatMap(({ series }) => series.map(({ name }) => name)).filter(Boolean);
  const described = shape.alt || chart.title || names.join(', ') || 'Chart';
  const alt = [described, ...drawn].join('; ');
  return pictureLine({
    alt,
    file: yaml,
    caption: below.caption ?? (chart.title === described ? '' : chart.title),
    step,
  });
}

/** On axes by powers a straight line of least squares is drawn as a curve, which no chart of ours has. */
const hasTrend = ({ plots, axes }: OfficeChart): boolean =>
  plots.some(({ series }) => series.some(({ trend }) => trend)) && !axes.some(({ logBase }) => logBase);

function stackOf(plot: ChartPlot, kind: string): boolean | string | undefined {
  if (!['bar', 'column', 'area'].includes(kind) || plot.series.length < 2) return undefined;
  if (plot.grouping === 'percentStacked') return 'percent';
  return plot.grouping === 'stacked' || undefined;
}

function axesOf({ axes: all }: OfficeChart, kind: string, above?: string): object {
  if (kind === 'pie' || kind === 'doughnut') return {};
  const axes = all.filter(({ hidden }) => !hidden);
  const values = axes.filter((one) => one.kind === 'value');
  const across = kind === 'scatter' ? values[0] : axes.find((one) => one.kind !== 'value');
  const up = kind === 'scatter' ? values[1] : values[0];
  const of = (name: string, axis: typeof up) => {
    const { title, logBase, min, max, step } = axis ?? {};
    const counted = axis?.kind === 'value' && !logBase;
    const settings = {
      ...(title && { title }),
      ...(logBase && { log: true }),
      ...(counted && { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }),
      ...(counted && step !== undefined && step > 0 && { step }),
    };
    return Object.keys(settings).length ? { [name]: settings } : {};
  };
  return { ...of('x-axis', across), ...of('y-axis', up && above ? { ...up, title: above } : up) };
}

/** Names that stand once. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} ${n}`;
  });
}

function categoryRows(plots: readonly ChartPlot[], { axes }: OfficeChart): Cell[][] {
  const series = plots.flatMap((plot) => plot.series);
  const longest = series.reduce<ChartSeries | undefined>(
    (best, one) => (best && best.categories.length >= one.categories.length ? best : one),
    undefined,
  );
  const count = Math.max(...series.map(({ values }) => values.length));
  const dates = axes.some(({ kind, hidden }) => kind === 'date' && !hidden);
  const label = (i: number) => categoryOf(longest?.categories[i], i, dates);
  const names = distinct(['category', ...series.map(({ name }, i) => name || `Series ${i + 1}`)]);
  return [
    names,
    ...Array.from({ length: count }, (_, i) => [label(i), ...series.map(({ values }) => values[i] ?? null)]),
  ];
}

/** Columns with the ends of the whiskers of one series, their names first; undefined where it has none. */
function errorBars({ series: [only, ...more] }: ChartPlot): Cell[][] | undefined {
  const { plus, minus, values = [] } = only ?? {};
  if (!plus || !minus || more.length || [plus, minus].some((ends) => ends.every((one) => one === null)))
    return undefined;
  const end = (value: number | null, by: number | null | undefined) =>
    value === null || by === null || by === undefined ? null : Number((value + by).toPrecision(12));
  return [
    ['low', 'high'],
    ...values.map((value, i) => {
      const down = minus[i];
      return [end(value, typeof down === 'number' ? -down : null), end(value, plus[i])];
    }),
  ];
}

/** Days are counted from 30 December 1899 (ECMA-376 Part 1, 18.17.4.1). */
function categoryOf(text: string | undefined, index: number, dates: boolean): string {
  const serial = Number(text);
  if (!text || !dates || !(serial > 0 && serial < 100_000)) return text?.replace(/\s+/g, ' ').trim() || `${index + 1}`;
  return new Date(Math.round(serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function pointRows(plots: readonly ChartPlot[], own: boolean): Cell[][] {
  const series = plots.flatMap((plot) => plot.series);
  const named = series.length > 1;
  const sized = series.some(({ sizes }) => sizes?.some((size) => size !== null));
  const points = series.flatMap((one, s) =>
    one.values.flatMap((y, i): Cell[][] =>
      y === null
        ? []
        : [
            [
              one.x?.[i] ?? i + 1,
              y,
              ...(sized ? [one.sizes?.[i] ?? null] : []),
              ...(named ? [one.name || `Series ${s + 1}`] : []),
            ],
          ],
    ),
  );
  const [only] = distinct(['x', own || named ? 'y' : series[0]?.name.trim() || 'y']).slice(1);
  return [['x', only ?? 'y', ...(sized ? ['size'] : []), ...(named ? ['series'] : [])], ...points];
}

const rowsTable = ([head = [], ...rows]: readonly Cell[][]): string =>
  [
    `| ${head.map((one) => escaped(String(one ?? ''))).join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map((one) => escaped(String(one ?? ''))).join(' | ')} |`),
  ].join('\n');
