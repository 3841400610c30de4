// The last comment of a slide, if nothing follows it, is what the speaker says; all others are nobody's business.
import type { Comment } from '../dialect.ts';

export const slidevComment = (text: string): Comment => ({
  kind: 'notes',
  text,
  onlyLast: true,
});
