// What icon arrays are made of: n of N people, with a sentence.
import type { ChartContent } from '../kind.ts';

export interface IconArray {
  readonly label: string;
  readonly n: number;
  readonly of: number;
  readonly sentence: string;
}

export interface Icons extends ChartContent {
  readonly type: 'icons';
  readonly arrays: readonly IconArray[];
}
