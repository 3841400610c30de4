// Blocks of our own slides, told by the names of their shapes, back into the Markdown that made them.
import type { GroupShape, OfficeShape, TextShape } from '../../office/shape.ts';
import { shapeText } from '../../office/shape-words.ts';
import { calloutMarkdown, isCallout } from '../callout.ts';
import { chartMarkdown } from '../chart.ts';
import { inlineMarkdown, stretchesOf } from '../inline.ts';
import type { SlideMaking } from '../making.ts';
import { around } from '../order.ts';
import { pictureMarkdown } from '../picture.ts';
import { stepMark, stepOf } from '../steps.ts';
import { forestMarkdown, forestOf } from './forest.ts';
import { itemKind, itemsMarkdown } from './items.ts';
import { isLabel, labelsMarkdown } from './labels.ts';
import { boldWords, isNamed } from './named.ts';

export interface OwnBlock {
  readonly box: OfficeShape['box'];
  readonly markdown: string;
}

/** The blocks that the shapes are, and the shapes that are none. */
export async function ownBlocks(
  shapes: readonly OfficeShape[],
  making: SlideMaking,
): Promise<{ blocks: OwnBlock[]; rest: OfficeShape[] }> {
  const blocks: OwnBlock[] = [];
  const rest: OfficeShape[] = [];
  if (!making.own) return { blocks, rest: [...shapes] };
  for (let i = 0; i < shapes.length; ) {
    const run = runFrom(shapes, i, making);
    const markdown = await blockMarkdown(run, making);
    if (markdown === undefined) rest.push(...run);
    else blocks.push({ box: around(run), markdown });
    i += run.length;
  }
  return { blocks, rest };
}

/** The shapes from one on that are one block: items of a kind, a picture with its names and its caption. */
function runFrom(shapes: readonly OfficeShape[], from: number, making: SlideMaking): OfficeShape[] {
  const first = shapes[from] as OfficeShape;
  const kind = itemKind(first, making)?.div;
  const forest = forestOf(first, shapes[from + 1]) !== undefined;
  const goesOn = (shape: OfficeShape): boolean => {
    if (kind) return itemKind(shape, making)?.div === kind;
    if (first.kind === 'picture') return isLabel(shape) || isCaption(shape);
    return (forest || first.kind === 'chart') && isCaption(shape);
  };
  let end = from + (forest ? 2 : 1);
  while (end < shapes.length && goesOn(shapes[end] as OfficeShape)) end++;
  return shapes.slice(from, end);
}

const isCaption = (shape: OfficeShape): shape is TextShape => shape.kind === 'shape' && isNamed(shape, 'Caption');

async function blockMarkdown(run: readonly OfficeShape[], making: SlideMaking): Promise<string | undefined> {
  const [first] = run as [OfficeShape];
  const step = stepOf(making.slide, first.id);
  const kind = itemKind(first, making);
  if (kind) return itemsMarkdown(kind, run as GroupShape[], making);
  if (isCallout(first, making) && first.kind === 'group') return calloutMarkdown(first, making, step);
  const caption = run.find(isCaption);
  const [words, source] = (caption?.text?.paragraphs ?? []).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const below = { ...(words && { caption: words }), ...(source && { source }) };
  const forest = forestOf(first, run[1]);
  if (forest) return forestMarkdown(forest, making, { step, ...below });
  if (first.kind === 'chart') return chartMarkdown(first, making, step, below);
  if (first.kind === 'picture' && run.length > 1) {
    const picture = await pictureMarkdown(first, making, step, words);
    const labels = run.filter(isLabel);
    return labels.length ? labelsMarkdown(picture, first.box, labels, making) : picture;
  }
  if (first.kind !== 'shape' || !shapeText(first)) return undefined;
  if (isNamed(first, 'Verdict'))
    return `::: verdict${stepMark(making.slide, first.id)}\n${boldWords(first, making)}\n:::`;
  if (isNamed(first, 'Source'))
    return (first.text?.paragraphs ?? [])
      .filter(({ text }) => text.trim())
      .map((one) => `[${inlineMarkdown(stretchesOf(one, making), ' ')}]{.small}${stepMark(making.slide, first.id)}`)
      .join('\n\n');
  return undefined;
}
