// What a line or area chart is made of.
import type { ChartContent } from '../kind.ts';
import type { SeriesData } from '../series/model.ts';

export interface Lines extends ChartContent, SeriesData {
  readonly type: 'line' | 'area';
}

export const STROKE = 4;

export const MARKER = 11;

/** Above this many points a line has no markers. */
export const FEW = 16;
