// One sentence, huge, on the theme's panel; what follows it stands close below.
import { between, boxAbove, defineLayout, type Larger } from './layout.ts';
import { motif } from './motif.ts';

const LARGER: readonly Larger[] = [
  [1.6, 2],
  [1.35, 3],
  [1.15, 4],
];

export const statement = defineLayout({
  name: 'statement',
  plan(frame, theme) {
    const w = Math.min(frame.inner.w, 790);
    const box = { ...frame.inner, w, ...between(frame, 84, 24) };
    return {
      label: 'Statement',
      ground: theme.role('panel'),
      title: { box: boxAbove(box, 0.68), style: 'statement', anchor: 'bottom', larger: LARGER },
      body: { box: { ...box, y: box.y + box.h * 0.68 + 20, h: box.h * 0.32 - 20 }, style: 'openerLead', anchor: 'top' },
      cluster: { box, gap: 20, at: 0.42 },
      plainBody: true,
      decorations: motif('panel', frame, theme),
      still: true,
      furniture: true,
    };
  },
});
