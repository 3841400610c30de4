// A heading inside a slide (its first heading is the slide's title and never gets here).
import { trailingAttributes } from '../parse/inline.ts';
import { defineBlock } from './block.ts';
import type { FlowBlock } from './flow.ts';
import { readStep, stepOf } from './step.ts';

export const heading = defineBlock<FlowBlock>({
  name: 'heading',
  nodes: ['heading'],
  fromMarkdown(node, context) {
    if (node.type !== 'heading') return undefined;
    const origin = context.span(node);
    const { pieces, attributes } = trailingAttributes(context.inlines(node));
    context.known(attributes, ['step'], 'a heading', origin);
    const step = readStep(attributes, context, origin, { words: pieces });
    return [
      {
        type: 'flow',
        origin,
        paragraphs: [{ kind: 'heading', depth: Math.max(3, node.depth), inlines: pieces, origin, ...stepOf(step) }],
      },
    ];
  },
});
