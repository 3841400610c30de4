// Sizes of a diagram's nodes, labels and titles at a size of text, and the shapes that hold them.
import type { Size } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { FlowGraph, FlowNode, FlowShape } from '../../flow/graph.ts';
import type { Paragraph, ShapeNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, type ParagraphOptions } from '../../typeset/paragraph.ts';
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
  return { paragraph, w: Math.max(0, ...paragraph.lines.map((line) => line.width)), h: heightOf([paragraph]) };
}

interface Form {
  readonly geometry: ShapeNode['geometry'];
  /** Room for words of this size, `em` being the size of the text. */
  size(words: Size, em: Pt): Size;
}

/** A little more than the words need, since programs round otherwise. */
const room = (w: Pt): Pt => w * 1.02 + 2;

export const FORMS: Readonly<Record<FlowShape, Form>> = {
  box: { geometry: 'rect', size: ({ w, h }, em) => ({ w: room(w) + 1.2 * em, h: h + 0.7 * em }) },
  round: { geometry: 'roundRect', size: ({ w, h }, em) => ({ w: room(w) + 1.2 * em, h: h + 0.7 * em }) },
  stadium: { geometry: 'roundRect', size: ({ w, h }, em) => ({ w: room(w) + 1.2 * em + h / 2, h: h + 0.7 * em }) },
  // the largest rectangle in a rhombus has half its sides
  diamond: { geometry: 'diamond', size: ({ w, h }, em) => ({ w: 2 * room(w) + 0.4 * em, h: 2 * h + 0.4 * em }) },
  circle: {
    geometry: 'ellipse',
    size: ({ w, h }, em) => {
      const d = Math.max(Math.hypot(w, h) + 0.7 * em, (room(w) + 2) * Math.SQRT2);
      return { w: d, h: d };
    },
  },
  subroutine: {
    geometry: 'flowChartPredefinedProcess',
    size: ({ w, h }, em) => ({ w: (room(w) + 0.6 * em) / 0.75, h: h + 0.7 * em }),
  },
};

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

/** Widths of labels of edges, in letters' widths. */
export const LABEL_WRAP = 10;

export function measure(graph: FlowGraph, wrap: number, em: Pt, context: LayContext): Measured {
  const sizeOf = (node: FlowNode): Size => {
    const size = FORMS[node.shape].size(wordsAt(node.text, em, wrapOf(node, wrap, em), context), em);
    return { w: round2(Math.max(size.w, 2.5 * em)), h: round2(size.h) };
  };
  const label = (text: string): Size => {
    const { w, h } = wordsAt(text, em, LABEL_WRAP * em, context);
    return { w: round2(room(w) + 0.4 * em), h: round2(h) };
  };
  const title = (text: string): Size => {
    const { w, h } = wordsAt(text, em, 30 * em, context, { bold: true });
    return { w: round2(room(w) + em), h: round2(h) };
  };
  return {
    nodes: new Map(graph.nodes.map((node) => [node.id, sizeOf(node)])),
    labels: graph.edges.map(({ text }) => (text ? label(text) : undefined)),
    titles: new Map(graph.groups.map(({ id, text }) => [id, text ? title(text) : { w: 0, h: 0 }])),
  };
}
