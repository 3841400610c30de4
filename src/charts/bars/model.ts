// What a bar chart is made of.
import type { ChartContent } from '../kind.ts';
import type { SeriesData } from '../series/model.ts';

export interface Bars extends ChartContent, SeriesData {
  readonly type: 'bar' | 'column';
}
