// Charts: a fence of YAML, or a picture whose file is one. Data are read and checked in read.ts; src/charts draws each
// type. A chart that cannot be drawn leaves a marked box that says why.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { chartKind } from '../../charts/index.ts';
import type { Heights } from '../../charts/kind.ts';
import { Pen, withWords } from '../../charts/pen.ts';
import { sizeOf } from '../../typeset/paragraph.ts';
import { defineBlock, type LayContext } from '../block.ts';
import { readFence } from '../fence.ts';
import { FLOOR, below as smaller, tellSmall } from '../small-diagram.ts';
import { readStep } from '../step.ts';
import type { ChartBlock } from './model.ts';
import { aboveOf, belowOf, nodesOf, standIn } from './place.ts';
import { askFor, makeBlock, readYaml } from './read.ts';

export type { ChartBlock } from './model.ts';
export { chartOfImage, isChartFile } from './read.ts';

declare module '../block.ts' {
  interface BlockTypes {
    chart: ChartBlock;
  }
}

const ATTRIBUTES = ['step'];
/** Where its text is set larger, a chart still has so many times the least height. */
const CALM = 1.25;
/** On a slide that says little its words may be so much larger than the body is designed. */
const LARGER = 1.19;

/** On a slide that says little the words of a chart are set larger too, those below it are not. */
function grown(context: LayContext): LayContext {
  const { theme, scale } = context;
  if (scale <= 1) return context;
  const { small, body } = theme.file.type;
  const size = Math.floor(Math.min(small.size * scale, Math.max(small.size, body.size)) * 4) / 4;
  return { ...context, theme: theme.sized('small', size) };
}

/** The size up to which a chart's words grow: that of the body, larger where the body's would be. */
const mostOf = ({ theme, scale }: LayContext): Pt => theme.file.type.body.size * Math.min(Math.max(1, scale), LARGER);

/** Smaller words than the theme's smallest, where a chart has no room at those. */
function fitted(context: LayContext, fits: (context: LayContext) => boolean): LayContext {
  const least = Math.min(context.theme.smallest('small'), sizeOf('small', context));
  if (!context.smallDrawings || sizeOf('small', context) > least || fits(context)) return context;
  let size = least;
  let made = context;
  while (size > FLOOR && !fits(made)) {
    size = Math.max(FLOOR, size - 1);
    made = smaller(context, 'small', size);
  }
  return made;
}

export const chart = defineBlock<ChartBlock>({
  name: 'chart',
  attributes: { fence: ATTRIBUTES },
  nodes: ['code', 'image', 'imageReference'],
  ahead(node, ahead) {
    askFor(node, ahead);
  },
  fromMarkdown(node, context) {
    if (node.type !== 'code' || node.lang?.replace(/[{].*/, '').toLowerCase() !== 'chart') return undefined;
    const span = context.span(node);
    const { attributes } = readFence(node);
    context.known(attributes, ATTRIBUTES, 'a chart', span);
    const front = readYaml(node.value, span.file, span.line + 1, context);
    return [makeBlock(front, { address: '', span, context, alt: '', step: readStep(attributes, context, span) })];
  },
  layout: (_block, { alone }) => (alone ? 'figure' : undefined),
  lay(block, width, context) {
    const below = belowOf(block, width, context);
    const { content, settings } = block;
    if (!content || !settings) return standIn(block, width, below, context);
    const above = aboveOf(block, width, context);
    const around = above.height + below.height;
    const note = (message: string) =>
      context.report('chart/labels', message, block.told, 'Shorten the words, or give the chart more room');
    const kind = chartKind(content.type);
    const heightsIn = (pen: Pen): Heights =>
      kind?.heights?.(content, width, pen) ?? { least: pen.line * 7, wanted: Number.POSITIVE_INFINITY };
    const most = context.regionHeight - around;
    const large = fitted(grown(context), (one) => heightsIn(new Pen(one, settings, note)).least <= most);
    const least = new Pen(large, settings, note);
    // in a place of its own it is as high as the writer made that
    const asked = context.placed ? { ...heightsIn(least), wanted: Number.POSITIVE_INFINITY } : heightsIn(least);
    const calm = context.scale > 1 ? Math.min(asked.least * CALM, asked.wanted) : asked.least;
    const heights = { ...asked, least: calm };
    const room = Math.max(heights.least, context.regionHeight - around);
    const height = Math.max(heights.least, Math.min(heights.wanted, room));
    return {
      height: height + around,
      fills: heights.wanted === Number.POSITIVE_INFINITY,
      minHeight: Math.min(heights.least, height) + around,
      ...(context.scale > 1 && asked.over && { over: asked.over }),
      place: (box) => {
        const area: Box = {
          ...box,
          y: box.y + above.height,
          w: width,
          h: Math.max(1, Math.min(box.h - around, Math.max(height, heights.wanted))),
        };
        const size = kind?.size?.(content, area, least, mostOf(context)) ?? least.size;
        const words = size > least.size ? withWords(size, large) : large;
        const own = new Pen(words, settings, note);
        tellSmall(
          'The chart',
          own.size,
          Math.min(context.theme.smallest('small'), context.theme.style('small').size),
          block.origin,
          context,
        );
        const drawn = kind?.draw(content, area, own, settings) ?? {};
        const nodes = [
          ...above.place(box),
          ...nodesOf(block, content, drawn, area, own, words),
          ...below.place({ ...area, y: area.y + area.h }),
        ];
        return nodes;
      },
    };
  },
});
