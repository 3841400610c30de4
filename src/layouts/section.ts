// A section opener on the panel: its number, large, its name, one line of what comes.
import type { Box } from '../base/geometry.ts';
import { boxAbove, defineLayout, type Larger } from './layout.ts';
import { motif } from './motif.ts';

const LARGER: readonly Larger[] = [
  [1.4, 1],
  [1.2, 2],
];

export const section = defineLayout({
  name: 'section',
  purpose: 'section',
  pptxType: 'secHead',
  plan(frame, theme) {
    const box: Box = { ...frame.inner, y: 236, w: Math.min(frame.inner.w, 800), h: 246 };
    return {
      label: 'Section',
      ground: theme.role('panel'),
      // two lines and no more: a longer name shrinks in PowerPoint, and does not lie over what follows it
      title: { box: boxAbove(box, 0.55), style: 'opener', anchor: 'top', larger: LARGER },
      body: { box: { ...box, y: box.y + box.h * 0.6 + 14, h: box.h * 0.4 - 14 }, style: 'openerLead', anchor: 'top' },
      // names of sections begin at one height, whatever their lines
      cluster: { box, gap: 16, at: 0 },
      plainBody: true,
      decorations: motif('panel', frame, theme),
      still: true,
      furniture: false,
    };
  },
});
