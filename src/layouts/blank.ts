// Nothing but what the writer puts there; the title is read aloud, not shown.
import { defineLayout } from './layout.ts';

export const blank = defineLayout({
  name: 'blank',
  pptxType: 'titleOnly',
  plan: (frame) => ({
    label: 'Blank',
    body: { box: { ...frame.inner, h: frame.foot - 8 - frame.inner.y }, style: 'body', anchor: 'top' },
    bare: true,
    furniture: true,
  }),
});
