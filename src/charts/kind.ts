// What a chart type is: how its data are read, and how it is drawn in a box. One file a type, one line in index.ts.
import type { Code } from '../base/catalog.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { ChartModel, ChartTable } from '../scene/chart-model.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { ChartSettings, ChartType } from '../schema/chart-settings.ts';
import type { Mark } from './marks/model.ts';
import type { Pen } from './pen.ts';
import type { Table } from './table/table.ts';

/** What reading a chart's data may use. */
export interface ChartSource {
  readonly settings: ChartSettings;
  readonly table: Table;
  readonly lang: string;
  /** Place of a key of the YAML. */
  where(path: readonly (string | number)[], what?: 'key' | 'value'): Span;
  report(code: Code, message: string, span: Span, hint: string): void;
}

/** A chart that was drawn: the native model with the pen's marks, or nodes of other kinds beside or in place of it. */
export interface Drawn {
  readonly model?: ChartModel;
  /** Where the native chart lies, if not in the whole box. */
  readonly box?: Box;
  readonly nodes?: readonly SceneNode[];
  /** What lies under the native chart, e.g. a table whose rows it draws in. */
  readonly under?: readonly SceneNode[];
}

export interface ChartContent {
  readonly type: ChartType;
  readonly table: ChartTable;
  /** A sentence that says what is there, proposed where the writer gave none. */
  readonly sentence: string;
  /** What is marked in it. */
  readonly marks?: readonly Mark[] | undefined;
  /** The same in words, for those who do not see it, with what a trend or a median comes to. */
  readonly marked?: readonly string[] | undefined;
}

export interface Heights {
  readonly least: Pt;
  readonly wanted: Pt;
  /** Points by which words are wider than their column: they are then not set larger. */
  readonly over?: Pt;
}

export interface ChartKind<C extends ChartContent> {
  readonly types: readonly ChartType[];
  /** Undefined after a diagnostic: nothing can be drawn. */
  read(source: ChartSource): C | undefined;
  /** Least height it can be drawn in, and the height it wants in a region. */
  heights?(content: C, width: Pt, pen: Pen): Heights;
  /** The size of text that this room asks for, at most `most`; the pen's own where it asks for no other. */
  size?(content: C, box: Box, pen: Pen, most: Pt): Pt;
  draw(content: C, box: Box, pen: Pen, settings: ChartSettings): Drawn;
}

export const defineChart = <C extends ChartContent>(kind: ChartKind<C>): ChartKind<C> => kind;

/** Names asked for, as a list. */
export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as T[]);

/** How the series of a native chart share their room; `beside` is what the type calls series that are not stacked. */
export function groupingOf(stack: ChartSettings['stack'], beside: 'clustered' | 'standard'): ChartModel['grouping'] {
  if (stack === 'percent') return 'percentStacked';
  return stack ? 'stacked' : beside;
}
