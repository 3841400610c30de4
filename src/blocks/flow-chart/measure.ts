// Sizes of a diagram's nodes, labels and titles at a size of text, and the shapes that hold them.
import type { Size } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { FlowGraph, FlowNode, FlowShape } from '../../flow/graph.ts';
import { type FlowKind, kindsOf } from '../../flow/kinds.ts';
import type { Paragraph, ShapeNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, type ParagraphOptions, widestLine } from '../../typeset/paragraph.ts';
import type { LayContext } from '../block.ts';
import { below } from '../small-diagram.ts';

export const STYLE = 'table';

export interface Words extends Size {
  readonly paragraph: Paragraph;
}

/** Words at a size, centred unless asked otherwise; `w` is the longest line's width. */
export function wordsAt(
  text: string,
  size: Pt,
  width: Pt,
  context: LayContext,
  options: Partial<ParagraphOptions> = {},
): Words {
  const small = size < context.theme.smallest(STYLE);
  const own = small
    ? below(context, STYLE, size)
    : { ...context, scale: size / context.theme.style(STYLE).size + 1e-6 };
  const paragraph = makeParagraph([{ type: 'text', text }], width, { style: STYLE, align: 'center', ...options }, own);
  return { paragraph, w: widestLine([paragraph]), h: heightOf([paragraph]) };
}

/**
 * How a diagram's nodes are made: how long their lines are, how much room there is around them, whether all are alike.
 */
export interface Make {
  /** Letters' widths that a line may have at most. */
  readonly wrap: number;
  /** Shares of the usual room beside the words, and above and below them. */
  readonly padX: number;
  readonly padY: number;
  /** Boxes are as high as the highest, or as wide as the widest too. */
  readonly even: 'all' | 'heights' | 'none';
}

interface Form {
  readonly geometry: ShapeNode['geometry'];
  /** Room for words of this size, `em` being the size of the text. */
  size(words: Size, em: Pt, make: Make): Size;
}

/** A little more than the words need, since programs round otherwise. */
const room = (w: Pt): Pt => w * 1.02 + 2;

const boxed: Form['size'] = ({ w, h }, em, { padX, padY }) => ({
  w: room(w) + 1.2 * em * padX,
  h: h + 0.8 * em * padY,
});

export const FORMS: Readonly<Record<FlowShape, Form>> = {
  box: { geometry: 'rect', size: boxed },
  round: { geometry: 'roundRect', size: boxed },
  stadium: {
    geometry: 'roundRect',
    size: (words, em, make) => ({ w: boxed(words, em, make).w + words.h / 2, h: boxed(words, em, make).h }),
  },
  // the largest rectangle in a rhombus has half its sides
  diamond: {
    geometry: 'diamond',
    size: ({ w, h }, em, { padX, padY }) => ({
      w: 2 * room(w) + (padX - 0.7) * em,
      h: 2 * h + (padY - 0.6) * em,
    }),
  },
  circle: {
    geometry: 'ellipse',
    size: ({ w, h }, em, { padX, padY }) => {
      const air = 0.7 * em * Math.min(padX, padY);
      const d = Math.max(Math.hypot(w, h) + air, (room(w) + 2) * Math.SQRT2);
      return { w: d, h: d };
    },
  },
  subroutine: {
    geometry: 'flowChartPredefinedProcess',
    size: ({ w, h }, em, { padX, padY }) => ({ w: (room(w) + 0.6 * em * padX) / 0.75, h: h + 0.8 * em * padY }),
  },
};

/** Shapes that are made alike. */
const ALIKE: ReadonlySet<FlowShape> = new Set(['box', 'round', 'stadium', 'subroutine']);

/**
 * How many letters' widths a line may have at most: several are tried, since narrow nodes suit one diagram and wide
 * ones another.
 */
export const WRAPS = [9, 13, 20] as const;

/** A rhombus needs twice the width of its words. */
export const wrapOf = (node: FlowNode, wrap: number, em: Pt): Pt => wrap * em * (node.shape === 'diamond' ? 0.7 : 1);

export interface Measured {
  readonly nodes: ReadonlyMap<string, Size>;
  readonly labels: readonly (Size | undefined)[];
  readonly titles: ReadonlyMap<string, Size>;
}

/** What is filled has bold words. */
export const isBold = (kind: FlowKind): boolean => kind === 'end';

/** Widths of labels of edges, in letters' widths. */
export const LABEL_WRAP = 10;

export function measure(graph: FlowGraph, make: Make, em: Pt, context: LayContext): Measured {
  const kinds = kindsOf(graph);
  const sizeOf = (node: FlowNode): Size => {
    const bold = isBold(kinds.get(node.id) ?? 'step');
    const words = wordsAt(node.text, em, wrapOf(node, make.wrap, em), context, { bold });
    const size = FORMS[node.shape].size(words, em, make);
    return { w: round2(Math.max(size.w, 2.5 * em)), h: round2(size.h) };
  };
  const label = (text: string): Size => {
    const { w, h } = wordsAt(text, em, LABEL_WRAP * em, context, { bold: true });
    return { w: round2(room(w) + 0.4 * em), h: round2(h) };
  };
  const title = (text: string): Size => {
    const { w, h } = wordsAt(text, em, 30 * em, context, { bold: true });
    return { w: round2(room(w) + em), h: round2(h) };
  };
  return {
    nodes: evened(graph, new Map(graph.nodes.map((node) => [node.id, sizeOf(node)])), make),
    labels: graph.edges.map(({ text }) => (text ? label(text) : undefined)),
    titles: new Map(graph.groups.map(({ id, text }) => [id, text ? title(text) : { w: 0, h: 0 }])),
  };
}

/** Least width of a box with round ends, in heights: one that is as high as wide would be a circle. */
const LONG = 1.5;

function withRoundEnds(nodes: FlowGraph['nodes'], sizes: ReadonlyMap<string, Size>): ReadonlyMap<string, Size> {
  const longer = nodes.flatMap(({ id, shape }) => {
    const { w, h } = sizes.get(id) ?? { w: 0, h: 0 };
    return shape === 'stadium' && w < h * LONG ? [[id, { w: round2(h * LONG), h }] as const] : [];
  });
  return new Map([...sizes, ...longer]);
}

/** Boxes made alike, as far as they are asked to be. */
function evened({ nodes }: FlowGraph, sizes: ReadonlyMap<string, Size>, { even }: Make): ReadonlyMap<string, Size> {
  if (even === 'none') return withRoundEnds(nodes, sizes);
  const alike = nodes.flatMap(({ id, shape }) => (ALIKE.has(shape) ? [id] : []));
  const most = (side: 'w' | 'h') => Math.max(0, ...alike.map((id) => sizes.get(id)?.[side] ?? 0));
  const [w, h] = [most('w'), most('h')];
  const made = alike.map((id) => [id, { w: even === 'all' ? w : (sizes.get(id)?.w ?? w), h }] as const);
  return withRoundEnds(nodes, new Map([...sizes, ...made]));
}
