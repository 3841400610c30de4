// Title and body: the everyday slide.
import { defineLayout } from './layout.ts';

export const content = defineLayout({
  name: 'content',
  pptxType: 'obj',
  takesAnything: true,
  plan: (frame) => ({
    label: 'Content',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: { box: frame.body, style: 'body', anchor: 'top' },
    furniture: true,
  }),
});
