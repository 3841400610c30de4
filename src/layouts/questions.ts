// The slide that stays while people ask: one large word or sentence on the panel, and where to reach the speaker.
import { boxAbove, defineLayout } from './layout.ts';
import { motif } from './motif.ts';

export const questions = defineLayout({
  name: 'questions',
  plan(frame, theme) {
    const box = { ...frame.inner, y: 72, h: frame.footer.y - 24 - 72 };
    return {
      label: 'Questions',
      ground: theme.role('panel'),
      title: { box: boxAbove(box, 0.55), style: 'cover', anchor: 'bottom' },
      body: { box: { ...box, y: box.y + box.h * 0.55 + 20, h: box.h * 0.45 - 20 }, style: 'coverText', anchor: 'top' },
      cluster: { box, gap: 24, at: 0.42 },
      plainBody: true,
      decorations: motif('middle', frame, theme),
      still: true,
      furniture: false,
    };
  },
});
