// Strong words that a paragraph begins with are its lead: they take the accent colour, so that a slide scans at once.
import type { Inline } from '../parse/inline.ts';
import type { LayContext } from './block.ts';

interface Words {
  readonly kind: 'paragraph' | 'heading' | 'item';
  readonly inlines: readonly Inline[];
}

const isStrong = (piece: Inline | undefined): boolean => piece?.type === 'text' && piece.bold === true && !piece.code;

/** The paragraph with its lead in the accent colour; one that is strong as a whole stays as it is. */
export function withLead<P extends Words>(paragraph: P, { style }: Pick<LayContext, 'style'>): P {
  const { inlines, kind } = paragraph;
  if (kind === 'heading' || (style !== 'body' && style !== 'closing')) return paragraph;
  const end = inlines.findIndex((piece) => !isStrong(piece));
  const rest = end > 0 && inlines.slice(end).some((piece) => piece.type !== 'text' || piece.text.trim() !== '');
  if (!rest) return paragraph;
  return { ...paragraph, inlines: inlines.map((piece, i) => (i < end ? { ...piece, accent: true } : piece)) };
}
