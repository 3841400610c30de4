// What a scatter chart is made of.
import type { ChartContent } from '../kind.ts';
import type { SeriesData } from '../series/model.ts';

/** A straight line, from the first x of its points to the last. */
export interface Trend {
  readonly from: number;
  readonly to: number;
  at(x: number): number;
}

export interface Scatter extends ChartContent, SeriesData {
  readonly type: 'scatter';
  /** A straight line through each series; undefined where none was asked for. */
  readonly trends: readonly (Trend | undefined)[];
}
