// Marks on charts that have no place for them are told, with what such charts have instead.
import type { ChartType } from '../../schema/chart-settings.ts';
import type { ChartSource } from '../kind.ts';

const AXES: readonly ChartType[] = ['bar', 'column', 'line', 'area', 'scatter', 'survival'];

const INSTEAD: Partial<Record<ChartType, string>> = {
  pie: 'highlight: brings out a part',
  doughnut: 'highlight: brings out a part',
  forest: 'highlight: brings out a row',
  icons: 'difference: names those that are spared',
};

export function tellUnfit({ settings, where, report }: ChartSource): void {
  const { type } = settings;
  if (settings.marks !== undefined && !AXES.includes(type))
    report(
      'chart/mark',
      `A chart of the type ${type} has no axes for marks`,
      where(['marks'], 'key'),
      `Leave marks: out; ${INSTEAD[type] ?? `marks stand on ${AXES.join(', ')}`}`,
    );
  if (settings.trend !== undefined && type !== 'scatter')
    report(
      'chart/mark',
      `A trend is of points, and this chart is of the type ${type}`,
      where(['trend'], 'key'),
      'Leave trend: out, or write type: scatter',
    );
  if (settings.median !== undefined && type !== 'survival')
    report(
      'chart/mark',
      `A median is of a survival curve, and this chart is of the type ${type}`,
      where(['median'], 'key'),
      'Leave median: out, or write type: survival',
    );
}
