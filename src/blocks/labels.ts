// `::: labels` over a picture and a list: names on the picture as real text, each with a line to what it names, so that
// they can be translated and are read aloud. `- 30% 20% [Neck]{to="42% 31%"}`: where the name stands, and what it is
// of.
import type { List, Paragraph as MdParagraph } from 'mdast';
import { type Box, contain, insetsOf } from '../base/geometry.ts';
import type { Node } from '../parse/markdown.ts';
import type { SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type ReadContext } from './block.ts';
import { type ImageBlock, pictureNode } from './image.ts';
import { type Label, labelNode, type Place } from './label-node.ts';
import { middleOf, onPanel } from './picture-panel.ts';
import { readOwnStep, stepOf } from './step.ts';

export interface LabelsBlock extends BlockBase {
  readonly type: 'labels';
  readonly picture: ImageBlock;
  readonly labels: readonly Label[];
}
declare module './block.ts' {
  interface BlockTypes {
    labels: LabelsBlock;
  }
}

const LEAST = 140;
const CAPTION_GAP = 8;
const FORM = /^\s*([-\u2212]?[\d.]+)\s*%\s+([\d.]+)\s*%\s+/;
const TARGET = /\{\s*to\s*=\s*["']?\s*([\d.]+)\s*%\s+([\d.]+)\s*%\s*["']?\s*\}\s*$/;

const ATTRIBUTES = ['step', 'incremental'];

export const labels = defineBlock<LabelsBlock>({
  name: 'labels',
  attributes: { div: ATTRIBUTES },
  divs: ['labels'],
  fromDiv(div, context, origin) {
    context.known(div.attributes, ATTRIBUTES, '::: labels', origin);
    const step = readOwnStep(div.attributes, context, origin);
    const isList = (node: Node): node is List => node.type === 'list';
    const lists = div.children.flatMap((child) => (child.type === 'chunk' ? child.nodes.filter(isList) : []));
    const rest = div.children.map((child) =>
      child.type === 'chunk' ? { ...child, nodes: child.nodes.filter((node) => !isList(node)) } : child,
    );
    const blocks = context.stepped(context.children({ ...div, children: rest }), step);
    const picture = blocks.find((block): block is ImageBlock => block.type === 'image');
    if (!picture) {
      context.diagnostics.report('parse/labels', '::: labels holds no picture', origin, HINT);
      return context.stepped(context.children(div), step);
    }
    const each = context.incremental || div.attributes.classes.includes('incremental');
    const found = lists.flatMap((list) =>
      list.children.flatMap((item) => labelOf(item.children[0] as Node, context, { each, step })),
    );
    const others = blocks.filter((block) => block !== picture);
    return [{ type: 'labels', origin, picture, labels: found, ...stepOf(step) }, ...others];
  },
  withStep: (block, step) => ({
    ...block,
    picture: { ...block.picture, step: block.picture.step ?? step },
    labels: block.labels.map((label) => ({ ...label, step: label.step ?? step })),
  }),
  layout: (_block, { alone }) => (alone ? 'figure' : undefined),
  lay(block, width, context) {
    const natural = context.assets.get(block.picture.asset ?? '')?.size ?? { w: 480, h: 270 };
    const caption = block.picture.caption
      ? [makeParagraph(block.picture.caption, width, { style: 'caption', footnotes: context.footnotes }, context)]
      : [];
    const below = caption.length ? heightOf(caption) + CAPTION_GAP : 0;
    const room = Math.max(LEAST, context.regionHeight - below);
    const full = Math.min((width * natural.h) / natural.w, room);
    return {
      height: full + below,
      minHeight: Math.min(full, LEAST) + below,
      fills: true,
      place(box): SceneNode[] {
        const room: Box = { x: box.x, y: box.y, w: width, h: Math.max(1, box.h - below) };
        const id = context.id('picture');
        const large = block.labels.some(({ at }) => at.x < 0 || at.x > 1);
        // names beside a picture have the room that its panel would take
        const asset = large ? undefined : context.assets.get(block.picture.asset ?? '');
        const panel = onPanel(asset, id, room, block.picture.step, context);
        const alone = middleOf(room, contain(natural, room));
        const place = panel ? room : alone;
        const captionId = caption.length ? `${id}-caption` : undefined;
        const placeholder = block.picture.asset ? context.claim(['picture']) : undefined;
        const picture = pictureNode(
          { ...block.picture, fit: 'contain' },
          { id, box: panel?.box ?? alone, captionId, placeholder, panel },
          context,
        );
        const names = { picture: place, whole: panel?.whole ?? alone, region: box, large };
        const words = block.labels.map((label, i) => labelNode(`${id}-label-${i + 1}`, label, names, context));
        const drawn = panel ? [panel.ground, picture] : [picture];
        if (!captionId) return [...drawn, ...words];
        return [
          ...drawn,
          ...words,
          {
            kind: 'text',
            role: 'caption',
            id: captionId,
            name: 'Caption',
            dir: context.dir,
            ...stepOf(block.picture.step),
            box: { x: place.x, y: place.y + place.h + CAPTION_GAP, w: Math.max(place.w, 200), h: heightOf(caption) },
            body: { paragraphs: caption, inset: insetsOf(0), anchor: 'top' },
          },
        ];
      },
    };
  },
});

const HINT = 'Write the picture, then a list: - 30% 20% [Neck]{to="42% 31%"}';

/** Where the name stands, what it points to, and its words; what is not of this form is told and left out. */
function labelOf(
  node: Node | undefined,
  context: ReadContext,
  { each, step }: { each: boolean; step: number | undefined },
): Label[] {
  if (node?.type !== 'paragraph') return [];
  const origin = context.span(node);
  const [first] = node.children;
  const last = node.children.at(-1);
  const at = first?.type === 'text' ? FORM.exec(first.value) : null;
  if (!at || first?.type !== 'text') {
    context.diagnostics.report('parse/labels', 'The label does not say where it stands', origin, HINT);
    return [];
  }
  const to = last?.type === 'text' ? TARGET.exec(last.value) : null;
  const stripped = (value: string, whole: boolean): string => {
    const plain = (whole ? value.replace(FORM, '') : value).replace(TARGET, '');
    return plain;
  };
  const children = node.children.map((child) =>
    child.type === 'text' ? { ...child, value: unbracketed(stripped(child.value, child === first)) } : child,
  );
  const words = context.inlines({ ...node, children } as MdParagraph).filter((piece) => piece.type !== 'image');
  const placeOf = (found: RegExpExecArray): Place => ({
    x: Number(found[1]?.replace('\u2212', '-')) / 100,
    y: Number(found[2]) / 100,
  });
  return [
    {
      at: placeOf(at),
      ...(to && { to: placeOf(to) }),
      words,
      origin,
      ...stepOf(each ? context.steps.take('next') : (step ?? context.steps.current)),
    },
  ];
}

/** The brackets around a name say where it ends; they are not shown. */
const unbracketed = (text: string): string => text.replace(/^\s*\[/, '').replace(/\]\s*$/, '');
