// One number as the slide's title, as large as a picture, and its meaning close below.
import { loudGround } from '../theme/loud.ts';
import { between, boxAbove, defineLayout, type Larger } from './layout.ts';

const LARGER: readonly Larger[] = [
  [1.5, 1],
  [1.25, 1],
];

export const bigNumber = defineLayout({
  name: 'big-number',
  plan(frame, theme) {
    const { size, line } = theme.style('number');
    const box = { ...frame.inner, ...between(frame, 60, 24) };
    const high = Math.ceil(size * line * 1.5) + 4;
    return {
      label: 'Big number',
      ground: loudGround(theme),
      title: {
        box: { ...boxAbove(box, 0.62), y: box.y + box.h * 0.62 - high, h: high },
        style: 'number',
        anchor: 'bottom',
        larger: LARGER,
      },
      body: {
        box: { ...box, y: box.y + box.h * 0.62 + 8, w: Math.min(box.w, 760), h: box.h * 0.38 - 8 },
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
