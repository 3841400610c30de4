// One sentence, huge, on the theme's panel; what follows it stands close below.
import { groundFor } from '../theme/loud.ts';
import { between, defineLayout, type Larger, narrowTo, titleOver } from './layout.ts';
import { motif } from './motif.ts';

const LARGER: readonly Larger[] = [
  [1.6, 2],
  [1.35, 3],
  [1.15, 4],
];

export const statement = defineLayout({
  name: 'statement',
  plan(frame, theme) {
    const { align } = theme.file.composition;
    const box = narrowTo({ ...frame.inner, ...between(frame, 84, 24) }, 790, align);
    return {
      label: 'Statement',
      ground: groundFor(theme, 'statement'),
      ...titleOver(box, 0.68, 20, { style: 'statement', larger: LARGER, align }, 'openerLead'),
      cluster: { box, gap: 20, at: 0.42 },
      align,
      plainBody: true,
      decorations: motif('panel', frame, theme),
      still: true,
      // alone on its page: a running head would be another thing to read
      furniture: theme.file.composition.running === 'foot',
    };
  },
});
