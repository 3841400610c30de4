// `::: place {at="10% 20% 40% 30%"}`: blocks that stand where the writer puts them, outside the order of the rest:
// left, top, width and height as shares of the slide. Text in it is set tight, at `size` points, and gets smaller
// before it leaves its place.
import type { Span } from '../base/diagnostic.ts';
import { type Box, spaceAbove } from '../base/geometry.ts';
import type { Div, Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import { type Block, type BlockBase, defineBlock, type Laid, type LayContext, type ReadContext } from './block.ts';
import { type Place, placeOf } from './place-looks.ts';
import { placedTheme } from './placed-theme.ts';
import { readStep } from './step.ts';

export interface PlaceBlock extends BlockBase, Place {
  readonly type: 'place';
  readonly children: readonly Block[];
}
declare module './block.ts' {
  interface BlockTypes {
    place: PlaceBlock;
  }
}

const ATTRIBUTES = ['at', 'size', 'line', 'gap', 'color', 'align', 'anchor', 'step'];

export const place = defineBlock<PlaceBlock>({
  name: 'place',
  attributes: { div: ATTRIBUTES },
  divs: ['place'],
  free: true,
  fromDiv(div, context, origin) {
    context.known(div.attributes, ATTRIBUTES, '::: place', origin);
    const step = readStep(div.attributes, context, origin);
    const children = context.stepped(withBlanks(div, context), step);
    const place = placeOf('::: place', div.attributes.values, context.diagnostics, origin);
    return place ? [{ type: 'place', origin, ...place, children }] : children;
  },
  withStep: (block, _step, inner) => ({ ...block, children: block.children.map(inner) }),
  lay: (block, _width, context) => layPlace(block, context),
});

/** Blocks of the div; a paragraph of `&nbsp;` alone is an empty line. */
function withBlanks(div: Div, context: ReadContext): Block[] {
  const parts: Item[][] = [[]];
  const blanks: Span[] = [];
  for (const child of div.children) {
    if (child.type !== 'chunk') {
      parts.at(-1)?.push(child);
      continue;
    }
    let nodes: Node[] = [];
    for (const node of child.nodes) {
      if (!isBlank(node)) {
        nodes.push(node);
        continue;
      }
      parts.at(-1)?.push({ ...child, nodes });
      nodes = [];
      blanks.push(context.span(node));
      parts.push([]);
    }
    parts.at(-1)?.push({ ...child, nodes });
  }
  return parts.flatMap((children, i): Block[] => {
    const origin = blanks[i];
    const line = origin && {
      type: 'flow' as const,
      origin,
      paragraphs: [{ kind: 'paragraph' as const, inlines: [], origin }],
    };
    return [...context.children({ ...div, children }), ...(line ? [line] : [])];
  });
}

const isBlank = (node: Node): boolean =>
  node.type === 'paragraph' &&
  node.children.every((one) => one.type === 'text' && one.value.trim() === '' && one.value.includes('\u00a0'));

/** Shares of the size at which the words are tried. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];
/** Points that words may be higher than their place. */
const SLACK = 2;

/** It takes no room of the rest: its nodes stand in its own place, wherever the stack is. */
function layPlace(block: PlaceBlock, context: LayContext): Laid {
  const { page } = context;
  const { at } = block;
  const box: Box = { x: at.x * page.w, y: at.y * page.h, w: at.w * page.w, h: at.h * page.h };
  const sized = (scale: number) =>
    context.with({
      theme: placedTheme(context.theme, block.looks, scale),
      regionHeight: box.h,
      style: 'body',
      free: true,
    });
  const lay = (scale: number) => sized(scale).stack(block.children, box.w);
  return {
    height: 0,
    place() {
      const least = (laid: Laid) => laid.minHeight ?? laid.height;
      let laid = lay(1);
      for (const scale of SCALES.slice(1)) {
        if (least(laid) <= box.h + SLACK && (laid.over ?? 0) <= SLACK) break;
        laid = lay(scale);
      }
      const over = box.y + Math.max(box.h, least(laid)) - page.h;
      if (least(laid) > box.h + SLACK && over > SLACK)
        context.report(
          'layout/overflow',
          `What stands in ::: place leaves the slide by ${Math.ceil(over)} pt`,
          block.origin,
          'Give it more height or fewer words',
        );
      const h = Math.max(box.h, least(laid));
      if (laid.fills || laid.height >= h) return laid.place({ ...box, h });
      return laid.place({ ...box, y: box.y + spaceAbove(h - laid.height, block.looks.anchor), h: laid.height });
    },
  };
}
