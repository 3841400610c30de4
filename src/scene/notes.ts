// Speaker notes: rich, but not laid out.
import type { Link } from './text.ts';

export interface NotePart {
  readonly runs: readonly NoteRun[];
  /** To look up, not to say. */
  readonly silent?: true;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code' | 'quote';
  readonly list?: {
    readonly level: number;
    readonly ordered: boolean;
    readonly number?: number;
    readonly start?: number;
    readonly listId: number;
  };
}

export interface NoteRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly script?: 'super' | 'sub';
  readonly link?: Link;
}
