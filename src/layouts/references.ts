// The list of sources: small, numbered, two columns.
import { defineLayout } from './layout.ts';

export const references = defineLayout({
  name: 'references',
  purpose: 'sources',
  plan: (frame) => ({
    label: 'References',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: {
      box: frame.body,
      style: 'reference',
      anchor: 'top',
    },
    bodyColumns: 2,
    still: true,
    grow: [1.7, 1.4],
    furniture: true,
  }),
});
