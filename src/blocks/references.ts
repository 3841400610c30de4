// `::: references`: the place of the deck's list of references, which is filled when all slides have been read.
import { defineBlock } from './block.ts';
import type { FlowBlock } from './flow.ts';

export const references = defineBlock<FlowBlock>({
  name: 'references',
  divs: ['references'],
  fromDiv: (_div, _context, origin) => [{ type: 'flow', origin, paragraphs: [], references: true }],
});
