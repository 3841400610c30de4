// A table that has the slide to itself.
import { defineLayout } from './layout.ts';

export const table = defineLayout({
  name: 'table',
  pptxType: 'tbl',
  takesAnything: true,
  plan: (frame) => ({
    label: 'Table',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: { box: frame.body, style: 'body', anchor: 'top' },
    furniture: true,
  }),
});
