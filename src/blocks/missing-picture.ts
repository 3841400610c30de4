// The box that stands for a picture which could not be read, with its address.
import type { Box } from '../base/geometry.ts';
import type { SceneNode } from '../scene/scene.ts';
import { makeParagraph } from '../typeset/paragraph.ts';
import type { BlockBase, LayContext } from './block.ts';
import { stepOf } from './step.ts';

export const missingPicture = (
  block: BlockBase & { readonly alt: string; readonly address: string },
  { id, box }: { readonly id: string; readonly box: Box },
  context: LayContext,
): SceneNode => ({
  kind: 'shape',
  id,
  name: `Missing picture: ${block.address}`,
  box,
  geometry: 'rect',
  fill: context.theme.role('surface'),
  stroke: { color: context.theme.role('caution'), width: 2, dash: true },
  alt: `Missing picture: ${block.alt || block.address}`,
  origin: block.origin,
  ...stepOf(block.step),
  body: {
    paragraphs: [
      makeParagraph(
        [{ type: 'text', text: `Picture missing: ${shortName(block.address)}` }],
        box.w - 24,
        { style: 'caption' },
        context,
      ),
    ],
    inset: { top: 12, right: 12, bottom: 12, left: 12 },
    anchor: 'middle',
  },
});

/** The address where it is short; of a long one the file's name, so that the box says it on one line. */
function shortName(address: string): string {
  const [name = ''] =
    address.length > 40
      ? address
          .replace(/[?#].*$/, '')
          .split('/')
          .slice(-1)
      : [address];
  return name.length > 40 ? `\u2026${name.slice(-39)}` : name;
}
