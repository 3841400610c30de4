// The opening slide: title and subtitle on the theme's panel colour, room for a picture that bleeds off the right edge.
import type { Box } from '../base/geometry.ts';
import { defineLayout, type Larger, makePlaceholder } from './layout.ts';
import { motif } from './motif.ts';

/** Share of the slide's width that a picture on a title slide takes. */
export const TITLE_PICTURE_SHARE = 0.36;

const LARGER: readonly Larger[] = [
  [2, 1],
  [1.6, 2],
  [1.4, 2],
  [1.25, 3],
  [1.12, 3],
];

export const title = defineLayout({
  name: 'title',
  purpose: 'opening',
  pptxType: 'title',
  cover: 'edge',
  plan(frame, theme) {
    const w = Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - frame.inner.x - 8;
    const cover: Box = { x: frame.inner.x, y: 72, w, h: 222 };
    const subtitle: Box = { x: frame.inner.x, y: 312, w, h: 72 };
    const pictureWidth = Math.round(frame.size.w * TITLE_PICTURE_SHARE);
    const picture: Box = { x: frame.size.w - pictureWidth, y: 0, w: pictureWidth, h: frame.size.h };
    const text: Box = { x: frame.inner.x, y: 408, w, h: 88 };
    return {
      label: 'Title',
      ground: theme.role('panel'),
      title: { box: cover, style: 'cover', anchor: 'bottom', larger: LARGER },
      body: { box: text, style: 'coverText', anchor: 'top' },
      plainBody: true,
      extra: [
        makePlaceholder(
          'subtitle',
          'Subtitle',
          'Subtitle',
          { box: subtitle, style: 'subtitle', anchor: 'top' },
          theme,
          true,
        ),
        makePlaceholder(
          'picture',
          'Picture',
          'Click the icon to add a picture',
          { box: picture, style: 'coverText', anchor: 'top' },
          theme,
          true,
        ),
      ],
      decorations: motif('cover', frame, theme),
      still: true,
      furniture: false,
    };
  },
});
