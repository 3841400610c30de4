// A picture in a list's item: under the item's words, at their indent, and no larger than it is by itself.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { type Block, type BlockBase, defineBlock, type LayContext } from './block.ts';
import type { FlowBlock } from './flow.ts';
import { captionHeight, drawnWidth, type ImageBlock } from './image.ts';
import type { FlowItem } from './list-mark.ts';

export interface ItemPictureBlock extends BlockBase {
  readonly type: 'itemPicture';
  readonly item: FlowItem;
  readonly image: ImageBlock;
}
declare module './block.ts' {
  interface BlockTypes {
    itemPicture: ItemPictureBlock;
  }
}

/** Share of the region's height that a picture in an item has at most, and points that it gives way down to. */
const HIGH = 0.3;
const LEAST: Pt = 28;
/** A caption has so much room at least. */
const CAPTION: Pt = 240;

/** The block in an item; what is no picture stands as it would anywhere. */
export const inItem = (block: Block, item: FlowItem): Block =>
  block.type === 'image'
    ? { type: 'itemPicture', item, image: { ...block, start: true }, origin: block.origin }
    : block;

export const itemPicture = defineBlock<ItemPictureBlock>({
  name: 'itemPicture',
  withStep: (block, step) => ({ ...block, image: { ...block.image, step: block.image.step ?? step } }),
  title: ({ image }) => image.alt,
  lay(block, width, context) {
    const indent = indentOf(block, width, context);
    const image: ImageBlock = block.image.width ? block.image : { ...block.image, fit: 'contain' };
    const { w, h } = context.assets.get(image.asset ?? '')?.size ?? { w: 160, h: 90 };
    const room = Math.max(1, width - indent);
    const most = image.width ? context.regionHeight : Math.min(h, context.regionHeight * HIGH);
    const fitting = image.width ? drawnWidth(image, room) : Math.min(room, (w * most) / h);
    const own = image.caption?.length ? Math.min(room, Math.max(fitting, CAPTION)) : fitting;
    const asked = image.width ? room : own;
    const below = captionHeight(image, asked, context);
    const inner = context.with({ regionHeight: most + below }).lay(image, asked);
    return {
      height: inner.height,
      minHeight: Math.min(inner.height, LEAST + below),
      over: inner.over ?? 0,
      place: (box: Box) => {
        const x = context.dir === 'rtl' ? box.x + box.w - indent - own : box.x + indent;
        return inner.place({ x, y: box.y, w: own, h: box.h });
      },
    };
  },
});

/** Where the words of the item begin. */
function indentOf({ item, origin }: ItemPictureBlock, width: Pt, context: LayContext): Pt {
  const words: FlowBlock = { type: 'flow', origin, paragraphs: [{ kind: 'item', inlines: [], item, origin }] };
  return context.lay(words, width).flow?.[0]?.indent ?? 0;
}
