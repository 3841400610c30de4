// Survival curves of our own slides, a chart of steps with a table of the numbers at risk below it, back into a chart
// of the type `survival`.
import { stringify } from 'yaml';
import type { ChartSeries, OfficeChart } from '../../office/chart.ts';
import type { OfficeShape, TableShape } from '../../office/shape.ts';
import { csvLine, encode } from '../chart-files.ts';
import type { SlideMaking } from '../making.ts';
import { pictureLine } from '../picture-line.ts';
import { stepOf } from '../steps.ts';
import { ownWords } from './chart-marks.ts';
import type { Found } from './found.ts';
import { captionLines, isCaption } from './pictures.ts';

const CENSORED = ', censored';
type Row = [time: number, survival: number | null, censored: number, atRisk: number | null, group: string];

export function survivalOf([first, second, third]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (first?.kind !== 'chart' || first.chart.plots[0]?.kind !== 'scatter') return undefined;
  const table = second?.kind === 'table' && second.name.startsWith('Table: numbers at risk') ? second : undefined;
  const series = first.chart.plots.flatMap((plot) => plot.series);
  const marks = series.filter(({ name }) => name.endsWith(CENSORED));
  const curves = series.filter(({ name }) => !name.endsWith(CENSORED));
  if ((!table && !marks.length) || !curves.length || !curves.every(isCurve)) return undefined;
  const order = table ? riskRows(table).map(([name]) => name) : [];
  const sorted = curves.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const rows = sorted.flatMap((curve) =>
    rowsOf(
      curve,
      marks.find(({ name }) => name === `${curve.name}${CENSORED}`),
      table ? risksOf(table, curve.name, first.chart) : [],
    ),
  );
  const { files, number, slide } = making;
  const head = ['time', 'survival', 'censored', 'at-risk', 'group'];
  const csv = files.add('data', `slide-${number}`, 'csv', encode([head, ...rows].map(csvLine).join('\n')));
  const below = table ? third : second;
  const [caption, source] = captionLines(isCaption(below) ? below : undefined);
  const words = ownWords(first.chart);
  const across = first.chart.axes.find(({ kind }) => kind === 'value');
  const settings = {
    type: 'survival',
    data: csv.slice(csv.lastIndexOf('/') + 1),
    time: 'time',
    survival: 'survival',
    censored: 'censored',
    ...(table && { 'at-risk': 'at-risk' }),
    group: 'group',
    ...(across?.title && { 'x-axis': { title: across.title } }),
    ...(words.title && { 'y-axis': { title: words.title } }),
    ...(words.references.length && { reference: words.references }),
    ...(source && { source }),
  };
  const file = files.add('data', `slide-${number}`, 'chart.yaml', encode(stringify(settings, { lineWidth: 0 })));
  return {
    count: 1 + (table ? 1 : 0) + (isCaption(below) ? 1 : 0),
    markdown: pictureLine({
      alt: first.alt || sorted.map(({ name }) => name).join(', '),
      file,
      step: stepOf(slide, first.id),
      ...(caption && { caption }),
    }),
  };
}

/** Shares that never grow. */
function isCurve({ x, values }: ChartSeries): boolean {
  const all = values.filter((one) => one !== null);
  return (
    x !== undefined &&
    all.length === values.length &&
    all.every((value, i) => value >= 0 && value <= 1 && value <= (all[i - 1] ?? 1) + 1e-9)
  );
}

function rowsOf(
  curve: ChartSeries,
  marks: ChartSeries | undefined,
  risks: readonly (readonly [number, number])[],
): Row[] {
  const { name } = curve;
  // at a corner the last share counts
  const steps = new Map<number, number>();
  for (const [i, time] of (curve.x ?? []).entries()) {
    const value = curve.values[i];
    if (time !== null && value !== null && value !== undefined) steps.set(time, value);
  }
  const last = Math.max(...steps.keys());
  return [
    ...[...steps].map(([time, share]): Row => [time, share, 0, null, name]),
    ...(marks?.x ?? []).flatMap((time): Row[] => (time === null ? [] : [[time, null, 1, null, name]])),
    ...risks.filter(([time]) => time <= last).map(([time, n]): Row => [time, null, 0, n, name]),
  ].toSorted((a, b) => a[0] - b[0]);
}

const riskRows = ({ table }: TableShape): string[][] =>
  table.rows
    .slice(1)
    .map(({ cells }) => cells.map(({ text }) => text.paragraphs.map((one) => one.text.trim()).join(' ')));

/** The numbers stand under the ticks of the axis. */
function risksOf(table: TableShape, group: string, { axes }: OfficeChart): (readonly [number, number])[] {
  const { min = 0, max, step } = axes.find(({ kind }) => kind === 'value') ?? {};
  const cells = (riskRows(table).find(([name]) => name === group) ?? []).slice(1);
  const apart = step ?? (max === undefined || cells.length < 2 ? undefined : (max - min) / (cells.length - 1));
  if (apart === undefined) return [];
  return cells.flatMap((cell, i): (readonly [number, number])[] => {
    const digits = cell.replace(/\D/g, '');
    return digits ? [[Number((min + i * apart).toPrecision(12)), Number(digits)]] : [];
  });
}
