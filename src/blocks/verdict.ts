// `::: verdict`: what a comparison comes to, one bold sentence on a band in the theme's panel colour.
import { insetsOf } from '../base/geometry.ts';
import type { Inline } from '../parse/inline.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, opened } from './block.ts';
import { readStep, stepOf } from './step.ts';

export interface VerdictBlock extends BlockBase {
  readonly type: 'verdict';
  readonly words: readonly Inline[];
}
declare module './block.ts' {
  interface BlockTypes {
    verdict: VerdictBlock;
  }
}

const ATTRIBUTES = ['step'];

export const verdict = defineBlock<VerdictBlock>({
  name: 'verdict',
  attributes: { div: ATTRIBUTES },
  divs: ['verdict'],
  fromDiv(div, context, origin) {
    context.known(div.attributes, ATTRIBUTES, '::: verdict', origin);
    const step = readStep(div.attributes, context, origin);
    const nodes = div.children.flatMap((child) => (child.type === 'chunk' ? child.nodes : []));
    const [only, ...more] = nodes;
    if (only?.type !== 'paragraph' || more.length || div.children.some((child) => child.type === 'div')) {
      context.diagnostics.report(
        'parse/process-list',
        '::: verdict holds more or less than one paragraph',
        origin,
        'Write one sentence that says what the comparison comes to',
      );
      return context.stepped(context.children(div), step);
    }
    const words = context.inlines(only).filter((piece) => piece.type !== 'image');
    return [{ type: 'verdict', origin, words, ...stepOf(step) }];
  },
  lay(block, width, context) {
    const inset = insetsOf(opened(10 * context.scale, 16, context), 20);
    const { theme } = context;
    const panel = theme.role('panel');
    const paragraph = makeParagraph(
      block.words,
      width - inset.left - inset.right,
      {
        style: context.style,
        bold: true,
        color: theme.on(panel).role('onPanel'),
        origin: block.origin,
        footnotes: context.footnotes,
      },
      { ...context, theme: theme.on(panel) },
    );
    const height = heightOf([paragraph]) + inset.top + inset.bottom;
    return {
      height,
      place: (box) => [
        {
          kind: 'shape',
          id: context.id('verdict'),
          name: 'Verdict',
          geometry: 'roundRect',
          radius: context.radius,
          box: { ...box, w: width, h: height },
          fill: panel,
          dir: context.dir,
          body: { paragraphs: [paragraph], inset, anchor: 'middle' },
          origin: block.origin,
          ...stepOf(block.step),
        },
      ],
    };
  },
});
