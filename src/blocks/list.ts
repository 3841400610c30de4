// Bullets, numbers and tasks, nested. Items become paragraphs of running text; a table or picture inside an item
// interrupts the text and stands on its own.
import type { List, ListItem } from 'mdast';
import { trailingAttributes } from '../parse/inline.ts';
import type { Node } from '../parse/markdown.ts';
import { type Block, defineBlock, type ReadContext } from './block.ts';
import type { FlowBlock, FlowParagraph } from './flow.ts';
import { inItem } from './item-picture.ts';
import type { FlowItem } from './list-mark.ts';
import { inOrder } from './paragraph.ts';
import { blockOfImage } from './pictured.ts';
import { readOwnStep, stepOf } from './step.ts';

const MAX_LEVEL = 8;

const ATTRIBUTES = ['step'];

export const list = defineBlock<FlowBlock>({
  name: 'list',
  attributes: { item: ATTRIBUTES },
  nodes: ['list'],
  fromMarkdown(node, context) {
    if (node.type !== 'list') return undefined;
    const out: Block[] = [];
    readList(node, 0, context, out);
    return out;
  },
});

function readList(node: List, level: number, context: ReadContext, out: Block[]): void {
  const listId = context.listId();
  const start = node.start ?? 1;
  for (const [i, entry] of node.children.entries()) {
    const item: FlowItem = {
      level: Math.min(level, MAX_LEVEL),
      ordered: node.ordered === true,
      listId,
      ...(node.ordered && { number: start + i, start, last: start + node.children.length - 1 }),
      ...(typeof entry.checked === 'boolean' && { checked: entry.checked }),
      ...(node.spread && { loose: true }),
    };
    readItem(entry, item, level, context, out);
  }
}

function readItem(entry: ListItem, item: FlowItem, level: number, context: ReadContext, out: Block[]): void {
  let first = true;
  let step = context.steps.current;
  for (const child of entry.children as Node[]) {
    if (child.type === 'paragraph') {
      const origin = context.span(child);
      const { pieces, attributes } = trailingAttributes(context.inlines(child));
      context.known(attributes, ATTRIBUTES, 'a list item', origin);
      step = readOwnStep(attributes, context, origin, { words: pieces, each: first && context.incremental }) ?? step;
      for (const { words, images } of inOrder(pieces)) {
        // a picture that comes first has the item's mark above it
        if (words.length || first)
          append(out, {
            kind: 'item',
            inlines: words,
            item: first ? item : { ...item, more: true },
            origin,
            ...stepOf(step),
          });
        first = false;
        for (const image of images) {
          const block = blockOfImage(image, context, step);
          if (block) out.push(inItem(block, item));
        }
      }
    } else {
      if (first) append(out, { kind: 'item', inlines: [], item, origin: context.span(entry as Node), ...stepOf(step) });
      first = false;
      if (child.type === 'list') readList(child, level + 1, context, out);
      else out.push(...context.blocks([child]));
    }
  }
  if (first) append(out, { kind: 'item', inlines: [], item, origin: context.span(entry as Node), ...stepOf(step) });
}

/** Adds to the running text at the end, or begins a new one. */
function append(out: Block[], paragraph: FlowParagraph): void {
  const last = out[out.length - 1];
  if (last?.type === 'flow') out[out.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph] };
  else out.push({ type: 'flow', origin: paragraph.origin, paragraphs: [paragraph] });
}
