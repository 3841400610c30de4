// A slide whose things stand where their maker put them -> `::: place` blocks: shapes and lines as pictures, words over
// them as text, in the order in which they are read.
import { type Box, overlaps } from '../base/geometry.ts';
import type { OfficeShape, TextShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { allShapes } from '../office/slide.ts';
import { onCards } from './containers.ts';
import { drawingFile } from './drawing.ts';
import type { SlideMaking } from './making.ts';
import { around, readingOrder } from './order.ts';
import { pictureLine } from './picture-line.ts';
import { stepOf } from './steps.ts';
import { wordsPlace } from './text-place.ts';
import { atOf, looksOf, type Page, sizeIn, wordsBox } from './words-look.ts';

/** One block in its place. */
interface Put {
  /** Of what is seen of it. */
  readonly box: Box;
  /** How high it lies over others. */
  readonly z: number;
  readonly words: boolean;
  readonly markdown: string;
}

interface Ground {
  readonly z: number;
  readonly step: number | undefined;
  readonly shapes: OfficeShape[];
}

export type WriteShape = (shape: OfficeShape) => Promise<string>;

/** The shapes as they are seen: groups opened, SmartArt as it was last drawn. */
export const flatShapes = (shapes: readonly OfficeShape[]): OfficeShape[] =>
  shapes.flatMap((one): OfficeShape[] => {
    if (one.hidden) return [];
    if (one.kind === 'group') return flatShapes(one.children);
    if (one.kind === 'diagram' && allShapes(one.children).some((inner) => hasWords(inner)))
      return flatShapes(one.children);
    return [one];
  });

export const hasWords = (shape: OfficeShape): shape is TextShape =>
  shape.kind === 'shape' &&
  (shapeText(shape) !== '' ||
    (shape.text?.paragraphs ?? []).some(({ runs }) => runs.some(({ math }) => math !== undefined)));

/** Points below which neither side of a shape is seen. */
const LEAST = 1;

/** Fill, outline or line of a shape that is seen. */
export const isPainted = (shape: OfficeShape): boolean =>
  (shape.box.w >= LEAST || shape.box.h >= LEAST) &&
  ((shape.kind === 'connector' && shape.outline !== undefined) ||
    (shape.kind === 'shape' &&
      shape.fill.kind !== 'picture' &&
      (shape.fill.kind !== 'none' || (shape.outline !== undefined && shape.outline.fill.kind !== 'none'))));

/** A rectangle in one colour that lets nothing through. */
export const isPlain = (shape: OfficeShape): shape is TextShape & { fill: { kind: 'solid' } } =>
  shape.kind === 'shape' &&
  !shape.rotation &&
  shape.geometry.preset === 'rect' &&
  shape.fill.kind === 'solid' &&
  shape.fill.color.alpha >= 1;

const wordless = ({ text: _, ...shape }: TextShape): OfficeShape => shape;

/** Words that are turned stay in the drawing. */
const isTurned = (rotation: number): boolean => rotation % 360 > 1 && rotation % 360 < 359;

/** The whole slide. */
const WHOLE = ({ size }: Page): Box => ({ x: 0, y: 0, ...size });

/** A picture behind all else, which fills the slide. */
export const fullPicture = (file: string, alt: string, page: Page): string =>
  placed([atOf(WHOLE(page), page)], pictureLine({ alt, file, decorative: !alt, attributes: ['fit=cover'] }));

/**
 * @param page what places are written against
 * @param under a block that lies under all
 */
export async function freeMarkdown(
  shapes: readonly OfficeShape[],
  making: SlideMaking,
  page: Page,
  write: WriteShape,
  under?: string,
): Promise<string> {
  const { slide, report, number } = making;
  const puts: Put[] = under ? [{ box: WHOLE(page), z: -1, words: false, markdown: under }] : [];
  const grounds: Ground[] = [];
  if (shapes.some(({ kind }) => kind === 'diagram'))
    report.tell(number, 'SmartArt stands as it was drawn: its shapes are a picture, its words text in their places');
  const flat = flatShapes(shapes);
  const painted = flat.filter(isPainted);
  const paint = (shape: OfficeShape, z: number): void => {
    const step = stepOf(slide, shape.id);
    const last = grounds.at(-1);
    const between = puts.some((put) => !put.words && put.z > (last?.z ?? -1) && overlaps(put.box, shape.box));
    if (last && last.step === step && !between) last.shapes.push(shape);
    else grounds.push({ z, step, shapes: [shape] });
  };
  for (const [z, shape] of flat.entries()) {
    const words = hasWords(shape);
    const own = shape.kind === 'shape' ? shape.wordsPlace : undefined;
    const turned = isTurned(own ? shape.rotation + own.rotation : shape.rotation);
    if (turned && (words || shape.kind === 'picture') && !('media' in shape && shape.media)) {
      paint(shape, z);
      if (words) report.tell(number, 'words that lie turned are a part of a picture, and its description');
      continue;
    }
    if (isPainted(shape)) paint(words ? wordless(shape) : shape, z);
    else if (shape.kind === 'connector') continue;
    if (isPainted(shape) && !words) continue;
    const markdown = await write(shape);
    if (!markdown) continue;
    if (words && shape.text) {
      const onShape = painted.some((one) => one === shape || overlaps(one.box, shape.box));
      const at = atOf(wordsBox(own?.box ?? shape.box, shape.text), page);
      puts.push({ ...putOf(shape, z, true), markdown: placed([at, ...looksOf(shape.text, page, onShape)], markdown) });
    } else {
      const size = shape.kind === 'table' ? tableSize(shape, page) : [];
      puts.push({ ...putOf(shape, z, false), markdown: placed([atOf(shape.box, page), ...size], markdown) });
    }
  }
  const drawn = grounds.map((ground): Put => {
    const { file, view, alt } = drawingFile(ground.shapes, making);
    const line = pictureLine({ alt, file, step: ground.step, decorative: !alt });
    return { box: around(ground.shapes), z: ground.z, words: false, markdown: placed([atOf(view, page)], line) };
  });
  if (drawn.length) report.tell(number, 'shapes and lines are pictures in their places, words over them are text');
  const rtl = flat.some((one) => one.kind === 'shape' && one.text?.paragraphs.some(({ look }) => look.rtl));
  return layered([...drawn, ...inOrder(puts, flat, making, rtl)])
    .map(({ markdown }) => markdown)
    .join('\n\n');
}

const putOf = (shape: OfficeShape, z: number, words: boolean) => ({ box: wordsPlace(shape), z, words });

const placed = (attributes: readonly string[], markdown: string): string =>
  `::: place {${attributes.join(' ')}}\n\n${markdown}\n\n:::`;

function tableSize({ table }: Extract<OfficeShape, { kind: 'table' }>, page: Page): string[] {
  const paragraphs = table.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs));
  return [`size=${sizeIn(paragraphs, 1, page)}`];
}

/** As people read them: what stands on a card together. */
function inOrder(puts: readonly Put[], shapes: readonly OfficeShape[], { deck }: SlideMaking, rtl: boolean): Put[] {
  interface Several {
    readonly box: Box;
    readonly puts: readonly Put[];
  }
  const leaves = (items: readonly Several[]): Put[] => {
    const region = readingOrder(items, rtl);
    const walk = (one: NonNullable<typeof region>): Put[] =>
      one.kind === 'one' ? [...one.item.puts] : one.parts.flatMap(walk);
    return region ? walk(region) : [];
  };
  const single = puts.map((put): Several => ({ box: put.box, puts: [put] }));
  return leaves(onCards(single, shapes, deck.size, (some, box) => ({ box, puts: leaves(some) })));
}

/** What lies under something comes before it. */
function layered(puts: readonly Put[]): Put[] {
  const rest = [...puts];
  const out: Put[] = [];
  while (rest.length) {
    const free = rest.findIndex((one) =>
      rest.every(
        (other) => other === one || other.z >= one.z || (other.words && one.words) || !overlaps(other.box, one.box),
      ),
    );
    out.push(...rest.splice(Math.max(0, free), 1));
  }
  return out;
}
