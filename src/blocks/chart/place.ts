// A chart's nodes: native or as a picture, its caption below, and what stands in for one that cannot be drawn.
import { type Box, NO_INSETS } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartContent, Drawn } from '../../charts/kind.ts';
import type { Pen } from '../../charts/pen.ts';
import { pictureNodes } from '../../charts/picture.ts';
import type { Inline } from '../../parse/inline.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import type { LayContext } from '../block.ts';
import { problemBox } from '../problem-box.ts';
import { stepOf } from '../step.ts';
import type { ChartBlock } from './model.ts';

export function nodesOf(
  block: ChartBlock,
  content: ChartContent,
  drawn: Drawn,
  area: Box,
  pen: Pen,
  context: LayContext,
): SceneNode[] {
  const base = { origin: block.origin, ...stepOf(block.step) };
  const stepped = (nodes: readonly SceneNode[] = []) => nodes.map((node) => ({ ...node, ...stepOf(block.step) }));
  const [under, nodes] = [stepped(drawn.under), stepped(drawn.nodes)];
  const id = context.id('chart');
  const name = `Chart: ${block.alt.slice(0, 60)}`;
  const box = drawn.box ?? area;
  // of what PowerPoint has no chart for, the parts say their own; the writer's words are for the whole
  if (!drawn.model) return [{ kind: 'group', role: 'group', id, name, box, alt: block.alt, children: nodes, ...base }];
  if (block.settings?.as === 'picture')
    return [
      ...under,
      {
        kind: 'group',
        role: 'figure',
        id,
        name,
        box,
        alt: block.alt,
        children: pictureNodes(pen.marks, id, context),
        ...base,
      },
      ...nodes,
    ];
  return [
    ...under,
    {
      kind: 'chart',
      id,
      name,
      box,
      alt: block.alt,
      model: drawn.model,
      drawing: pen.marks,
      data: content.table,
      ...base,
    },
    ...nodes,
  ];
}

export interface Below {
  readonly height: Pt;
  place(box: Box): SceneNode[];
}

const CAPTION_GAP = 8;
/** A chart this much narrower than the slide stands beside another: its name is its head. */
const BESIDE = 0.6;
/** Size at which a head that is too long for one line is broken, in points. */
const LEAST_HEAD: Pt = 18;

export const isBeside = (width: Pt, { page }: LayContext): boolean => width < page.w * BESIDE;

/** A chart's name above it, bold, as large as it can be on one line. */
export function aboveOf(block: ChartBlock, width: Pt, context: LayContext): Below {
  if (!block.caption || !isBeside(width, context)) return { height: 0, place: () => [] };
  const { body, caption } = context.theme.file.type;
  const make = (size: Pt) =>
    makeParagraph(
      block.caption ?? [],
      width,
      {
        style: 'caption',
        bold: true,
        color: context.theme.role('title'),
        origin: block.origin,
        ...stepOf(block.step),
        footnotes: context.footnotes,
      },
      { ...context, theme: context.theme.sized('caption', size) },
    );
  const least = Math.min(caption.size, LEAST_HEAD);
  const sizes = Array.from({ length: Math.max(1, body.size - least + 1) }, (_, i) => body.size - i);
  const size = sizes.find((one) => make(one).lines.length === 1) ?? least;
  const paragraph = make(size);
  // of charts beside each other all begin at one height, whatever the size of their names
  const height = Math.max(heightOf([paragraph]), make(body.size).lineHeight);
  return {
    height: height + CAPTION_GAP,
    place: (box) => captionNode(block, [paragraph], { x: box.x, y: box.y, w: width, h: height }, context),
  };
}

function captionNode(block: ChartBlock, paragraphs: Paragraph[], box: Box, context: LayContext): SceneNode[] {
  return [
    {
      kind: 'text',
      role: 'caption',
      id: context.id('caption'),
      name: 'Caption',
      dir: context.dir,
      ...stepOf(block.step),
      box,
      body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
    },
  ];
}

/** Caption and line of sources under the chart. */
export function belowOf(block: ChartBlock, width: Pt, context: LayContext): Below {
  const make = (inlines: readonly Inline[] | undefined, style: 'caption' | 'small'): Paragraph[] =>
    inlines
      ? [
          makeParagraph(
            inlines,
            width,
            { style, origin: block.origin, ...stepOf(block.step), footnotes: context.footnotes },
            context,
          ),
        ]
      : [];
  const caption = block.content && isBeside(width, context) ? undefined : block.caption;
  const paragraphs = [...make(caption, 'caption'), ...make(block.source, 'small')].map((p, i) =>
    i ? { ...p, spaceBefore: 2 } : p,
  );
  if (!paragraphs.length) return { height: 0, place: () => [] };
  const height = heightOf(paragraphs);
  return {
    height: height + CAPTION_GAP,
    place: (box) => captionNode(block, paragraphs, { x: box.x, y: box.y + CAPTION_GAP, w: width, h: height }, context),
  };
}

export function standIn(block: ChartBlock, width: Pt, below: Below, context: LayContext) {
  const paragraph = makeParagraph(
    [{ type: 'text', text: block.problem ?? '' }],
    width - 32,
    { style: 'caption' },
    context,
  );
  const least = heightOf([paragraph]) + 32;
  return {
    height: Math.max(least, Math.min(220, context.regionHeight - below.height)) + below.height,
    minHeight: least + below.height,
    place: (box: Box): SceneNode[] => {
      const area = { ...box, w: width, h: Math.max(1, box.h - below.height) };
      return [
        problemBox(
          block,
          {
            id: context.id('chart'),
            name: 'Chart that cannot be drawn',
            alt: block.alt,
            box: area,
            paragraph,
            inset: 16,
          },
          context,
        ),
        ...below.place({ ...area, y: area.y + area.h }),
      ];
    },
  };
}
