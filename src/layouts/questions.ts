// The slide that stays while people ask: one large word or sentence on the panel, and where to reach the speaker; a
// picture bleeds off the edge beside it.
import type { Box } from '../base/geometry.ts';
import type { Align } from '../scene/scene.ts';
import { TITLE_PICTURE_SHARE } from './frame.ts';
import { between, defineLayout, type Larger, titleOver } from './layout.ts';
import { motif } from './motif.ts';

const LARGER: readonly Larger[] = [
  [2.1, 1],
  [1.6, 2],
  [1.3, 2],
];

export const questions = defineLayout({
  name: 'questions',
  cover: 'edge',
  plan(frame, theme) {
    const { align } = theme.file.composition;
    const box = { ...frame.inner, ...between(frame, 72, 24) };
    return {
      label: 'Questions',
      ground: theme.role('panel'),
      ...placesIn(box, align),
      covered: placesIn({ ...box, w: Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - box.x - 24 }, align),
      align,
      plainBody: true,
      decorations: motif('middle', frame, theme),
      still: true,
      furniture: false,
    };
  },
});

const placesIn = (box: Box, align: Align) => ({
  ...titleOver(box, 0.55, 20, { style: 'cover', larger: LARGER, align }, 'coverText'),
  cluster: { box, gap: 24, at: 0.42 },
});
