// Raw HTML blocks: what may stay is read as if it were Markdown, so that it can be measured and both outputs show it
// alike; the rest goes, and the writer is told once a deck.
import { loadHtmlReader, type ReadHtml } from '../parse/html.ts';
import { addressesIn, framesIn } from '../parse/html-media.ts';
import { reportFrame } from '../parse/inline-reports.ts';
import { defineBlock } from './block.ts';
import type { FlowBlock } from './flow.ts';

const ENGINE = 'raw-html';

export const html = defineBlock<FlowBlock>({
  name: 'html',
  nodes: ['html'],
  ahead(node, ahead) {
    // a tag alone has no words, unless it is a picture; tags in running text are read there
    if (node.type === 'html' && (!/^\s*<[^<>]*>\s*$/.test(node.value) || addressesIn(node.value).length))
      ahead.engine(ENGINE, loadHtmlReader);
  },
  fromMarkdown(node, context) {
    if (node.type !== 'html') return undefined;
    const nodes = context.engine<ReadHtml>(ENGINE)?.(node.value, node.position) ?? [];
    for (const frame of framesIn(node.value)) reportFrame(frame, context.span(node), context.diagnostics);
    if (!context.diagnostics.list.some(({ code }) => code === 'parse/raw-html'))
      context.diagnostics.report(
        'parse/raw-html',
        'Raw HTML is read as what it means, in both outputs; scripts, styles and frames are left out' +
          (nodes.length ? '' : ', and nothing is left of this'),
        context.span(node),
        'Write it in Markdown or as a ::: block',
      );
    return context.blocks(nodes);
  },
});
