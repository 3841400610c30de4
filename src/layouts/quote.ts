// A quotation, large, with its source.
import { defineLayout } from './layout.ts';

export const quote = defineLayout({
  name: 'quote',
  plan(frame) {
    const left = frame.inner.x + 72;
    return {
      label: 'Quotation',
      title: { box: frame.title, style: 'title', anchor: 'top' },
      body: {
        box: { x: left, y: frame.body.y, w: frame.inner.w - 144, h: frame.body.h },
        style: 'quote',
        anchor: 'middle',
      },
      plainBody: true,
      furniture: true,
    };
  },
});
