// Pictures beside each other in cells of one size, each cut to its cell around its focus, its caption below; `:::
// grid`, or a layout of pictures.
import { type Box, contain, NO_INSETS } from '../base/geometry.ts';
import { word } from '../base/slide-words.ts';
import type { Pt } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Paragraph, PlaceholderName, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type Block, type BlockBase, defineBlock, type LayContext } from './block.ts';
import { isName, withCaptions } from './caption-size.ts';
import { type ImageBlock, pictureNode } from './image.ts';
import { middleOf, onPanel } from './picture-panel.ts';
import { readOwnStep, stepOf } from './step.ts';

export interface GridBlock extends BlockBase {
  readonly type: 'grid';
  readonly cells: readonly ImageBlock[];
  /** Two pictures are called before and after where they have no captions of their own. */
  readonly named?: boolean;
}
declare module './block.ts' {
  interface BlockTypes {
    grid: GridBlock;
  }
}

const CAPTION_GAP = 8;
/** Least height of a picture's cell. */
const LEAST = 80;
/** Cells in one row; more go into further rows. */
const PER_ROW: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3 };
const PLACES: readonly PlaceholderName[] = ['picture', 'picture2', 'picture3', 'picture4'];

export const grid = defineBlock<GridBlock>({
  name: 'grid',
  attributes: { div: ['step'] },
  divs: ['grid'],
  fromDiv(div, context, origin) {
    const step = readOwnStep(div.attributes, context, origin);
    const blocks = context.stepped(context.children(div), step);
    const cells = blocks.filter(isImage);
    if (!cells.length)
      context.diagnostics.report(
        'parse/process-list',
        '::: grid holds no pictures',
        origin,
        'Write ![what is seen](file "caption"), a paragraph for each',
      );
    const rest = blocks.filter((block) => !isImage(block));
    return [...(cells.length ? [{ type: 'grid' as const, origin, cells }] : []), ...rest];
  },
  withStep: (block, step) => ({ ...block, cells: block.cells.map((cell) => ({ ...cell, step: cell.step ?? step })) }),
  lay(block, width, context) {
    const { gutter } = context.theme.spacing;
    const perRow = PER_ROW[block.cells.length] ?? 4;
    const w = (width - gutter * (perRow - 1)) / perRow;
    const captions = captionsOf(block, w, context);
    const rows = Array.from({ length: Math.ceil(block.cells.length / perRow) }, (_, r) => r * perRow);
    const below = rows.map((from) => Math.max(0, ...captions.slice(from, from + perRow).map(heightOf)));
    const words = below.reduce((sum, h) => sum + (h ? h + CAPTION_GAP : 0), 0) + gutter * (rows.length - 1);
    const least = rows.length * LEAST + words;
    return {
      height: Math.max(least, context.regionHeight),
      minHeight: least,
      fills: true,
      place(box: Box): SceneNode[] {
        const h = Math.max(LEAST, (box.h - words) / rows.length);
        let y = box.y;
        return rows.flatMap((from, r) => {
          const nodes = block.cells.slice(from, from + perRow).flatMap((cell, i) => {
            const at = context.dir === 'rtl' ? perRow - 1 - i : i;
            const place = { x: box.x + at * (w + gutter), y, w, h };
            return cellNodes(cell, captions[from + i] ?? [], from + i, place, context);
          });
          y += h + ((below[r] ?? 0) && (below[r] as Pt) + CAPTION_GAP) + gutter;
          return nodes;
        });
      },
    };
  },
});

const isImage = (block: Block): block is ImageBlock => block.type === 'image';

/** The slide's pictures as one grid, where the first of them stood. */
export function gathered(blocks: readonly Block[], named: boolean): readonly Block[] {
  const cells = blocks.filter(isImage);
  const [first] = cells;
  if (!first || cells.length < 2) return blocks;
  return blocks.flatMap((block): Block[] => {
    if (block === first) return [{ type: 'grid', origin: first.origin, cells, named }];
    return isImage(block) ? [] : [block];
  });
}

/** The captions of all cells; names, which say which of them a picture is, stand out more than words about it. */
function captionsOf({ cells, named }: GridBlock, width: Pt, context: LayContext): Paragraph[][] {
  const all = cells.map(({ caption }, i): readonly Inline[] => {
    if (caption) return caption;
    return named && cells.length === 2 ? [{ type: 'text', text: word(i ? 'after' : 'before', context.lang) }] : [];
  });
  const said = all.filter((words) => words.length);
  const style = said.every(isName) ? 'heading' : 'caption';
  const larger = withCaptions(said, style, width, context);
  return cells.map(({ origin, step }, i) => {
    const words = all[i] as readonly Inline[];
    if (!words.length) return [];
    return [makeParagraph(words, width, { style, origin, ...stepOf(step), footnotes: context.footnotes }, larger)];
  });
}

/** Room around a drawing on its ground. */
const PAD = 10;

function cellNodes(
  cell: ImageBlock,
  caption: readonly Paragraph[],
  index: number,
  place: Box,
  context: LayContext,
): SceneNode[] {
  const id = context.id('picture');
  const captionId = caption.length ? `${id}-caption` : undefined;
  const name = PLACES[index];
  const placeholder = name && cell.asset ? context.claim([name]) : undefined;
  const asset = cell.asset === undefined ? undefined : context.assets.get(cell.asset);
  // drawings are shown whole, photographs fill their cell
  const whole = asset?.type === 'svg' && cell.fit !== 'cover';
  const inner = { x: place.x + PAD, y: place.y + PAD, w: place.w - 2 * PAD, h: Math.max(1, place.h - 2 * PAD) };
  const panel = whole ? onPanel(asset, id, place, cell.step, context) : undefined;
  const alone = whole ? middleOf(inner, contain(asset.size, inner)) : place;
  const radius = whole ? undefined : context.radius;
  const picture = pictureNode(
    { ...cell, fit: whole ? 'contain' : 'cover' },
    { id, box: panel?.box ?? alone, captionId, placeholder, radius, panel },
    context,
  );
  if (panel) return [panel.ground, picture, ...captionNode(cell, caption, captionId, place, context)];
  const ground: SceneNode[] = whole
    ? [
        {
          kind: 'shape',
          id: `${id}-ground`,
          name: 'Ground',
          geometry: 'roundRect',
          radius: context.radius,
          box: place,
          fill: context.theme.role('surface'),
          decorative: true,
          ...stepOf(cell.step),
        },
      ]
    : [];
  return [...ground, picture, ...captionNode(cell, caption, captionId, place, context)];
}

function captionNode(
  cell: ImageBlock,
  caption: readonly Paragraph[],
  id: string | undefined,
  place: Box,
  context: LayContext,
): SceneNode[] {
  if (!id) return [];
  return [
    {
      kind: 'text',
      role: 'caption',
      id,
      name: 'Caption',
      dir: context.dir,
      ...stepOf(cell.step),
      box: { x: place.x, y: place.y + place.h + CAPTION_GAP, w: place.w, h: heightOf(caption) },
      body: { paragraphs: caption, inset: NO_INSETS, anchor: 'top' },
    },
  ];
}
