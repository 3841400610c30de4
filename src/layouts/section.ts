// A section opener on the panel: its number, large, its name, one line of what comes; a picture
// bleeds off the edge beside it.
import type { Box } from '../base/geometry.ts';
import { boxAbove, defineLayout, type Frame, type Larger } from './layout.ts';
import { motif } from './motif.ts';
import { TITLE_PICTURE_SHARE } from './title.ts';

const LARGER: readonly Larger[] = [
  [1.4, 1],
  [1.2, 2],
];

export const section = defineLayout({
  name: 'section',
  purpose: 'section',
  pptxType: 'secHead',
  cover: 'edge',
  plan(frame, theme) {
    return {
      label: 'Section',
      ground: theme.role('panel'),
      ...placesIn(Math.min(frame.inner.w, 800), frame),
      covered: placesIn(Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - frame.inner.x - 24, frame),
      plainBody: true,
      decorations: motif('section', frame, theme),
      still: true,
      furniture: false,
    };
  },
});

/** Places of name and lead: names of sections begin at one height, whatever their lines. */
function placesIn(w: number, { inner }: Frame) {
  const box: Box = { ...inner, y: 236, w, h: 246 };
  return {
    // two lines and no more: a longer name shrinks in PowerPoint, and does not lie over what follows it
    title: { box: boxAbove(box, 0.55), style: 'opener', anchor: 'top', larger: LARGER },
    body: { box: { ...box, y: box.y + box.h * 0.6 + 14, h: box.h * 0.4 - 14 }, style: 'openerLead', anchor: 'top' },
    cluster: { box, gap: 16, at: 0 },
  } as const;
}
