// One number as the slide's title, as large as a picture, and its meaning close below.
import { groundFor } from '../theme/loud.ts';
import { between, boxAbove, defineLayout, type Larger, narrowTo } from './layout.ts';

const GIANT: Larger = [2, 1];
const LARGER: readonly Larger[] = [
  [1.5, 1],
  [1.25, 1],
];

export const bigNumber = defineLayout({
  name: 'big-number',
  plan(frame, theme) {
    const { size, line } = theme.style('number');
    const box = { ...frame.inner, ...between(frame, 60, 24) };
    const { align, number } = theme.file.composition;
    const giant = number === 'giant';
    const larger = giant ? [GIANT, ...LARGER] : LARGER;
    const share = giant ? 0.7 : 0.62;
    const high = Math.min(box.h * share, Math.ceil(size * line * (larger[0] as Larger)[0]) + 4);
    return {
      label: 'Big number',
      ground: groundFor(theme, 'number'),
      title: {
        box: { ...boxAbove(box, share), y: box.y + box.h * share - high, h: high },
        style: 'number',
        anchor: 'bottom',
        larger,
        align,
      },
      body: {
        box: narrowTo({ ...box, y: box.y + box.h * share + 8, h: box.h * (1 - share) - 8 }, 760, align),
        style: 'closing',
        anchor: 'top',
        align,
      },
      cluster: { box, gap: 8, at: 0.44 },
      align,
      plainBody: true,
      still: true,
      // alone on its page: a running head would be another thing to read
      furniture: theme.file.composition.running === 'foot',
    };
  },
});
