// What the talk covers, from the deck's outline, the section that comes now brought out.
import { defineLayout } from './layout.ts';

export const agenda = defineLayout({
  name: 'agenda',
  purpose: 'agenda',
  takesAnything: true,
  plan: (frame) => ({
    label: 'Agenda',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: { box: frame.body, style: 'body', anchor: 'top' },
    furniture: true,
  }),
});
