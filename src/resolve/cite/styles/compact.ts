// References as short as a slide wants them, where the deck names no style: one author of many, no stop after journals.
import type { ReferenceStyle } from './style.ts';

export const compact: ReferenceStyle = {
  names: { most: 3, first: 1, form: 'compact' },
  citations: 'numeric',
  cited: { many: 4, comma: false },
  journal: { italic: true, stop: '' },
  italicBook: false,
  book: 'commas',
  commas: false,
  shortPages: false,
  dash: '\u2013',
  doi: 'doi:',
  web: { mark: '', from: '' },
};
