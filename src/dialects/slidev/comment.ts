// The last comment of a slide, if nothing follows it, is what the speaker says; all others are nobody's business.
import type { Comment } from '../dialect.ts';

export const slidevComment = (text: string): Comment => ({
  kind: 'notes',
  // marks that move the clicks along
  text: text.replace(/\[click(?::\d+)?\]/g, ''),
  onlyLast: true,
});
