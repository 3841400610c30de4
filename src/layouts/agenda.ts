// What the talk covers, from the deck's outline, the section that comes now brought out.
import { defineLayout } from './layout.ts';
import { beside } from './side.ts';

export const agenda = defineLayout({
  name: 'agenda',
  purpose: 'agenda',
  takesAnything: true,
  plan: (frame, theme) => beside('Agenda', frame, theme),
});
