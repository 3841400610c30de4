// The box that stands for a picture which could not be read, with its address.
import type { Box } from '../base/geometry.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { makeParagraph } from '../typeset/paragraph.ts';
import type { BlockBase, LayContext } from './block.ts';
import { problemBox } from './problem-box.ts';

export const missingPicture = (
  block: BlockBase & { readonly alt: string; readonly address: string },
  { id, box }: { readonly id: string; readonly box: Box },
  context: LayContext,
): SceneNode => {
  const say = (text: string): Paragraph =>
    makeParagraph([{ type: 'text', text }], box.w - 24, { style: 'caption' }, context);
  const named = say(`Picture missing: ${shortName(block.address)}`);
  return problemBox(
    block,
    {
      id,
      name: `Missing picture: ${block.address}`,
      alt: `Missing picture: ${block.alt || block.address}`,
      box,
      // the report names it too
      paragraph: named.lines.length > 1 ? say('Picture missing') : named,
      inset: 12,
    },
    context,
  );
};

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
