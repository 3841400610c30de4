// The National Library of Medicine's Citing Medicine: every name, pages shortened.
import type { ReferenceStyle } from './style.ts';
import { vancouver } from './vancouver.ts';

export const nlm: ReferenceStyle = {
  ...vancouver,
  names: { most: Number.POSITIVE_INFINITY, first: Number.POSITIVE_INFINITY, form: 'compact' },
};
