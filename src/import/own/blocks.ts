// Blocks of our own slides, told by the names of their shapes, back into the Markdown that made them. A file of ours
// may have been changed since: a reader takes what it sees, and leaves to others what does not fit its kind.
import type { GroupShape, OfficeShape, TextShape } from '../../office/shape.ts';
import { shapeText } from '../../office/shape-words.ts';
import { calloutMarkdown, isCallout } from '../callout.ts';
import { chartMarkdown } from '../chart.ts';
import { inlineMarkdown, stretchesOf } from '../inline.ts';
import type { SlideMaking } from '../making.ts';
import { around } from '../order.ts';
import { stepMark, stepOf } from '../steps.ts';
import { codeOf } from './code.ts';
import { equationOf } from './equation.ts';
import { isAround } from './extras.ts';
import { flowOf } from './flow.ts';
import { forestMarkdown, forestOf } from './forest.ts';
import type { Found, OwnReader, WriteShape } from './found.ts';
import { frameOf } from './frames.ts';
import { iconOf } from './icon.ts';
import { iconArrayOf } from './icon-array.ts';
import { itemKind, itemsMarkdown } from './items.ts';
import { boldWords, isNamed } from './named.ts';
import { participantsOf } from './participants.ts';
import { captionLines, gridOf, isCaption, picturedOf } from './pictures.ts';
import { qrOf } from './qr.ts';
import { scaleOf } from './scale.ts';
import { survivalOf } from './survival.ts';

export interface OwnBlock {
  readonly box: OfficeShape['box'];
  readonly markdown: string;
}

/** The first that takes a shape has it. */
const READERS: readonly OwnReader[] = [
  itemsOf,
  calloutOf,
  flowOf,
  participantsOf,
  qrOf,
  scaleOf,
  iconArrayOf,
  survivalOf,
  forestPlotOf,
  chartOf,
  gridOf,
  picturedOf,
  codeOf,
  equationOf,
  frameOf,
  iconOf,
  wordsOf,
];

/** The blocks that the shapes are, and the shapes that are none. */
export async function ownBlocks(
  shapes: readonly OfficeShape[],
  making: SlideMaking,
  write: WriteShape,
): Promise<{ blocks: OwnBlock[]; rest: OfficeShape[] }> {
  const blocks: OwnBlock[] = [];
  const rest: OfficeShape[] = [];
  if (!making.own) return { blocks, rest: [...shapes] };
  for (let i = 0; i < shapes.length; ) {
    const found = await firstOf(shapes.slice(i), making, write);
    const run = shapes.slice(i, i + (found?.count ?? 1));
    if (found) blocks.push({ box: found.box ?? around(run), markdown: found.markdown });
    else rest.push(...run.filter((one) => !isAround(one)));
    i += run.length;
  }
  return { blocks, rest };
}

async function firstOf(shapes: readonly OfficeShape[], making: SlideMaking, write: WriteShape) {
  for (const read of READERS) {
    const found = await read(shapes, making, write);
    if (found) return found;
  }
  return undefined;
}

function itemsOf(shapes: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  const kind = shapes[0] && itemKind(shapes[0], making);
  if (!kind) return undefined;
  const end = shapes.findIndex((one) => itemKind(one, making)?.div !== kind.div);
  const run = shapes.slice(0, end < 0 ? shapes.length : end);
  return { count: run.length, markdown: itemsMarkdown(kind, run as GroupShape[], making) };
}

function calloutOf([first]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (first?.kind !== 'group' || !isCallout(first, making)) return undefined;
  return { count: 1, markdown: calloutMarkdown(first, making, stepOf(making.slide, first.id)) };
}

/** What stands under a chart. */
const below = (caption: OfficeShape | undefined) => {
  const [words, source] = captionLines(isCaption(caption) ? caption : undefined);
  return { ...(words && { caption: words }), ...(source && { source }) };
};

function forestPlotOf(shapes: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  const [first, second, third] = shapes;
  const forest = first && forestOf(first, second);
  if (!forest) return undefined;
  const markdown = forestMarkdown(forest, making, { step: stepOf(making.slide, first.id), ...below(third) });
  return { count: isCaption(third) ? 3 : 2, markdown };
}

function chartOf([first, second]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (first?.kind !== 'chart') return undefined;
  const markdown = chartMarkdown(first, making, stepOf(making.slide, first.id), below(second));
  return { count: isCaption(second) ? 2 : 1, markdown };
}

/** Verdicts and lines of sources. */
function wordsOf([first]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (first?.kind !== 'shape' || !shapeText(first)) return undefined;
  if (isNamed(first, 'Verdict'))
    return {
      count: 1,
      markdown: `::: verdict${stepMark(making.slide, first.id)}\n${boldWords(first, making)}\n:::`,
    };
  if (isNamed(first, 'Source')) return { count: 1, markdown: sourceLines(first, making) };
  return undefined;
}

const sourceLines = (shape: TextShape, making: SlideMaking): string =>
  (shape.text?.paragraphs ?? [])
    .filter(({ text }) => text.trim())
    .map((one) => `[${inlineMarkdown(stretchesOf(one, making), ' ')}]{.small}${stepMark(making.slide, shape.id)}`)
    .join('\n\n');
