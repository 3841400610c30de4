// The native chart of a forest plot: a scatter chart whose points stand in the middle of the table's rows.
import type { Box } from '../../base/geometry.ts';
import type { ChartModel, ChartSeries, Value } from '../../scene/chart-model.ts';
import { numberCode } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import type { Stretch } from './line.ts';
import { colorOf, HALF_DIAMOND, isMarked, NULL_LINE, sideOf, WHISKER } from './looks.ts';
import { type Forest, isStudy } from './model.ts';

interface Place {
  readonly plot: Box;
  readonly scale: Scale;
  /** Rows that the line of no effect runs through. */
  readonly line: readonly Stretch[];
}

/** Rows are counted from below, as the axis runs upwards. */
export function nativeForest(content: Forest, { plot, scale, line: parts }: Place, pen: Pen): ChartModel {
  const count = content.rows.length;
  const at = (i: number) => count - i - 0.5;
  const shown = content.rows.flatMap((row, i) =>
    isStudy(row) && row.estimate !== undefined ? [{ row, y: at(i), estimate: row.estimate }] : [],
  );
  const studies = shown.filter(({ row }) => !row.pooled);
  const format = numberCode({ decimals: content.decimals }, pen.lang);
  const measure = content.measure ?? 'Estimate';
  const ends = (list: typeof shown, key: 'low' | 'high') =>
    list.map(({ row, estimate }) =>
      row[key] === undefined ? undefined : Number(Math.abs(row[key] - estimate).toPrecision(12)),
    );
  // the line of no effect leaves out rows whose words would lie on it
  const line = parts.flatMap(({ from, to }, i) => {
    const ends = Array.from({ length: to - from + 1 }, (_, row): Value => count - from - row);
    return i ? [undefined, ...ends] : ends;
  });
  const series: ChartSeries[] = [
    {
      name: 'No effect',
      color: pen.text,
      x: { name: 'Line of no effect', values: line.map((y) => (y === undefined ? undefined : content.null)) },
      values: line,
      format: 'General',
      line: { color: pen.text, width: NULL_LINE },
    },
  ];
  const plain = studies.find(({ row }) => !isMarked(row, pen)) ?? studies[0];
  // error bars have one colour for all rows, and in LibreOffice markers too: those brought out are series of their own
  const isOver = ({ row }: (typeof studies)[number]) => isMarked(row, pen) && row !== plain?.row;
  if (plain) {
    const color = colorOf(plain.row, content, pen);
    series.push({
      name: 'Row',
      color,
      x: { name: measure, values: studies.map(({ estimate }) => estimate), format },
      values: studies.map((study) => (isOver(study) ? undefined : study.y)),
      format: 'General',
      marker: { shape: 'square', size: sideOf(plain.row, content, pen) },
      points: studies.map(({ row }, index) => ({ index, size: sideOf(row, content, pen) })),
      errors: {
        along: 'x',
        plus: ends(studies, 'high'),
        minus: ends(studies, 'low'),
        ends: { low: studies.map(({ row }) => row.low), high: studies.map(({ row }) => row.high) },
        stroke: { color, width: WHISKER },
      },
    });
  }
  for (const { row, y, estimate } of studies.filter(isOver)) {
    const color = colorOf(row, content, pen);
    const over = (name: string, xs: readonly number[]) => ({
      name,
      color,
      x: { name: `${measure}: ${name}`, values: xs, format },
      values: xs.map(() => y),
      format: 'General',
    });
    const { low = estimate, high = estimate } = row;
    series.push(
      { ...over(`${row.label}: interval`, [low, high]), line: { color, width: WHISKER } },
      { ...over(row.label, [estimate]), marker: { shape: 'square', size: sideOf(row, content, pen) } },
    );
  }
  // a diamond is a closed line of its own
  for (const { row, y, estimate } of shown.filter((one) => one.row.pooled)) {
    const { low = estimate, high = estimate } = row;
    const half = (Math.min(plot.h / count, pen.line) * HALF_DIAMOND) / (plot.h / count);
    series.push({
      name: row.label,
      color: colorOf(row, content, pen),
      x: { name: `${measure}: ${row.label}`, values: [low, estimate, high, estimate, low], format },
      values: [y, y + half, y, y - half, y].map((value) => Number(value.toFixed(4))),
      format: 'General',
      line: { color: colorOf(row, content, pen), width: WHISKER },
    });
  }
  return {
    type: 'scatter',
    grouping: 'standard',
    plot,
    size: pen.size,
    color: pen.text,
    series,
    // native log axes have ticks at powers only, so the labels are shapes inside the chart
    x: {
      kind: 'value',
      min: scale.min,
      max: scale.max,
      step: scale.step,
      log: scale.kind === 'log' ? scale.step : undefined,
      labels: false,
      line: pen.rule,
    },
    y: { kind: 'value', min: 0, max: count, step: 1, labels: false },
  };
}
