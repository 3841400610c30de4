// What a survival chart is made of: one curve per group.
import type { Curve } from '../kaplan-meier.ts';
import type { ChartContent } from '../kind.ts';

export interface Group {
  readonly name: string;
  readonly curve: Curve;
}

/** The first time at which half or fewer are left. */
export interface Median {
  readonly group: number;
  readonly time: number;
  readonly label: string;
}

export interface Survival extends ChartContent {
  readonly type: 'survival';
  readonly groups: readonly Group[];
  readonly medians: readonly Median[];
  readonly timeName: string;
  /** Title of the axis of shares. */
  readonly shareName: string;
  readonly atRisk: boolean;
}

export const PERCENT = { decimals: 0, percent: true } as const;

/** Width of a curve's line, and size of the mark where somebody was censored. */
export const STROKE = 4;
export const MARK = 9;

/** The corners of a step curve: level to the next time, then down. */
export const corners = (steps: Curve['steps']): { time: number; share: number }[] =>
  steps.flatMap((step, i) => {
    const before = steps[i - 1];
    return before && before.share !== step.share ? [{ time: step.time, share: before.share }, step] : [step];
  });
