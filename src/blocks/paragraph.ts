// A Markdown paragraph: running text, a pause `. . .`, or a picture that stands alone.
import type { Span } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import type { Inline, InlineImage } from '../parse/inline.ts';
import { trailingAttributes } from '../parse/inline.ts';
import { type Block, defineBlock, type ReadContext } from './block.ts';
import type { FlowBlock } from './flow.ts';
import { iconParagraph } from './icon.ts';
import { widthOf } from './image.ts';
import { blockOfImage } from './pictured.ts';
import { readStep, stepOf } from './step.ts';

const ATTRIBUTES = ['step'];

export const paragraph = defineBlock<FlowBlock>({
  name: 'paragraph',
  attributes: { paragraph: ATTRIBUTES },
  nodes: ['paragraph'],
  fromMarkdown(node, context) {
    if (node.type !== 'paragraph') return undefined;
    const origin = context.span(node);
    const { pieces, attributes } = trailingAttributes(context.inlines(node));
    if (isPause(pieces)) {
      context.steps.pause();
      return [];
    }
    context.known(attributes, ATTRIBUTES, 'a paragraph', origin);
    const step = readStep(attributes, context, origin, { words: pieces });
    const first = pieces[0];
    const [line, ...shorter] = (first?.type === 'text' && first.sources) || [pieces];
    return inOrder(line ?? pieces).flatMap((part): Block[] => {
      if (part.images.length) return pictures(part.images, origin, context, step);
      const stands = iconParagraph(part.words);
      if (stands) return [{ type: 'icon', origin, ...stands, ...stepOf(step) }];
      const fewer = shorter.length ? { shorter } : {};
      const paragraph = { kind: 'paragraph' as const, inlines: part.words, origin, ...fewer, ...stepOf(step) };
      return [{ type: 'flow', origin, paragraphs: [paragraph] }];
    });
  },
});

interface Part {
  readonly words: Inline[];
  readonly images: InlineImage[];
}

/** Text and pictures as they come; blanks between pictures are none. */
export function inOrder(pieces: readonly Inline[]): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece.type === 'image') {
      if (last?.images.length) last.images.push(piece);
      else parts.push({ words: [], images: [piece] });
    } else if (last && !last.images.length) last.words.push(piece);
    else if (piece.type !== 'text' || piece.text.trim())
      parts.push({
        words: [last && piece.type === 'text' ? { ...piece, text: piece.text.trimStart() } : piece],
        images: [],
      });
  }
  return parts;
}

/** Pictures one below the other; those with widths that have room together stand beside each other. */
function pictures(
  images: readonly InlineImage[],
  origin: Span,
  context: ReadContext,
  step: number | undefined,
): Block[] {
  const shares = images.map(({ attributes }) => shareOf(widthOf(attributes.values.width)));
  const sum = shares.reduce((total, share) => total + share, 0);
  const beside = images.length > 1 && sum <= 100.5;
  if (!beside) return images.flatMap((image) => blockOfImage(image, context, step) ?? []);
  const columns = images.map((image, i) => {
    const { width: _, ...values } = image.attributes.values;
    const full = { ...image, attributes: { ...image.attributes, values } };
    return { share: shares[i] as number, blocks: [blockOfImage(full, context, step) ?? []].flat() };
  });
  const side = { share: (100 - sum) / 2, blocks: [] };
  return [{ type: 'columns', origin, columns: sum > 95 ? columns : [side, ...columns, side] }];
}

/** Width of a slide's body in most layouts; what lengths are shares of. */
const BODY: Pt = 850;
/** In hundredths of the width; no number where none is asked for. */
function shareOf(width: ReturnType<typeof widthOf>): number {
  if (!width) return Number.NaN;
  return 'share' in width ? width.share * 100 : (width.points * 100) / BODY;
}

const isPause = (pieces: readonly Inline[]): boolean =>
  pieces.length === 1 && pieces[0]?.type === 'text' && /^\. ?\. ?\.$/.test(pieces[0].text.trim());
