// What a pie or ring is made of.
import type { ChartContent } from '../kind.ts';
import type { SeriesData } from '../series/model.ts';

export interface Pie extends ChartContent, SeriesData {
  readonly type: 'pie' | 'doughnut';
}

/** As LibreOffice draws every ring. */
export const HOLE = 0.5;

export const NEAR = 10;
