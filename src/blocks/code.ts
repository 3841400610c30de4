// A code block: exact text in the mono face on a quiet ground. Lines never wrap; a line too long makes the block smaller.
import { insetsOf } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { Paragraph, Run } from '../scene/scene.ts';
import { breakLines, prepare } from '../text/break.ts';
import { type BlockBase, defineBlock, type LayContext, stepOf } from './block.ts';
import { heightOf, plainRun, sizeOf } from './text.ts';

export interface CodeBlock extends BlockBase {
  readonly type: 'code';
  readonly language?: string;
  readonly text: string;
}

const TAB = '    ';

export const code = defineBlock<CodeBlock>({
  name: 'code',
  nodes: ['code'],
  fromMarkdown(node, context) {
    if (node.type !== 'code') return undefined;
    const text = node.value.replaceAll('\t', TAB);
    return [
      { type: 'code', origin: context.span(node), text, ...(node.lang && { language: node.lang.replace(/[{].*/, '') }), ...stepOf(context.steps.current) },
    ];
  },
  lay(block, width, context) {
    const inset = insetsOf(12 * context.scale, 16 * context.scale);
    const paragraphs = codeParagraphs(block, width - inset.left - inset.right, context);
    const height = heightOf(paragraphs) + inset.top + inset.bottom;
    return {
      height,
      place: (box) => [
        {
          kind: 'shape',
          id: context.id('code'),
          name: block.language ? `Code: ${block.language}` : 'Code',
          geometry: 'roundRect',
          radius: context.radius,
          box: { ...box, h: height },
          fill: context.theme.role('surface'),
          body: { paragraphs, inset, anchor: 'top' },
          dir: 'ltr',
          origin: block.origin,
          ...stepOf(block.step),
        },
      ],
    };
  },
});

/** One paragraph a line; the size goes down to the smallest for code before a line is cut. */
function codeParagraphs(block: CodeBlock, width: number, context: LayContext): Paragraph[] {
  const lines = block.text.split('\n');
  const probe = (text: string, size: number): Run => ({ ...plainRun(text || ' ', size, { style: 'code' }, context), code: true });
  const asked = sizeOf('code', context);
  const font = context.fontOf(probe('x', asked));
  const widest = Math.max(...lines.map((line) => font.width(line)), 0.001);
  const size = Math.max(Math.min(asked, Math.floor((width / widest) * 3.98) / 4), Math.min(asked, context.theme.smallest('code')));
  const lineHeight = round2(size * context.theme.style('code').line);
  return lines.map((line) => {
    const runs = context.cover([probe(line, size)], block.origin);
    return {
      runs,
      lines: breakLines(prepare(runs, context.fontOf), width),
      kind: 'code' as const,
      align: 'start' as const,
      dir: 'ltr' as const,
      spaceBefore: 0,
      lineHeight,
      size,
      indent: 0,
      markIndent: 0,
      origin: block.origin,
    };
  });
}
