// A Markdown paragraph: running text, a pause `. . .`, or a picture that stands alone.
import type { Inline, InlineImage } from '../parse/inline.ts';
import { trailingAttributes } from '../parse/inline.ts';
import { type Block, defineBlock, stepOf } from './block.ts';
import { chartOfImage, isChartFile } from './chart.ts';
import type { FlowBlock } from './flow.ts';
import { iconParagraph } from './icon.ts';
import { imageBlock } from './image.ts';

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
    const asked = attributes.classes.includes('step')
      ? 'next'
      : attributes.values.step
        ? Number(attributes.values.step)
        : spanStep(pieces);
    const step = asked === undefined ? context.steps.current : context.steps.take(asked);
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
    for (const image of images)
      blocks.push(isChartFile(image.address) ? chartOfImage(image, context, step) : imageBlock(image, context, step));
    return blocks;
  },
});

const isPause = (pieces: readonly Inline[]): boolean =>
  pieces.length === 1 && pieces[0]?.type === 'text' && /^\. ?\. ?\.$/.test(pieces[0].text.trim());

/** A span's own step counts for its paragraph: PowerPoint reveals text by paragraph. */
export function spanStep(pieces: readonly Inline[]): number | 'next' | undefined {
  for (const piece of pieces)
    if ((piece.type === 'text' || piece.type === 'icon') && piece.step !== undefined) return piece.step;
  return undefined;
}
