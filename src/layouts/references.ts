// The list of sources: small, numbered, two columns.
import { defineLayout } from './layout.ts';

/** Small print may stand nearer to the title and to the furniture than a slide's text. */
const CLOSER = 8;

export const references = defineLayout({
  name: 'references',
  purpose: 'sources',
  plan: (frame) => ({
    label: 'References',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: {
      box: { ...frame.body, y: frame.body.y - CLOSER, h: frame.body.h + 2 * CLOSER },
      style: 'reference',
      anchor: 'top',
    },
    bodyColumns: 2,
    still: true,
    grow: [1.7, 1.4],
    furniture: true,
  }),
});
