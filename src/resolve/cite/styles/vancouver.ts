// Vancouver, as the ICMJE's sample references have it: six names, pages shortened.
import type { ReferenceStyle } from './style.ts';

export const vancouver: ReferenceStyle = {
  names: { most: 6, first: 6, form: 'compact' },
  citations: 'numeric',
  cited: { many: 3, comma: false },
  journal: { italic: false, stop: '.' },
  italicBook: false,
  book: 'stops',
  commas: false,
  shortPages: true,
  dash: '-',
  doi: 'doi: ',
  web: { mark: ' [Internet]', from: 'Available from: ' },
};
