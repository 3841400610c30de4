// Axes and legend as a chart type asks for them, and the frame it gets: the plot, and places of values in it.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartAxis } from '../../scene/chart-model.ts';
import type { Pen } from '../pen.ts';
import type { Scale } from '../scale.ts';

export interface CategoryAxis {
  readonly kind: 'category';
  readonly labels: readonly string[];
  readonly title?: string | undefined;
  /** Points stand on the plot's edges, and not in the middle of slots. */
  readonly edges?: boolean;
}

export interface ValueAxis {
  readonly kind: 'value';
  /** A scale with at most so many ticks. */
  scale(most: number): Scale;
  label(value: number, scale: Scale): string;
  /** Excel's number format of the labels. */
  code(scale: Scale): string;
  readonly title?: string | undefined;
  readonly grid?: boolean;
  /** Tick labels are shown. */
  readonly labels: boolean;
  readonly line?: boolean;
}

export type AxisSpec = CategoryAxis | ValueAxis;

export interface LegendEntry {
  readonly name: string;
  readonly color: Color;
  draw(pen: Pen, x: Pt, y: Pt, size: Pt, color: Color): void;
}

export interface FrameOptions {
  readonly box: Box;
  readonly across: AxisSpec;
  readonly up: AxisSpec;
  readonly legend?: readonly LegendEntry[] | undefined;
  /** Room beyond the plot for labels of points. */
  readonly right?: Pt;
  readonly top?: Pt;
  /** The value that bars grow from: the axis of categories stands there. */
  base?(scale: Scale): number;
  /** Least room left of the plot. */
  readonly left?: Pt;
}

export interface Frame {
  readonly plot: Box;
  /** Place of a value, or of a category's middle by its index. */
  x(value: number): Pt;
  y(value: number): Pt;
  readonly acrossScale?: Scale | undefined;
  readonly upScale?: Scale | undefined;
  readonly across: ChartAxis;
  readonly up: ChartAxis;
  readonly legend?: Box | undefined;
  /** Labels were left out. */
  readonly crowded: boolean;
}
