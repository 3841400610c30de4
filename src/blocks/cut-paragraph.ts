// A paragraph of inline pieces cut in two at an offset into its text as it was laid out.

import type { Inline } from '../parse/inline.ts';
import type { BlockTypes } from './block.ts';

type FlowParagraph = BlockTypes['flow']['paragraphs'][number];

/** `offset` counts as lines do: footnotes are their numbers, pictures nothing, blanks at the start are left out. */
export function cutParagraph(
  paragraph: FlowParagraph,
  offset: number,
  footnotes: ReadonlyMap<string, number>,
): [FlowParagraph, FlowParagraph] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  let begun = false;
  for (const piece of paragraph.inlines) {
    if (piece.type !== 'text') {
      const length = piece.type === 'footnote' ? String(footnotes.get(piece.name) ?? '').length : 0;
      (at < offset || !begun ? before : after).push(piece);
      at += length;
      continue;
    }
    const text: string = begun ? piece.text : piece.text.trimStart();
    begun ||= text !== '';
    const cut = Math.min(Math.max(0, offset - at), text.length);
    if (cut > 0) before.push({ ...piece, text: text.slice(0, cut) });
    if (cut < text.length) after.push({ ...piece, text: text.slice(cut) });
    at += text.length;
  }
  const { item } = paragraph;
  return [
    { ...paragraph, inlines: before },
    { ...paragraph, inlines: after, ...(item && { item: { ...item, more: true } }) },
  ];
}
