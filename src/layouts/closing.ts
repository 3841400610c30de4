// What to take home: the title on a panel at the side, few points beside it, larger than body text.
import { defineLayout } from './layout.ts';
import { beside } from './side.ts';

export const closing = defineLayout({
  name: 'closing',
  takesAnything: true,
  plan: (frame, theme) => beside('Closing', frame, theme),
});
