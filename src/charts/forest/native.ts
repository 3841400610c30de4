// The native chart of a forest plot: a scatter chart whose points stand in the middle of the table's rows.
import type { Box } from '../../base/geometry.ts';
import type { ChartModel, ChartSeries } from '../../scene/chart-model.ts';
import { numberCode } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';
import { colorsOfRows, HALF_DIAMOND, sideOf } from './looks.ts';
import { type Forest, isStudy, type Study } from './model.ts';

/** Rows are counted from below, as the axis runs upwards. */
export function nativeForest(content: Forest, plot: Box, scale: Scale, pen: Pen): ChartModel {
  const colors = colorsOfRows(pen);
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
  const series: ChartSeries[] = [
    {
      name: 'No effect',
      color: pen.text,
      x: { name: 'Line of no effect', values: Array(count + 1).fill(content.null) },
      values: Array.from({ length: count + 1 }, (_, i) => i),
      format: 'General',
      line: { color: pen.text, width: 1 },
    },
  ];
  if (studies.length)
    series.push({
      name: 'Row',
      color: colors.study,
      x: { name: measure, values: studies.map(({ estimate }) => estimate), format },
      values: studies.map(({ y }) => y),
      format: 'General',
      marker: { shape: 'square', size: sideOf(studies[0]?.row as Study, content, pen) },
      points: studies.map(({ row }, index) => ({ index, size: sideOf(row, content, pen) })),
      errors: {
        along: 'x',
        plus: ends(studies, 'high'),
        minus: ends(studies, 'low'),
        ends: { low: studies.map(({ row }) => row.low), high: studies.map(({ row }) => row.high) },
        stroke: { color: colors.study, width: 1.5 },
      },
    });
  // a diamond is a closed line of its own
  for (const { row, y, estimate } of shown.filter((one) => one.row.pooled)) {
    const { low = estimate, high = estimate } = row;
    const half = (Math.min(plot.h / count, pen.line) * HALF_DIAMOND) / (plot.h / count);
    series.push({
      name: row.label,
      color: colors.pooled,
      x: { name: `${measure}: ${row.label}`, values: [low, estimate, high, estimate, low], format },
      values: [y, y + half, y, y - half, y].map((value) => Number(value.toFixed(4))),
      format: 'General',
      line: { color: colors.pooled, width: 2 },
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
