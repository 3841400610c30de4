// The registry of blocks: one line each. Reading asks them in order; measuring goes by type.
import type { Block, BlockDefinition } from './block.ts';
import { callout } from './callout.ts';
import { cards } from './cards/cards.ts';
import { marked } from './cards/marked.ts';
import { chart } from './chart/index.ts';
import { code } from './code.ts';
import { columns } from './columns.ts';
import { credits } from './credits.ts';
import { disclosure } from './disclosure.ts';
import { equation } from './equation.ts';
import { flow } from './flow.ts';
import { flowChart } from './flow-chart/index.ts';
import { grid } from './grid.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { icon } from './icon.ts';
import { image } from './image.ts';
import { itemPicture } from './item-picture.ts';
import { labels } from './labels.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { participants } from './participants/index.ts';
import { place } from './place.ts';
import { poster } from './poster.ts';
import { numbers } from './process/numbers.ts';
import { steps } from './process/steps.ts';
import { timeline } from './process/timeline.ts';
import { qr } from './qr.ts';
import { quote } from './quote.ts';
import { references } from './references.ts';
import { rule } from './rule.ts';
import { table } from './table.ts';
import { scale } from './value-scale.ts';
import { verdict } from './verdict.ts';

// biome-ignore lint/suspicious/noExplicitAny: each definition knows its own block type
export const BLOCKS: readonly BlockDefinition<any>[] = [
  flow,
  paragraph,
  heading,
  list,
  image,
  itemPicture,
  qr,
  icon,
  chart,
  flowChart,
  participants,
  code,
  equation,
  quote,
  callout,
  columns,
  grid,
  table,
  rule,
  html,
  steps,
  timeline,
  numbers,
  cards,
  marked,
  scale,
  labels,
  verdict,
  references,
  credits,
  disclosure,
  poster,
  place,
];

const BY_NAME = new Map(BLOCKS.map((definition) => [definition.name, definition]));

/** What the block's own file says of its kind; every other file asks this and tests no block's type. */
// biome-ignore lint/suspicious/noExplicitAny: each definition knows its own block type
export function definitionOf(block: Block): BlockDefinition<any> {
  const definition = BY_NAME.get(block.type);
  if (!definition) throw new Error(`no block of type ${block.type}`);
  return definition;
}
