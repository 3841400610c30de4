// The data of charts with categories or points: series of values over one x.
import type { ChartTable, Value } from '../../scene/chart-model.ts';
import type { NumberStyle } from '../numbers.ts';

export interface DataSeries {
  readonly name: string;
  readonly values: readonly Value[];
  /** Lengths of error bars. */
  readonly plus?: readonly Value[] | undefined;
  readonly minus?: readonly Value[] | undefined;
}

export interface SeriesData {
  /** Name of the x column, and its values: words, days or numbers. */
  readonly xName: string;
  readonly xKind: 'category' | 'date' | 'number';
  readonly categories: readonly string[];
  /** Days or numbers, where x is not words. */
  readonly xs: readonly Value[];
  readonly series: readonly DataSeries[];
  readonly style: NumberStyle;
  readonly table: ChartTable;
}

export interface SeriesOptions {
  /** Most points of a series. */
  readonly most: number;
  readonly log?: boolean | undefined;
}
