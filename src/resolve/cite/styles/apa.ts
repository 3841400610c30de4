// The American Psychological Association's manual, 7th edition: names and year first, up to twenty names.
import type { ReferenceStyle } from './style.ts';

export const apa: ReferenceStyle = {
  names: { most: 20, first: 19, lastToo: true, form: 'pointed' },
  citations: 'author-date',
  cited: { many: 3, comma: true },
  journal: { italic: true, stop: ',' },
  italicBook: true,
  book: 'brackets',
  commas: true,
  shortPages: false,
  dash: '\u2013',
  doi: 'https://doi.org/',
  web: { mark: '', from: '' },
};
