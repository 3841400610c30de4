// The deck's outline as a numbered list, the section that the slide is in brought out.
import type { Span } from '../base/diagnostic.ts';
import type { Inline } from '../parse/inline.ts';
import type { FlowBlock, FlowParagraph } from './flow.ts';

/** A list of its own: no list of a slide has this number. */
const AGENDA_LIST = 0;

export function agendaOf(outline: readonly string[], now: string | undefined, origin: Span): FlowBlock {
  const paragraphs = outline.map((title, i): FlowParagraph => {
    const words: Inline = { type: 'text', text: title, ...(title === now && { bold: true, accent: true }) };
    return {
      kind: 'item',
      origin,
      inlines: [words],
      item: { level: 0, ordered: true, number: i + 1, start: 1, listId: AGENDA_LIST },
    };
  });
  return { type: 'flow', origin, paragraphs };
}
