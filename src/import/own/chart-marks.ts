// Words on a chart of ours that are shapes in it: the title above its axis, and lines of reference with their labels.
import { round2 } from '../../base/units.ts';
import type { OfficeChart } from '../../office/chart.ts';

export interface OwnChartWords {
  /** Of the axis that goes up. */
  readonly title?: string;
  readonly references: readonly { readonly at: number; readonly label?: string }[];
}

export function ownWords({ marks: all, plots, axes, inner }: OfficeChart): OwnChartWords {
  // what marks a claim is told in the chart's description
  const marks = all.filter(({ name }) => !/^Marked\b/.test(name));
  const [first] = plots;
  if (!first || first.horizontal || /pie|doughnut/.test(first.kind)) return { references: [] };
  const names = new Set(plots.flatMap(({ series }) => series.flatMap(({ name, categories }) => [name, ...categories])));
  const words = marks.filter(({ text }) => text && !names.has(text));
  // names of series stand behind their key; a series' own name may be what its axis is called
  const up = axes.findLast(({ kind }) => kind === 'value');
  const title = marks.find(
    ({ text, x, y }) => text && x === 0 && y < 0.3 && (!names.has(text) || up?.hidden === false),
  );
  const value = (y: number): number | undefined => {
    const { min, max, logBase } = up ?? {};
    if (!inner || min === undefined || max === undefined || logBase) return undefined;
    return round2(max - ((y - inner.y) / inner.h) * (max - min));
  };
  const references = marks.flatMap((line) => {
    const at = !line.text && line.w > 0.3 && line.h < 0.01 ? value(line.y) : undefined;
    if (at === undefined) return [];
    const label = words.find(({ y, h }) => y + h <= line.y + 0.01 && y + h > line.y - 0.03)?.text;
    return [{ at, ...(label !== undefined && { label }) }];
  });
  return { ...(title && { title: title.text }), references };
}
