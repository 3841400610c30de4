// A chart as a block: what is to be drawn, or why it cannot be.
import type { Span } from '../../base/diagnostic.ts';
import type { ChartContent } from '../../charts/kind.ts';
import type { Inline } from '../../parse/inline.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import type { BlockBase } from '../block.ts';

export interface ChartBlock extends BlockBase {
  readonly type: 'chart';
  /** Absent: it cannot be drawn, and `problem` says why. */
  readonly content?: ChartContent;
  readonly settings?: ChartSettings;
  readonly problem?: string;
  readonly alt: string;
  readonly caption?: readonly Inline[];
  readonly source?: readonly Inline[];
  /** Where what only drawing shows is told. */
  readonly told: Span;
}
