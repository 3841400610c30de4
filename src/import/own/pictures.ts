// Pictures of our own slides: cells of a grid, each on its ground with its caption, and a picture with names on it.
import { word } from '../../base/slide-words.ts';
import type { OfficeShape, PictureShape, TextShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { around } from '../order.ts';
import { pictureMarkdown } from '../picture.ts';
import { stepOf } from '../steps.ts';
import type { Found } from './found.ts';
import { isLabel, labelsMarkdown } from './labels.ts';
import { isNamed } from './named.ts';

export const isCaption = (shape: OfficeShape | undefined): shape is TextShape =>
  shape?.kind === 'shape' && isNamed(shape, 'Caption');

export const captionLines = (caption: TextShape | undefined): string[] =>
  (caption?.text?.paragraphs ?? []).map(({ text }) => text.replace(/\s+/g, ' ').trim());

interface Cell {
  readonly count: number;
  readonly picture: PictureShape;
  readonly caption: TextShape | undefined;
}

function cellOf([first, second, third]: readonly OfficeShape[], grounded: boolean): Cell | undefined {
  const ground = first && isNamed(first, 'Ground') && second?.kind === 'picture' ? 1 : 0;
  const [picture, caption] = ground ? [second, third] : [first, second];
  if ((grounded && !ground) || picture?.kind !== 'picture' || picture.media) return undefined;
  return {
    count: ground + (isCaption(caption) ? 2 : 1),
    picture,
    caption: isCaption(caption) ? caption : undefined,
  };
}

const GRIDS = new Set(['Pictures in a grid', 'Before and after']);

export async function gridOf(shapes: readonly OfficeShape[], making: SlideMaking): Promise<Found | undefined> {
  const layout = GRIDS.has(making.slide.layout.name);
  const cells: Cell[] = [];
  let count = 0;
  for (;;) {
    const cell = cellOf(shapes.slice(count), !layout);
    if (!cell) break;
    cells.push(cell);
    count += cell.count;
  }
  const [first, second] = cells;
  if (!first || !second) return undefined;
  const pair = making.slide.layout.name === 'Before and after' && cells.length === 2;
  const lang = String(making.deck.properties.custom.Language ?? making.deck.properties.language);
  const lines: string[] = [];
  for (const [i, { picture, caption }] of cells.entries()) {
    const words = captionLines(caption).join(' ');
    const made = pair && words === word(i ? 'after' : 'before', lang);
    const step = stepOf(making.slide, picture.id);
    const line = await pictureMarkdown(picture, making, step, made ? undefined : words);
    if (line) lines.push(line);
  }
  const body = lines.join('\n\n');
  return {
    count,
    markdown: layout ? body : `::: grid\n${body}\n:::`,
    box: around(shapes.slice(0, count)),
  };
}

/** A picture with its names and its caption. */
export async function picturedOf(shapes: readonly OfficeShape[], making: SlideMaking): Promise<Found | undefined> {
  const [picture] = shapes;
  if (picture?.kind !== 'picture') return undefined;
  let count = 1;
  while (shapes[count] && (isLabel(shapes[count] as OfficeShape) || isCaption(shapes[count]))) count++;
  if (count === 1) return undefined;
  const run = shapes.slice(0, count);
  const [words] = captionLines(run.find(isCaption));
  const line = await pictureMarkdown(picture, making, stepOf(making.slide, picture.id), words);
  const labels = run.filter(isLabel);
  return {
    count,
    markdown: labels.length ? labelsMarkdown(line, picture.box, labels, making) : line,
    ...(labels.length && { box: around([picture, ...run.filter(isCaption)]) }),
  };
}
