// Raw HTML blocks: their words stay, the tags go, and the writer is told.
import { defineBlock, stepOf } from './block.ts';
import type { FlowBlock } from './flow.ts';

export const html = defineBlock<FlowBlock>({
  name: 'html',
  nodes: ['html'],
  fromMarkdown(node, context) {
    if (node.type !== 'html') return undefined;
    const origin = context.span(node);
    const text = node.value
      .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<[^>]*>?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    context.diagnostics.report(
      'parse/raw-html',
      `Raw HTML is left out; ${text ? 'its words stay' : 'it has no words'}`,
      origin,
      'Write it in Markdown or as a ::: block',
    );
    return text
      ? [{ type: 'flow', origin, paragraphs: [{ kind: 'paragraph', inlines: [{ type: 'text', text }], origin, ...stepOf(context.steps.current) }] }]
      : [];
  },
});
