// How sections are found; the index is made and read with the same options.
import type { Options } from 'minisearch';

/** A section of a page; `id` is its address in the site. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

export const SEARCH: Options<Found> = {
  fields: ['heading', 'title', 'text'],
  storeFields: ['title', 'heading'],
  searchOptions: { boost: { heading: 4, title: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
};
