// What a chart marks of its title's claim, in places and values of its axes: a point, the difference between two
// values, or a stretch of the axis.
import type { NumberStyle } from '../numbers.ts';

/** A value at a place of the x axis: an index of its categories, a day or a number. */
export interface Spot {
  readonly place: number;
  readonly value: number;
  /** Absent: a sum of stacked values, or a value that no series has. */
  readonly series?: number | undefined;
  /** A value across the whole plot, such as that of a reference line. */
  readonly level?: boolean;
}

export interface PointMark {
  readonly kind: 'point';
  readonly spot: Spot;
  readonly label: string;
}

export interface DifferenceMark {
  readonly kind: 'difference';
  readonly from: Spot;
  readonly to: Spot;
  readonly label: string;
}

export interface SpanMark {
  readonly kind: 'span';
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export type Mark = PointMark | DifferenceMark | SpanMark;

/** What reading a mark asks of a chart's data. */
export interface MarkField {
  readonly xName: string;
  readonly series: readonly string[];
  /** Values are stacked: a mark without a series is about their sum. */
  readonly stacked: boolean;
  readonly style: NumberStyle;
  /** Which values of x there are, for a message. */
  readonly known: string;
  /** The place of a value of x as it is written; undefined where the axis does not have it. */
  placeOf(x: string): number | undefined;
  valueAt(series: number | undefined, place: number): number | undefined;
}
