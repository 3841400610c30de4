// A rule inside a slide (`***` or `___`).
import { rectNode } from '../scene/rect.ts';
import { type BlockBase, defineBlock } from './block.ts';
import { stepOf } from './step.ts';

export interface RuleBlock extends BlockBase {
  readonly type: 'rule';
}
declare module './block.ts' {
  interface BlockTypes {
    rule: RuleBlock;
  }
}

export const rule = defineBlock<RuleBlock>({
  name: 'rule',
  nodes: ['thematicBreak'],
  fromMarkdown: (node, context) => [{ type: 'rule', origin: context.span(node), ...stepOf(context.steps.current) }],
  lay: (block, width, context) => ({
    height: 1,
    place: (box) => [
      {
        ...rectNode(context.id('rule'), 'Rule', { ...box, w: width, h: 1 }, context.theme.role('rule')),
        ...stepOf(block.step),
      },
    ],
  }),
});
