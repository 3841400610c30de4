// The registry of blocks: one line each. Reading asks them in order; measuring goes by type.
import type { BlockDefinition } from './block.ts';
import { type CalloutBlock, callout } from './callout.ts';
import { type ChartBlock, chart } from './chart.ts';
import { type CodeBlock, code } from './code.ts';
import { type ColumnsBlock, columns } from './columns.ts';
import { type EquationBlock, equation } from './equation.ts';
import { type FlowBlock, flow } from './flow.ts';
import { type FlowChartBlock, flowChart } from './flow-chart/index.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { type IconBlock, icon } from './icon.ts';
import { type ImageBlock, image } from './image.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { type NumbersBlock, numbers } from './process/numbers.ts';
import { type StepsBlock, steps } from './process/steps.ts';
import { type TimelineBlock, timeline } from './process/timeline.ts';
import { type QuoteBlock, quote } from './quote.ts';
import { type RuleBlock, rule } from './rule.ts';
import { type TableBlock, table } from './table.ts';

export type Block =
  | FlowBlock
  | ImageBlock
  | IconBlock
  | CodeBlock
  | EquationBlock
  | QuoteBlock
  | CalloutBlock
  | ColumnsBlock
  | TableBlock
  | ChartBlock
  | FlowChartBlock
  | RuleBlock
  | StepsBlock
  | TimelineBlock
  | NumbersBlock;

// biome-ignore lint/suspicious/noExplicitAny: each definition knows its own block type
export const BLOCKS: readonly BlockDefinition<any>[] = [
  flow,
  paragraph,
  heading,
  list,
  image,
  icon,
  chart,
  flowChart,
  code,
  equation,
  quote,
  callout,
  columns,
  table,
  rule,
  html,
  steps,
  timeline,
  numbers,
];
