// One sentence, huge, on the theme's panel; what follows it stands close below.
import { boxAbove, defineLayout } from './layout.ts';
import { motif } from './motif.ts';

export const statement = defineLayout({
  name: 'statement',
  plan(frame, theme) {
    const w = Math.min(frame.inner.w, 790);
    const box = { ...frame.inner, y: 84, w, h: frame.footer.y - 24 - 84 };
    return {
      label: 'Statement',
      ground: theme.role('panel'),
      title: { box: boxAbove(box, 0.68), style: 'statement', anchor: 'bottom' },
      body: { box: { ...box, y: box.y + box.h * 0.68 + 20, h: box.h * 0.32 - 20 }, style: 'openerLead', anchor: 'top' },
      cluster: { box, gap: 20, at: 0.42 },
      plainBody: true,
      decorations: motif('panel', frame, theme),
      still: true,
      furniture: true,
    };
  },
});
