// `::: credits`: the place of the list of whose pictures the deck shows, filled when all slides have been read.
import { type BlockBase, defineBlock } from './block.ts';
import type { FlowBlock } from './flow.ts';

export const isCredits = (block: BlockBase): block is FlowBlock =>
  block.type === 'flow' && (block as FlowBlock).credits === true;

export const credits = defineBlock<FlowBlock>({
  name: 'credits',
  divs: ['credits'],
  fromDiv(div, context, origin) {
    context.known(div.attributes, [], '::: credits', origin);
    return [{ type: 'flow', origin, paragraphs: [], credits: true }];
  },
});
