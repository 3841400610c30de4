// One cited source as its place in the text has it, and how a deck writes citations.
import type { CiteItem } from '../../parse/cite.ts';
import type { Inline } from '../../parse/inline.ts';
import type { Entry } from './entry.ts';
import type { readLocator } from './locator.ts';

export type CitationStyle = 'numeric' | 'author-date' | 'none';

/** An item with its entry; without one the key is not known. */
export interface Cited {
  readonly item: CiteItem;
  readonly entry?: Entry;
  readonly number: number;
  /** Authors in running text, and in brackets, where a style may join them otherwise. */
  readonly author: string;
  readonly bracketed: string;
  /** With its letter; words where there is none. */
  readonly year: string;
  readonly prefix: readonly Inline[];
  readonly locator?: ReturnType<typeof readLocator>['locator'];
  /** What stands behind the place, as written. */
  readonly suffix: readonly Inline[];
}

/** Links to an entry of the list of references; layout knows on which slide it stands. */
export const entryAddress = (key: string): string => `@${key}`;
