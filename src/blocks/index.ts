// The registry of blocks: one line each. Reading asks them in order; measuring goes by type.
import type { BlockDefinition } from './block.ts';
import { callout, type CalloutBlock } from './callout.ts';
import { code, type CodeBlock } from './code.ts';
import { columns, type ColumnsBlock } from './columns.ts';
import { flow, type FlowBlock } from './flow.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { image, type ImageBlock } from './image.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { quote, type QuoteBlock } from './quote.ts';
import { rule, type RuleBlock } from './rule.ts';
import { table, type TableBlock } from './table.ts';

export type Block = FlowBlock | ImageBlock | CodeBlock | QuoteBlock | CalloutBlock | ColumnsBlock | TableBlock | RuleBlock;

// biome-ignore lint/suspicious/noExplicitAny: each definition knows its own block type
export const BLOCKS: readonly BlockDefinition<any>[] = [flow, paragraph, heading, list, image, code, quote, callout, columns, table, rule, html];
