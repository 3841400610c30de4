// A Markdown paragraph: running text, a pause `. . .`, or a picture that stands alone.
import type { Inline, InlineImage } from '../parse/inline.ts';
import { trailingAttributes } from '../parse/inline.ts';
import { type Block, defineBlock } from './block.ts';
import type { FlowBlock } from './flow.ts';
import { iconParagraph } from './icon.ts';
import { blockOfImage } from './pictured.ts';
import { readStep, stepOf } from './step.ts';

export const paragraph = defineBlock<FlowBlock>({
  name: 'paragraph',
  nodes: ['paragraph'],
  fromMarkdown(node, context) {
    if (node.type !== 'paragraph') return undefined;
    const origin = context.span(node);
    const { pieces, attributes } = trailingAttributes(context.inlines(node));
    if (isPause(pieces)) {
      context.steps.pause();
      return [];
    }
    context.known(attributes, ['step'], 'a paragraph', origin);
    const step = readStep(attributes, context, origin, { words: pieces });
    const images = pieces.filter((piece): piece is InlineImage => piece.type === 'image');
    const first = pieces[0];
    const shown = (first?.type === 'text' && first.sources) || pieces;
    const words = shown.filter((piece) => piece.type !== 'image');
    const blocks: Block[] = [];
    const stands = iconParagraph(words);
    if (stands) blocks.push({ type: 'icon', origin, ...stands, ...stepOf(step) });
    else if (words.some((piece) => piece.type !== 'text' || piece.text.trim())) {
      blocks.push({
        type: 'flow',
        origin,
        paragraphs: [{ kind: 'paragraph', inlines: words, origin, ...stepOf(step) }],
      });
    }
    return [...blocks, ...images.flatMap((image) => blockOfImage(image, context, step) ?? [])];
  },
});

const isPause = (pieces: readonly Inline[]): boolean =>
  pieces.length === 1 && pieces[0]?.type === 'text' && /^\. ?\. ?\.$/.test(pieces[0].text.trim());
