// The slide that stays while people ask: one large word or sentence on the panel, and where to reach the speaker; a
// picture bleeds off the edge beside it.
import type { Box } from '../base/geometry.ts';
import type { Align } from '../scene/scene.ts';
import { between, boxAbove, defineLayout, type Larger } from './layout.ts';
import { motif } from './motif.ts';
import { TITLE_PICTURE_SHARE } from './title.ts';

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

function placesIn(box: Box, align: Align) {
  return {
    title: { box: boxAbove(box, 0.55), style: 'cover', anchor: 'bottom', larger: LARGER, align },
    body: {
      box: { ...box, y: box.y + box.h * 0.55 + 20, h: box.h * 0.45 - 20 },
      style: 'coverText',
      anchor: 'top',
      align,
    },
    cluster: { box, gap: 24, at: 0.42 },
  } as const;
}
