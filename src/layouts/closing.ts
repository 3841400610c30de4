// What to take home: few points, larger than body text.
import { defineLayout } from './layout.ts';

export const closing = defineLayout({
  name: 'closing',
  takesAnything: true,
  plan: (frame) => ({
    label: 'Closing',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: { box: frame.body, style: 'closing', anchor: 'top' },
    furniture: true,
  }),
});
