// The opening slide: title and subtitle on the theme's panel colour, room for a picture that bleeds off the right edge.
import type { Box } from '../base/geometry.ts';
import { rectNode } from '../scene/rect.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';
import { TITLE_PICTURE_SHARE } from './frame.ts';
import { defineLayout, type Larger, type LayoutPlan, makePlaceholder } from './layout.ts';
import { motif } from './motif.ts';

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
    const { cover: kind } = theme.file.composition;
    const apart = kind === 'panel' ? 8 : 32;
    const w = Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - frame.inner.x - apart;
    const cover: Box = { x: frame.inner.x, y: 72, w, h: 222 };
    const subtitle: Box = { x: frame.inner.x, y: 312, w, h: 72 };
    const pictureWidth = Math.round(frame.size.w * TITLE_PICTURE_SHARE);
    const picture: Box = { x: frame.size.w - pictureWidth, y: 0, w: pictureWidth, h: frame.size.h };
    const text: Box = { x: frame.inner.x, y: 408, w, h: 88 };
    const split = kind === 'split';
    const framed = kind === 'framed' ? frameIn(picture, theme) : undefined;
    return {
      label: 'Title',
      ground: theme.role(split ? 'background' : 'panel'),
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
          { box: framed?.box ?? picture, style: 'coverText', anchor: 'top' },
          theme,
          true,
        ),
      ],
      ...(framed && { framed }),
      decorations: [...(split ? [colorField(picture, theme)] : []), ...motif('cover', frame, theme)],
      still: true,
      furniture: false,
    };
  },
});

/** The panel's colour beside words on paper: what a picture stands on, and seen where there is none. */
export const colorField = (box: Box, theme: Theme): SceneNode =>
  rectNode('color-field', 'Panel', box, theme.role('panel'));

/** A picture's place as a frame with round corners, off the slide's edges. */
export function frameIn(box: Box, theme: Theme): NonNullable<LayoutPlan['framed']> {
  return {
    box: { x: box.x - OFF / 2, y: OFF, w: box.w - OFF / 2, h: box.h - 2 * OFF },
    radius: theme.file.radius * 2,
  };
}
const OFF = 32;
