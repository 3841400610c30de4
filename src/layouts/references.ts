// The list of sources: small, numbered, two columns.
import { defineLayout } from './layout.ts';

export const references = defineLayout({
  name: 'references',
  purpose: 'sources',
  plan: (frame, theme) => {
    const lift = Math.round(theme.spacing.titleHeight / 2) - 4;
    return {
      label: 'References',
      title: { box: { ...frame.title, h: frame.title.h - lift }, style: 'title', anchor: 'top' },
      body: {
        box: { ...frame.body, y: frame.body.y - lift, h: frame.body.h + lift },
        style: 'reference',
        anchor: 'top',
      },
      bodyColumns: 2,
      furniture: true,
    };
  },
});
