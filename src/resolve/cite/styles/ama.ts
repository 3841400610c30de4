// The American Medical Association's manual, 11th edition: up to six names, of more three; journals in italics.
import type { ReferenceStyle } from './style.ts';

export const ama: ReferenceStyle = {
  names: { most: 6, first: 3, form: 'compact' },
  citations: 'numeric',
  cited: { many: 3, comma: false },
  journal: { italic: true, stop: '.' },
  italicBook: true,
  book: 'stops',
  commas: false,
  shortPages: false,
  dash: '-',
  doi: 'doi:',
  web: { mark: '', from: '' },
};
