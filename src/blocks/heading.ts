// A heading inside a slide (its first heading is the slide's title and never gets here).
import { type InlineImage, trailingAttributes } from '../parse/inline.ts';
import { defineBlock } from './block.ts';
import type { FlowBlock } from './flow.ts';
import { blockOfImage } from './pictured.ts';
import { readStep, stepOf } from './step.ts';

const ATTRIBUTES = ['step'];

export const heading = defineBlock<FlowBlock>({
  name: 'heading',
  attributes: { heading: ATTRIBUTES },
  nodes: ['heading'],
  fromMarkdown(node, context) {
    if (node.type !== 'heading') return undefined;
    const origin = context.span(node);
    const { pieces, attributes } = trailingAttributes(context.inlines(node));
    context.known(attributes, ATTRIBUTES, 'a heading', origin);
    const step = readStep(attributes, context, origin, { words: pieces });
    const images = pieces.filter((piece): piece is InlineImage => piece.type === 'image');
    const words = pieces.filter((piece) => piece.type !== 'image');
    return [
      {
        type: 'flow',
        origin,
        paragraphs: [{ kind: 'heading', depth: Math.max(3, node.depth), inlines: words, origin, ...stepOf(step) }],
      },
      ...images.flatMap((image) => blockOfImage(image, context, step) ?? []),
    ];
  },
});
