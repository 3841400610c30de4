// Columns with a heading over each, side by side in tinted frames under one bar: what is compared looks alike.
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Block, LayContext } from './block.ts';

/** Room around the words of a frame, and the bar along its upper edge. */
export const FRAME = { beside: 20, above: 18, below: 18, bar: 5 } as const;

/** Height that a frame adds to its words. */
export const framing: Pt = FRAME.bar + FRAME.above + FRAME.below;

const MOST = 3;

/**
 * Two or three columns of nothing but words under headings are framed, where they need not be made smaller.
 */
export function areFramed(columns: readonly { readonly blocks: readonly Block[] }[], context: LayContext): boolean {
  if (context.scale < 1 || columns.length < 2 || columns.length > MOST) return false;
  return columns.every(
    ({ blocks }) =>
      blocks.every((block) => block.type === 'flow') &&
      blocks[0]?.type === 'flow' &&
      blocks[0].paragraphs[0]?.kind === 'heading' &&
      (blocks.length > 1 || blocks[0].paragraphs.length > 1),
  );
}

/** Ground and bar of a frame. */
export function frameNodes(box: Box, { theme, id }: LayContext): SceneNode[] {
  const plain = (name: string, at: Box, fill: ReturnType<typeof theme.role>): SceneNode => ({
    kind: 'shape',
    id: id('frame'),
    name,
    geometry: 'rect',
    box: at,
    fill,
    decorative: true,
  });
  return [plain('Frame', box, theme.role('surface')), plain('Bar', { ...box, h: FRAME.bar }, theme.role('accent'))];
}
