// One number as the slide's title, as large as a picture, and its meaning close below.
import { boxAbove, defineLayout } from './layout.ts';

export const bigNumber = defineLayout({
  name: 'big-number',
  plan(frame, theme) {
    const { size, line } = theme.style('number');
    const box = { ...frame.inner, y: 60, h: frame.footer.y - 24 - 60 };
    const high = Math.ceil(size * line) + 4;
    return {
      label: 'Big number',
      ground: theme.role('surface'),
      title: {
        box: { ...boxAbove(box, 0.62), y: box.y + box.h * 0.62 - high, h: high },
        style: 'number',
        anchor: 'bottom',
      },
      body: {
        box: { ...box, y: box.y + box.h * 0.62 + 8, w: Math.min(box.w, 700), h: box.h * 0.38 - 8 },
        style: 'closing',
        anchor: 'top',
      },
      cluster: { box, gap: 8, at: 0.44 },
      plainBody: true,
      still: true,
      furniture: true,
    };
  },
});
