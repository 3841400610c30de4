// What a scatter chart is made of.
import type { ChartContent } from '../kind.ts';
import type { SeriesData } from '../series/model.ts';

export interface Scatter extends ChartContent, SeriesData {
  readonly type: 'scatter';
}
