// Comments are nobody's business in pandoc and Quarto.
import type { Comment } from '../dialect.ts';

export const pandocComment = (_text: string): Comment => ({ kind: 'private' });
