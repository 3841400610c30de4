// A chart in the scene: a model that PowerPoint makes a native chart of, and a drawing of the very same thing that the
// web shows. Layout decides axis ends, ticks, places and colours once, so that both agree.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Stroke } from './stroke.ts';
import type { Run } from './text.ts';

/** A number, or a gap. */
export type Value = number | undefined;
export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'plus';
export type Pattern = 'plain' | 'stripes' | 'dots' | 'cross';

/** Ground between the parts of a pie. */
export const SLICE_GAP: Pt = 3;

/** What a native chart is made of. Places are absolute on the slide. */
export interface ChartModel {
  readonly type: 'bar' | 'column' | 'line' | 'area' | 'scatter' | 'pie' | 'doughnut';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
  /** The rectangle between the axes (of a pie: the square around it). */
  readonly plot: Box;
  /** Size and colour of the chart's text. */
  readonly size: Pt;
  readonly color: Color;
  /** The first column of the workbook; scatter charts have their own x in each series. */
  readonly categories?: {
    readonly name: string;
    readonly values: readonly (string | number)[];
    readonly format?: string | undefined;
  };
  readonly series: readonly ChartSeries[];
  readonly x?: ChartAxis;
  readonly y?: ChartAxis;
  readonly legend?: Box;
  /**
   * Distance of groups of bars, and how far the bars of a group lie over each other, both in percent of a bar's width.
   */
  readonly gap?: number;
  readonly overlap?: number;
  /** Of a line: the first and last category stand on the plot's edges. */
  readonly edges?: boolean | undefined;
  /** Share of the ring's radius that is empty, in percent. */
  readonly hole?: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: Color;
  readonly values: readonly Value[];
  /** Scatter charts only. */
  readonly x?: { readonly name: string; readonly values: readonly Value[]; readonly format?: string };
  /** Lengths of error bars to both sides, in units of their axis. */
  readonly errors?:
    | {
        readonly along: 'x' | 'y';
        readonly plus: readonly Value[];
        readonly minus: readonly Value[];
        readonly stroke: Stroke;
        /** Where they end: the workbook has these, and works the lengths out. */
        readonly ends?: { readonly low: readonly Value[]; readonly high: readonly Value[] };
      }
    | undefined;
  /** The line through the points; a series without one has markers only. */
  readonly line?: Stroke | undefined;
  /** A straight line of least squares through the points of a scatter chart, from the first x to the last. */
  readonly trend?: Stroke | undefined;
  readonly marker?: { readonly shape: MarkerShape; readonly size: Pt } | undefined;
  readonly pattern?: Pattern | undefined;
  /** Points that look otherwise. */
  readonly points?: readonly { readonly index: number; readonly color?: Color; readonly size?: Pt }[] | undefined;
  readonly labels?: ChartLabels | undefined;
  /** Excel's number format of the values. */
  readonly format: string;
}

export interface ChartLabels {
  /** `name` writes the series' name at its last point. */
  readonly show: 'value' | 'name' | 'category-percent';
  readonly position: 'outEnd' | 'inEnd' | 'inBase' | 'ctr' | 'r' | 't' | 'b' | 'l';
  readonly color: Color;
  readonly bold?: boolean;
  /** Where they are not of the chart's size. */
  readonly size?: Pt;
  /**
   * Points that have one; all where absent. `dy` is how far it was moved from its place, as a share of the chart's
   * height.
   */
  readonly only?:
    | readonly {
        readonly index: number;
        readonly dy?: number;
        readonly color?: Color;
        /** Where it is not the series'. */
        readonly position?: ChartLabels['position'];
        /** Excel's number format where it is not the series'. */
        readonly format?: string;
      }[]
    | undefined;
}

export interface ChartAxis {
  readonly kind: 'category' | 'value' | 'date';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Distance of ticks, of a log axis as a factor, of a date axis in `unit`. */
  readonly step?: number | undefined;
  readonly unit?: 'days' | 'months' | 'years' | undefined;
  readonly log?: number | undefined;
  /** Excel's number format of the tick labels. */
  readonly format?: string | undefined;
  /** A tick without a label, which another axis's would touch; the format leaves it out too. */
  readonly unsaid?: number | undefined;
  readonly labels: boolean;
  /** Of the labels, where it is not the chart's. */
  readonly color?: Color | undefined;
  /** Every how many categories a label stands. */
  readonly every?: number | undefined;
  readonly line?: Stroke | undefined;
  readonly grid?: Stroke | undefined;
  readonly title?: { readonly text: string; readonly x: Pt; readonly y: Pt } | undefined;
  /** First category at the top. */
  readonly reversed?: boolean;
}

/**
 * A piece of the drawing. `own`: the native type has no such thing, so PowerPoint gets it as a shape inside the chart.
 * `marked`: it marks what the title claims, and its shape is named so.
 */
export type ChartMark = PathMark | TextMark;

export interface PathMark {
  readonly kind: 'path';
  /** Absolute M L C Z in points on the slide. */
  readonly d: string;
  readonly fill?: Color | undefined;
  readonly pattern?: Pattern | undefined;
  readonly stroke?: Stroke | undefined;
  readonly own?: boolean | undefined;
  readonly marked?: boolean | undefined;
}

export interface TextMark {
  readonly kind: 'text';
  /** The text's start, middle or end, and its baseline. */
  readonly x: Pt;
  readonly y: Pt;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly width: Pt;
  readonly run: Run;
  readonly own?: boolean | undefined;
  readonly marked?: boolean | undefined;
}

export const leftOf = ({ x, width, anchor }: Pick<TextMark, 'x' | 'width' | 'anchor'>): Pt =>
  x - width * { start: 0, middle: 0.5, end: 1 }[anchor];

/** The data as people read them who cannot see the drawing. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
