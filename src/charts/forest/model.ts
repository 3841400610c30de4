// What a forest plot is made of: studies with an estimate and its confidence interval, under headings of groups.
import type { ChartContent } from '../kind.ts';

export interface Interval {
  readonly estimate?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Study extends Interval {
  readonly label: string;
  readonly columns: readonly string[];
  readonly weight?: number | undefined;
  readonly pooled: boolean;
}

/** A row of the table: a group's name, or a study. */
export type Row = { readonly heading: string } | Study;

export interface Forest extends ChartContent {
  readonly type: 'forest';
  readonly rows: readonly Row[];
  /** Heading of the studies' names. */
  readonly labelHead: string;
  /** What the estimates are, e.g. HR. */
  readonly measure?: string;
  readonly columns: readonly string[];
  readonly log: boolean;
  readonly null: number;
  readonly decimals: number;
  /** How unlike the rows are, in words. */
  readonly heterogeneity?: string;
}

export const isStudy = (row: Row): row is Study => 'label' in row;

/** Whether the plot's column has words in place of a mark. */
export const isSilent = (row: Row): boolean => isStudy(row) && row.estimate === undefined;
