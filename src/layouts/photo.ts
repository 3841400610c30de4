// A photograph over the whole slide: the title at its foot, on a scrim as dark as the words need.
import { boxAbove, defineLayout, type Larger, makePlaceholder } from './layout.ts';

const LARGER: readonly Larger[] = [
  [1.45, 1],
  [1.2, 2],
];

export const photo = defineLayout({
  name: 'photo',
  cover: 'whole',
  plan(frame, theme) {
    const box = { ...frame.inner, y: 150, h: frame.size.h - 40 - 150 };
    const whole = { x: 0, y: 0, ...frame.size };
    return {
      label: 'Photograph',
      ground: theme.photo.scrim,
      title: { box: boxAbove(box, 0.74), style: 'statement', anchor: 'bottom', larger: LARGER },
      body: { box: { ...box, y: box.y + box.h * 0.74 + 10, h: box.h * 0.26 - 10 }, style: 'body', anchor: 'top' },
      cluster: { box, gap: 10, at: 1 },
      plainBody: true,
      extra: [
        makePlaceholder(
          'picture',
          'Photograph',
          'Click the icon to add a photograph, then send it to the back',
          { box: whole, style: 'caption', anchor: 'top' },
          theme,
          true,
        ),
      ],
      still: true,
      furniture: false,
    };
  },
});
