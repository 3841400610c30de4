// The deck's outline as a numbered list, the section that the slide is in brought out.
import type { Span } from '../base/diagnostic.ts';
import type { Inline } from '../parse/inline.ts';
import type { Block } from './block.ts';
import type { ColumnsBlock } from './columns.ts';
import type { FlowBlock, FlowParagraph } from './flow.ts';

/** A list of its own: no list of a slide has this number. */
const AGENDA_LIST = 0;

/** More parts than these stand in two columns. */
const MOST = 10;

export function agendaOf(outline: readonly string[], now: string | undefined, origin: Span): Block {
  const half = outline.length > MOST ? Math.ceil(outline.length / 2) : outline.length;
  const items = outline.map((title, i): FlowParagraph => {
    const words: Inline = { type: 'text', text: title, ...(title === now && { bold: true, accent: true }) };
    return {
      kind: 'item',
      origin,
      inlines: [words],
      item: {
        level: 0,
        ordered: true,
        number: i + 1,
        start: i < half ? 1 : half + 1,
        last: i < half ? half : outline.length,
        listId: AGENDA_LIST,
      },
    };
  });
  const listOf = (paragraphs: readonly FlowParagraph[]): FlowBlock => ({ type: 'flow', origin, paragraphs });
  if (half === items.length) return listOf(items);
  const columns: ColumnsBlock = {
    type: 'columns',
    origin,
    columns: [items.slice(0, half), items.slice(half)].map((part) => ({ share: 50, blocks: [listOf(part)] })),
  };
  return columns;
}
