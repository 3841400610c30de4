// One picture or chart that the title asserts something about; it takes all the room.
import { defineLayout, makePlaceholder } from './layout.ts';

export const figure = defineLayout({
  name: 'figure',
  plan: (frame, theme) => ({
    label: 'Figure',
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: { box: frame.body, style: 'body', anchor: 'top' },
    bare: true,
    extra: [makePlaceholder('picture', 'Picture', 'Click the icon to add a picture', { box: frame.body, style: 'caption', anchor: 'top' }, theme, true)],
    furniture: true,
  }),
});
